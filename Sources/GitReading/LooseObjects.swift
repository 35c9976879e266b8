/// Objects in files of their own.
///
/// Source: `gitformat-loose(5)`.
struct LooseObjects {
    let folder: String

    /// An object's file and what its header says.
    struct Found {
        let file: MappedFile
        let kind: ObjectKind
        let size: Int
        /// Bytes of the header, with its final zero.
        let header: Int
    }

    /// - Returns: `nil` when there is no such file.
    /// - Throws: ``GitError`` `damaged`.
    func find(_ id: ObjectID, _ inflater: Inflater) throws(GitError) -> Found? {
        let hex = id.hex
        guard
            let file = MappedFile("\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2))")
        else { return nil }
        let start = unsafe inflater.start(unsafe file.bytes, count: 64)
        guard let end = start.firstIndex(of: 0) else { throw .damaged(hex) }
        let words = start[..<end].split(separator: 0x20, maxSplits: 1)
        guard words.count == 2, let kind = ObjectKind(word: words[0]),
            let size = Int(String(decoding: words[1], as: UTF8.self)), size >= 0,
            size < 1 << 48
        else { throw .damaged(hex) }
        return Found(file: file, kind: kind, size: size, header: end + 1)
    }

    /// The names of all loose objects.
    func ids() -> [ObjectID] {
        RepositoryFiles.names(in: folder).filter { $0.utf8.count == 2 }.flatMap { start in
            RepositoryFiles.names(in: "\(folder)/\(start)").compactMap { rest in
                rest.utf8.count == 38 ? ObjectID(hex: "\(start)\(rest)".utf8) : nil
            }
        }
    }
}
