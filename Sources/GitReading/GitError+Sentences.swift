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

    /// - Parameter object: The name of an object that was left on a server.
    package static func partialClone(_ object: String) -> GitError {
        GitError(
            .unsupported,
            id: "Repositori ini salinan sebagian: objek \(object) tertinggal di server. Buat "
                + "salinan lengkap dengan 'git clone --bare' tanpa '--filter', lalu kirim ulang.",
            en: "This repository is a partial clone: object \(object) was left on the server. "
                + "Make a whole copy with 'git clone --bare' without '--filter' and send it again.")
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
}
