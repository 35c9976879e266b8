internal import ContestModel
internal import GitReading
internal import Glibc

/// What lies at a path, told by content and never by its name.
enum Submission {
    /// Media types that are opened as archives.
    static let archiveTypes: Set<String> = [
        "application/zip", "application/x-tar", "application/gzip", "application/x-bzip2",
        "application/x-xz", "application/zstd", "application/x-lz4",
        "application/x-7z-compressed", "application/vnd.rar", "application/x-cpio",
    ]

    /// Compressors that may hold a tar or just one file.
    static let compressedTypes: Set<String> = [
        "application/gzip", "application/x-bzip2", "application/x-xz", "application/zstd",
        "application/x-lz4",
    ]

    /// The header of a bundle names every branch and tag, so it may be long.
    private static let bundleHeaderBytes = 512 << 10

    /// What a path is, with its first bytes where it is a file.
    ///
    /// - Throws: ``ReceivingError`` when it cannot be read, ``Refusal`` `special-file`.
    static func look(at path: String) throws -> (kind: SubmissionKind, head: [UInt8]) {
        let bytes = Array(path.utf8)
        switch try FileReading.kind(of: bytes) {
        case S_IFDIR: return (GitReader.isRepository(path) ? .repository : .folder, [])
        case S_IFREG:
            let head = try head(of: bytes, MediaSniffing.headBytes)
            if Bundle.isBundle(head) {
                return (.bundle, try self.head(of: bytes, bundleHeaderBytes))
            }
            let type = MediaSniffing.type(head: head, name: path)
            return (archiveTypes.contains(type) ? .archive : .file, head)
        default: throw Refusal(.specialFile, item: path)
        }
    }

    private static func head(of path: [UInt8], _ count: Int) throws -> [UInt8] {
        var head: [UInt8] = []
        try FileReading.read(path, limit: Int64(count)) { head.append($0, upTo: count) }
        return head
    }
}
