internal import Glibc

/// The parts that a gzip file may consist of.
///
/// Source: RFC 1952, section 2.2.
enum GzipMember {
    /// Whether another member follows the first, as `cat a.gz b.gz` makes: the checksum at the end
    /// is then only that of the last, and says nothing of the whole.
    static func isFollowed(in path: String, before end: Int64) throws(ArchiveError) -> Bool {
        var offset: Int64 = 18
        while offset < end {
            let count = Int(min(end - offset, 256 << 10))
            let block = try FileBytes.read(path, from: offset, count: count)
            guard block.count >= 10 else { return false }
            for start in 0...(block.count - 10) where isHeader(block[start...]) { return true }
            offset += Int64(block.count - 9)
        }
        return false
    }

    /// Ten bytes that start a member: the magic number, flags, extra flags and the system.
    private static func isHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
        let first = bytes.startIndex
        return bytes[first] == 0x1F && bytes[first + 1] == 0x8B && bytes[first + 2] == 0x08
            && bytes[first + 3] < 0x20 && [0, 2, 4].contains(bytes[first + 8])
            && (bytes[first + 9] < 14 || bytes[first + 9] == 255)
    }
}

/// Some bytes in the middle of a file.
enum FileBytes {
    /// - Returns: Fewer than `count` where the file ends.
    /// - Throws: ``ArchiveError`` `cannotOpen`.
    static func read(
        _ path: String, from offset: Int64, count: Int
    ) throws(ArchiveError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ArchiveError(.cannotOpen, detail: path) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = unsafe pread(descriptor, &bytes, count, off_t(max(offset, 0)))
        guard got >= 0 else { throw ArchiveError(.cannotOpen, detail: path) }
        return Array(bytes.prefix(got))
    }
}
