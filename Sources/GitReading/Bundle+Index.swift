internal import CGit
internal import Glibc

extension Bundle {
    /// Indexes the pack of the bundle at `path` into `folder`.
    ///
    /// - Returns: The path of the pack's index.
    /// - Throws: ``GitError`` with code `damaged`.
    func indexPack(of path: String, into folder: String) throws(GitError) -> String {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .damaged("bundle") }
        defer { close(descriptor) }
        try checkHeader(descriptor)
        guard lseek(descriptor, off_t(packOffset), SEEK_SET) >= 0 else { throw .damaged("bundle") }
        var indexer: OpaquePointer?
        guard unsafe git_indexer_new(&indexer, folder, 0o600, nil, nil) == 0 else {
            throw .last("bundle")
        }
        defer { unsafe git_indexer_free(indexer) }
        var progress = git_indexer_progress()
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = unsafe read(descriptor, &chunk, chunk.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .damaged("bundle")
            }
            guard unsafe git_indexer_append(indexer, chunk, count, &progress) == 0 else {
                throw .last("bundle")
            }
        }
        guard unsafe git_indexer_commit(indexer, &progress) == 0 else { throw .last("bundle") }
        guard let name = unsafe git_indexer_name(indexer) else { throw .damaged("bundle") }
        return unsafe "\(folder)/pack-\(String(cString: name)).idx"
    }

    /// Refuses a pack that claims more objects than its bytes can hold, for which libgit2 would
    /// take memory at once.
    ///
    /// Source: `gitformat-pack(5)`: 12 bytes of header, 20 of checksum, at least 9 for an object.
    private func checkHeader(_ descriptor: Int32) throws(GitError) {
        var header = [UInt8](repeating: 0, count: 12)
        let size = lseek(descriptor, 0, SEEK_END)
        guard unsafe pread(descriptor, &header, 12, off_t(packOffset)) == 12,
            header.starts(with: Array("PACK".utf8))
        else { throw .damaged("pack header") }
        let objects = header[8...].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        guard objects * 9 <= Int64(size) - Int64(packOffset) - 32 else {
            throw .damaged("pack header: \(objects)")
        }
    }
}
