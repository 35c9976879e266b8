package import ContestModel

/// Why an archive could not be read.
package struct ArchiveError: Error, Sendable, Hashable {
    package let code: Code
    package let message: Bilingual

    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file could not be opened: the machine's trouble, not the entrant's.
        case cannotOpen = "cannot-open"
        /// No format that we read.
        case unsupported
        /// A format that we read, packed by a method that we do not.
        case unsupportedMethod = "unsupported-method"
        /// Cut off, or with a wrong checksum.
        case damaged
        /// A password is needed.
        case encrypted
        /// Two tools would find different files in it.
        case contradictory
        /// One part of several.
        case volumes
    }

    package init(_ code: Code, detail: String = "") {
        self.code = code
        let detail = detail.isEmpty ? "" : " (\(detail))"
        message =
            switch code {
            case .cannotOpen:
                Bilingual(
                    id: "Arsip tidak dapat dibuka\(detail).",
                    en: "The archive cannot be opened\(detail).")
            case .unsupported:
                Bilingual(
                    id:
                        "Format arsip ini tidak dikenal. Kirim ulang sebagai .zip, .tar.gz atau .7z.",
                    en: "This archive format is not known. Send it again as .zip, .tar.gz or .7z.")
            case .unsupportedMethod:
                Bilingual(
                    id: "Arsip dimampatkan dengan cara yang belum didukung\(detail). Buat ulang "
                        + "sebagai .zip biasa, lalu kirim ulang.",
                    en: "The archive is packed by a method that is not supported\(detail). Make it "
                        + "again as an ordinary .zip and send it again.")
            case .damaged:
                Bilingual(
                    id: "Arsip rusak atau terpotong\(detail). Buat arsip baru, periksa bahwa "
                        + "arsip itu dapat dibuka, lalu kirim ulang.",
                    en: "The archive is damaged or cut off\(detail). Make it again, check that "
                        + "it opens, and send it again.")
            case .encrypted:
                Bilingual(
                    id: "Arsip dikunci dengan kata sandi. Buat arsip tanpa kata sandi, lalu kirim "
                        + "ulang.",
                    en: "The archive is locked with a password. Make one without a password and "
                        + "send it again.")
            case .contradictory, .volumes: Self.shape(code, detail)
            }
    }

    /// The sentence for an archive that is not one whole.
    private static func shape(_ code: Code, _ detail: String) -> Bilingual {
        guard code == .contradictory else {
            return Bilingual(
                id: "Ini satu bagian dari arsip yang dipecah. Gabungkan menjadi satu arsip "
                    + ".zip, lalu kirim ulang.",
                en: "This is one part of an archive in several parts. Join them into one .zip "
                    + "and send it again.")
        }
        return Bilingual(
            id: "Isi arsip bertentangan dengan daftarnya\(detail), sehingga program yang "
                + "berbeda membaca berkas yang berbeda. Buat ulang arsip dari foldernya, "
                + "lalu kirim ulang.",
            en: "The archive contradicts its own list\(detail), so that different programs "
                + "would find different files in it. Make it again from the folder and "
                + "send it again.")
    }
}
