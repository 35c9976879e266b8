package import ContestModel

extension GitError {
    package static let notRepository = GitError(
        .notRepository,
        id: "Ini bukan repositori git. Kirim folder yang berisi .git, atau hasil 'git bundle'.",
        en: "This is not a git repository. Send the folder that holds .git, or a 'git bundle'.")

    package static let empty = GitError(
        .empty,
        id: "Repositori ini belum berisi satu pun commit. Lakukan commit, lalu kirim ulang.",
        en: "This repository holds no commit yet. Commit your work and send it again.")

    package static func damaged(_ detail: String) -> GitError {
        GitError(
            .damaged,
            id: "Repositori rusak atau tidak lengkap (\(detail)). Buat salinan baru dengan "
                + "'git clone --bare' atau 'git bundle create karya.bundle --all', lalu kirim ulang.",
            en: "The repository is damaged or incomplete (\(detail)). Make a new copy with "
                + "'git clone --bare' or 'git bundle create work.bundle --all' and send it again.")
    }

    package static let partialBundle = GitError(
        .damaged,
        id: "Bundle hanya berisi sebagian riwayat. Buat dengan 'git bundle create karya.bundle "
            + "--all', lalu kirim ulang.",
        en: "The bundle holds only a part of the history. Make it with 'git bundle create "
            + "work.bundle --all' and send it again.")

    /// - Parameter feature: What is used: `SHA-256`, `reftable`, a capability of a bundle.
    package static func unsupported(_ feature: String) -> GitError {
        GitError(
            .unsupported,
            id: "Repositori memakai \(feature), yang belum didukung. Kirim berkas karya sebagai "
                + ".zip.",
            en: "The repository uses \(feature), which is not supported yet. Send the files of the "
                + "work as .zip.")
    }

    /// - Parameter part: The file or folder of the repository that is a link or lies elsewhere.
    package static func outside(_ part: String) -> GitError {
        GitError(
            .outside,
            id: "Sebagian isi repositori bukan berkas biasa atau berada di folder lain (\(part)). "
                + "Buat salinan lengkap dengan 'git clone --bare --no-hardlinks', lalu kirim ulang.",
            en: "A part of the repository is no ordinary file or lies in another folder (\(part)). "
                + "Make a whole copy with 'git clone --bare --no-hardlinks' and send it again.")
    }

    package static func tooDeep(limit: Int) -> GitError {
        GitError(
            .overLimit,
            id: "Folder dalam repositori bersarang lebih dari batas \(limit) tingkat. Kurangi "
                + "tingkat foldernya, lakukan commit, lalu kirim ulang.",
            en: "Folders in the repository are nested deeper than the limit of \(limit) levels. "
                + "Use fewer levels, commit, and send it again.")
    }

    package static func tooManyItems(limit: Int) -> GitError {
        GitError(
            .overLimit,
            id: "Repositori berisi lebih dari batas \(limit) berkas dan folder. Keluarkan yang "
                + "bukan bagian karya (mis. node_modules), lakukan commit, lalu kirim ulang.",
            en: "The repository holds more than the limit of \(limit) files and folders. Take out "
                + "what is not the work (such as node_modules), commit, and send it again.")
    }

    package static func tooLarge(
        _ item: String, size: ByteCount, limit: ByteCount
    ) -> GitError {
        GitError(
            .overLimit,
            id: "Berkas '\(item)' dalam repositori berukuran \(size.formatted()), melebihi batas "
                + "\(limit.formatted()). Kecilkan berkasnya, lakukan commit, lalu kirim ulang.",
            en: "The file '\(item)' in the repository has \(size.formatted(separator: ".")), over "
                + "the limit of \(limit.formatted(separator: ".")). Make it smaller, commit, and "
                + "send it again.")
    }
}
