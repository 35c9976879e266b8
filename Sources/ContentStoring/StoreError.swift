package import ContestModel
internal import Glibc

/// Why the content store could not do its work.
package struct StoreError: Error, Sendable, Hashable {
    package let code: Code
    package let message: Bilingual

    package enum Code: String, Sendable, Hashable, CaseIterable {
        case diskFull = "disk-full"
        case notFound = "not-found"
        case failed
    }

    /// Takes the reason from `errno`.
    init(_ action: String, path: String) {
        let number = errno
        let reason = unsafe String(cString: strerror(number))
        if number == ENOSPC || number == EDQUOT {
            code = .diskFull
            message = Bilingual(
                id: "Ruang penyimpanan penuh; tidak ada yang berubah. Kosongkan ruang, lalu ulangi "
                    + "perintah yang sama. (\(path))",
                en: "The disk is full; nothing was changed. Free some room, then run the same "
                    + "command again. (\(path))")
        } else {
            code = number == ENOENT ? .notFound : .failed
            message = Bilingual(
                id: "Gudang isi: \(action) gagal pada \(path): \(reason).",
                en: "Content store: \(action) failed on \(path): \(reason).")
        }
    }
}
