internal import Glibc

/// The index of a pack, checked before libgit2 believes it: 1.5 reads outside its memory when an
/// index names an offset behind the end of the pack.
///
/// Source: `gitformat-pack(5)`, version 2 of the index.
struct PackIndex {
    private let descriptor: Int32
    private let size: Int64
    private let packSize: Int64

    /// Refuses an index whose tables do not fit its file or whose offsets do not fit the pack.
    ///
    /// - Parameter path: The index; the pack lies beside it.
    /// - Throws: ``GitError`` `damaged` or `unsupported`.
    static func check(_ path: String) throws(GitError) {
        let pack = "\(path.dropLast(3))pack"
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .damaged("pack index") }
        defer { close(descriptor) }
        let index = PackIndex(
            descriptor: descriptor, size: RepositoryFiles.size(of: path),
            packSize: RepositoryFiles.size(of: pack))
        try index.check()
    }

    private func check() throws(GitError) {
        let magic: [UInt8] = [0xFF, 0x74, 0x4F, 0x63]
        let head = try bytes(at: 0, 8 + 1_024)
        guard head.starts(with: magic) else { throw .unsupported("pack index v1") }
        guard Self.number(head[4...]) == 2 else { throw .unsupported("pack index") }
        let fanout = (0..<256).map { Self.number(head[(8 + 4 * $0)...]) }
        guard zip(fanout, fanout.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw damaged }
        let count = fanout[255]
        // Ids of 20 bytes, checksums and offsets of 4, then two checksums of 20.
        let offsets = 1_032 + count * 24
        let long = size - offsets - count * 4 - 40
        guard long >= 0, long % 8 == 0 else { throw damaged }
        try each(count, from: offsets, width: 4) { offset in
            offset < 1 << 31
                ? offset >= 12 && offset < packSize - 20 : offset - (1 << 31) < long / 8
        }
        try each(long / 8, from: offsets + count * 4, width: 8) { offset in
            offset >= 12 && offset < packSize - 20
        }
    }

    /// Holds every number of a table against a rule.
    private func each(
        _ count: Int64, from start: Int64, width: Int64, _ holds: (Int64) -> Bool
    ) throws(GitError) {
        var done: Int64 = 0
        while done < count {
            let part = min(count - done, 32_768)
            let table = try bytes(at: start + done * width, Int(part * width))
            for place in stride(from: 0, to: table.count, by: Int(width)) {
                let value = table[place..<(place + Int(width))].reduce(Int64(0)) {
                    $0 << 8 | Int64($1)
                }
                guard holds(value) else { throw damaged }
            }
            done += part
        }
    }

    private func bytes(at offset: Int64, _ count: Int) throws(GitError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe pread(descriptor, &bytes, count, off_t(offset)) == count else { throw damaged }
        return bytes
    }

    private var damaged: GitError { .damaged("pack index") }

    /// Four bytes, the highest first.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
        bytes.prefix(4).reduce(0) { $0 << 8 | Int64($1) }
    }
}
