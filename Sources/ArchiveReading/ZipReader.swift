internal import Glibc

/// A single forward pass over the items of a zip, those that are stored or deflated.
///
/// Source: PKWARE APPNOTE 6.3.
struct ZipReader {
    private let source: ByteSource
    private let directory: ZipDirectory
    private var index = -1
    private let whole: WholeInflater
    private let packed = Room()
    private let stream = StreamInflater()

    /// Items up to this unpacked size are inflated at one go; larger ones as a stream.
    private static let wholeBytes: Int64 = 16 << 20
    /// The greatest block that is handed on.
    private static let blockBytes = 256 << 10
    /// The target of a link is a path.
    private static let linkBytes: Int64 = 4 << 10

    /// - Throws: ``ArchiveError`` `damaged`, `contradictory`, `volumes` or `encrypted`.
    init(_ source: ByteSource) throws(ArchiveError) {
        self.source = source
        directory = try ZipDirectory(of: source)
        whole = try WholeInflater()
    }

    var remarks: Set<ArchiveRemark> { directory.remarks }

    /// Whether this reader knows the methods of all items.
    var readsAll: Bool {
        directory.entries.allSatisfy { $0.isEncrypted || $0.method == 0 || $0.method == 8 }
    }

    /// Moves to the next item.
    ///
    /// - Throws: ``ArchiveError`` `damaged`, when the target of a link cannot be read.
    mutating func next() throws(ArchiveError) -> ArchiveItem? {
        guard index + 1 < directory.entries.count else { return nil }
        index += 1
        let entry = directory.entries[index]
        return ArchiveItem(
            rawName: entry.unicodeName ?? entry.name, kind: try kind(of: entry),
            claimedBytes: entry.size, packedBytes: entry.packed)
    }

    private mutating func kind(of entry: ZipEntry) throws(ArchiveError) -> ArchiveItem.Kind {
        if entry.isNamedFolder { return .directory }
        if entry.isEncrypted { return .locked }
        switch mode_t(entry.mode) & S_IFMT {
        case S_IFDIR where entry.size == 0: return .directory
        case S_IFLNK:
            guard entry.size <= Self.linkBytes else {
                throw ArchiveError(.damaged, detail: "link")
            }
            return .symlink(try target())
        case S_IFCHR, S_IFBLK, S_IFIFO, S_IFSOCK: return .special
        default: return .file
        }
    }

    private mutating func target() throws(ArchiveError) -> [UInt8] {
        var target: [UInt8] = []
        do {
            try readData { block in
                unsafe block.withUnsafeBytes { unsafe target.append(contentsOf: $0) }
            }
        } catch {
            throw error as? ArchiveError ?? ArchiveError(.damaged, detail: "link")
        }
        return target
    }

    /// Hands the bytes of the current item to `body`, in order.
    ///
    /// - Throws: What `body` throws, or ``ArchiveError`` `damaged`.
    mutating func readData(_ body: (RawSpan) throws -> Void) throws {
        guard directory.entries.indices.contains(index) else { return }
        let entry = directory.entries[index]
        if entry.isEncrypted { throw ArchiveError(.encrypted) }
        switch entry.method {
        case 0: try stored(entry, body)
        case 8 where max(entry.size, entry.packed) <= Self.wholeBytes: try inflated(entry, body)
        case 8: try streamed(entry, body)
        default: throw ArchiveError(.unsupportedMethod, detail: "\(entry.method)")
        }
    }

    private func stored(_ entry: ZipEntry, _ body: (RawSpan) throws -> Void) throws {
        var checksum = CyclicChecksum()
        var position = entry.data.lowerBound
        while position < entry.data.upperBound {
            let count = Int(min(Int64(Self.blockBytes), entry.data.upperBound - position))
            let block = try unsafe fill(packed.first(count), at: position)
            unsafe checksum.update(block)
            try body(unsafe block.bytes)
            position += Int64(count)
        }
        try Self.compare(checksum, entry)
    }

    private func inflated(_ entry: ZipEntry, _ body: (RawSpan) throws -> Void) throws {
        let input = try unsafe fill(packed.first(Int(entry.packed)), at: entry.data.lowerBound)
        let bytes = try unsafe whole.inflate(input, to: Int(entry.size))
        var checksum = CyclicChecksum()
        unsafe checksum.update(bytes)
        try Self.compare(checksum, entry)
        for start in stride(from: 0, to: bytes.count, by: Self.blockBytes) {
            let end = min(start + Self.blockBytes, bytes.count)
            let block = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<end])
            try body(unsafe block.bytes)
        }
    }

    private func streamed(_ entry: ZipEntry, _ body: (RawSpan) throws -> Void) throws {
        stream.start(source, in: entry.data)
        var checksum = CyclicChecksum()
        var size: Int64 = 0
        while let block = try unsafe stream.next() {
            unsafe checksum.update(block)
            size += Int64(block.count)
            guard size <= entry.size else { throw ArchiveError(.damaged, detail: "size") }
            try body(unsafe block.bytes)
        }
        guard size == entry.size, stream.streamEnd == entry.data.upperBound else {
            throw ArchiveError(.damaged, detail: "size")
        }
        try Self.compare(checksum, entry)
    }

    private func fill(
        _ room: UnsafeMutableRawBufferPointer, at offset: Int64
    ) throws(ArchiveError) -> UnsafeRawBufferPointer {
        guard try unsafe source.read(at: offset, into: room) == room.count else {
            throw ArchiveError(.damaged, detail: "cut off")
        }
        return UnsafeRawBufferPointer(room)
    }

    private static func compare(
        _ checksum: CyclicChecksum, _ entry: ZipEntry
    ) throws(ArchiveError) {
        guard checksum.value == entry.checksum else {
            throw ArchiveError(.damaged, detail: "CRC")
        }
    }
}
