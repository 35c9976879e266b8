internal import ArchiveReading
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
            try refuseFormat(path, type: type)
            if mayHoldZip(type), (try? ArchiveReader.isZip(path: path)) == true {
                return (.archive, head)
            }
            return (archiveTypes.contains(type) ? .archive : .file, head)
        default: throw Refusal(.specialFile, item: path)
        }
    }

    /// Types in which a zip may be that unpacks itself.
    private static let programTypes: Set<String> = [
        "application/x-executable", "application/vnd.microsoft.portable-executable",
    ]

    /// Programs, scripts and what has no type: bytes before a zip, honest or not.
    private static func mayHoldZip(_ type: String) -> Bool {
        programTypes.contains(type) || type == "application/octet-stream"
            || type.utf8.starts(with: "text/".utf8)
    }

    /// Refuses by name what holds files in a way that is not read.
    private static func refuseFormat(_ path: String, type: String) throws {
        let isUntold = type == "application/octet-stream" || type.utf8.starts(with: "text/".utf8)
        let isProgram = programTypes.contains(type)
        let isRar = type == "application/vnd.rar"
        guard isUntold || isProgram || isRar else { return }
        let bytes = isProgram ? 1 << 20 : RefusedFormat.headBytes
        let head = try head(of: Array(path.utf8), bytes)
        if isRar, RefusedFormat.isRarVolume(head) { throw Refusal(.archiveVolumes, item: nil) }
        let tail = try FileReading.end(of: Array(path.utf8), 512).bytes
        if isUntold, let format = RefusedFormat.found(head: head, tail: tail) {
            throw Refusal(format.code, value: format.name)
        }
        let isZip = (try? ArchiveReader.isZip(path: path)) == true
        if isProgram, !isZip, RefusedFormat.isSelfExtracting(head) {
            throw Refusal(.selfExtracting)
        }
    }

    private static func head(of path: [UInt8], _ count: Int) throws -> [UInt8] {
        var head: [UInt8] = []
        try FileReading.read(path, limit: Int64(count)) { head.append($0, upTo: count) }
        return head
    }
}
