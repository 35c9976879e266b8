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

    /// What a path is, with its first bytes where it is a file.
    ///
    /// - Throws: ``ReceivingError`` when it cannot be read, ``Refusal`` `special-file`.
    static func look(at path: String) throws -> (kind: SubmissionKind, head: [UInt8]) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw unreadable(path) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return (GitReader.isRepository(path) ? .repository : .folder, [])
        case S_IFREG:
            let head = try head(of: path)
            if Bundle.isBundle(head) { return (.bundle, head) }
            let type = MediaSniffing.type(head: head, name: path)
            return (archiveTypes.contains(type) ? .archive : .file, head)
        default: throw Refusal(.specialFile, item: path)
        }
    }

    static func head(of path: String) throws -> [UInt8] {
        var head: [UInt8] = []
        try FileReading.read(path, limit: 1 << 20) { chunk in
            head += (0..<chunk.byteCount).map { chunk.unsafeLoadByte($0) }
        }
        return head
    }

    static func unreadable(_ path: String) -> ReceivingError {
        let reason = unsafe String(cString: strerror(errno))
        return ReceivingError(path: path, reason: reason)
    }
}
