package import ContestModel

extension GitError {
    /// What there can be too many of.
    package enum Counted: Sendable, CaseIterable {
        case objects, deltas, tags, references
    }

    package static func tooMany(_ counted: Counted, limit: Int, value: Int) -> GitError {
        let (id, en) =
            switch counted {
            case .objects: ("objek git", "git objects")
            case .deltas: ("delta berantai untuk satu objek", "deltas in a chain for one object")
            case .tags: ("tag yang saling menunjuk", "tags that point at each other")
            case .references: ("cabang dan tag", "branches and tags")
            }
        return GitError(
            .overLimit,
            id: "Repositori berisi \(value) \(id), melebihi batas \(limit). Buat salinan bersih "
                + "dengan 'git clone --bare', lalu kirim ulang.",
            en: "The repository holds \(value) \(en), over the limit of \(limit). Make a clean "
                + "copy with 'git clone --bare' and send it again.")
    }

    /// - Parameter path: The folder that is too deep.
    package static func tooDeep(_ path: String, limit: Int) -> GitError {
        GitError(
            .overLimit,
            id: "Folder dalam repositori bersarang lebih dari batas \(limit) tingkat "
                + "('\(shortened(path))'). Kurangi tingkat foldernya, lakukan commit, lalu kirim "
                + "ulang.",
            en: "Folders in the repository are nested deeper than the limit of \(limit) levels "
                + "('\(shortened(path))'). Use fewer levels, commit, and send it again.")
    }

    /// - Parameter path: The folder at which counting stopped.
    package static func tooManyItems(at path: String, limit: Int) -> GitError {
        GitError(
            .overLimit,
            id: "Repositori berisi lebih dari batas \(limit) berkas dan folder (sampai "
                + "'\(shortened(path))'). Keluarkan yang bukan bagian karya (mis. node_modules), "
                + "lakukan commit, lalu kirim ulang.",
            en: "The repository holds more than the limit of \(limit) files and folders (up to "
                + "'\(shortened(path))'). Take out what is not the work (such as node_modules), "
                + "commit, and send it again.")
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

    package static func tooMuchWork(limit: ByteCount) -> GitError {
        GitError(
            .overLimit,
            id: "Isi repositori mengembang melebihi batas \(limit.formatted()) saat dibaca. "
                + "Kirim berkas karya sebagai .zip.",
            en: "The repository grows beyond the limit of \(limit.formatted(separator: ".")) while "
                + "it is read. Send the files of the work as .zip.")
    }

    /// - Parameters:
    ///   - name: The full name that is wanted.
    ///   - known: The names there are, of which some are told.
    package static func unknownReference(_ name: String, known: [String]) -> GitError {
        let few = known.prefix(10).map(shortened).joined(separator: ", ")
        let list = known.count > 10 ? "\(few), … (\(known.count))" : few
        return GitError(
            .reference,
            id: "Repositori tidak memiliki '\(shortened(name))'. Yang ada: \(list). Kirim cabang "
                + "atau tag yang diminta, lalu kirim ulang.",
            en: "The repository has no '\(shortened(name))'. There are: \(list). Push the branch "
                + "or tag that is asked for and send it again.")
    }

    package static func nothingBefore(_ moment: Instant) -> GitError {
        let moment = moment.iso8601(in: .wib)
        return GitError(
            .reference,
            id: "Tidak ada commit sampai \(moment). Periksa jam komputer dan riwayat commit.",
            en: "There is no commit up to \(moment). Check the computer's clock and the history "
                + "of commits.")
    }

    /// Enough of a name to find it by.
    private static func shortened(_ name: String) -> String {
        name.utf8.count <= 100 ? name : String(decoding: name.utf8.prefix(99), as: UTF8.self) + "…"
    }
}
