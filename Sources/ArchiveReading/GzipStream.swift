/// The unpacked bytes of a gzip file: every member, each with its checksum and length compared.
///
/// Source: RFC 1952, section 2.
final class GzipStream {
    private let source: ByteSource
    private let inflater = StreamInflater()
    private var checksum = CyclicChecksum()
    private var length: UInt32 = 0
    private var isAtEnd = false
    /// Whether bytes that are neither a member nor zeros follow the last one.
    private(set) var hasTrailingBytes = false

    /// What one header may take: its name, comment and extra field.
    private static let headerBytes = 64 << 10

    /// - Returns: `nil` when the source does not start like a gzip.
    /// - Throws: ``ArchiveError`` `damaged`.
    init?(_ source: ByteSource) throws(ArchiveError) {
        guard source.size >= 18,
            try source.bytes(at: 0, count: 3) == [0x1F, 0x8B, 0x08]
        else { return nil }
        self.source = source
        inflater.start(source, in: try Self.data(of: source, at: 0)..<source.size)
    }

    /// The next unpacked bytes, valid until the next call; `nil` at the end.
    ///
    /// - Throws: ``ArchiveError`` `damaged`.
    func next() throws(ArchiveError) -> UnsafeRawBufferPointer? {
        while !isAtEnd {
            if let block = try unsafe inflater.next() {
                unsafe checksum.update(block)
                length &+= UInt32(truncatingIfNeeded: block.count)
                return unsafe block
            }
            try startNextMember()
        }
        return nil
    }

    private func startNextMember() throws(ArchiveError) {
        let trailer = try source.bytes(at: inflater.streamEnd, count: 8)
        guard trailer.four(0) == Int64(checksum.value), trailer.four(4) == Int64(length) else {
            throw ArchiveError(.damaged, detail: "gzip checksum")
        }
        let start = inflater.streamEnd + 8
        let magic = try source.bytes(at: start, count: Int(min(3, source.size - start)))
        guard magic == [0x1F, 0x8B, 0x08] else {
            isAtEnd = true
            hasTrailingBytes = try !source.isZero(in: start..<source.size)
            return
        }
        (checksum, length) = (CyclicChecksum(), 0)
        inflater.start(source, in: try Self.data(of: source, at: start)..<source.size)
    }

    /// Where the data of the member at `start` begins.
    private static func data(
        of source: ByteSource, at start: Int64
    ) throws(ArchiveError) -> Int64 {
        // Nearly all headers are short; a long one is read again.
        for most in [512, headerBytes] {
            let count = Int(min(Int64(most), source.size - start))
            if let place = headerEnd(try source.bytes(at: start, count: count)) {
                return start + Int64(place)
            }
        }
        throw ArchiveError(.damaged, detail: "gzip header")
    }

    private static func headerEnd(_ header: [UInt8]) -> Int? {
        guard header.count >= 18, header[3] < 0x20 else { return nil }
        var place = 10
        if header[3] & 4 != 0 { place += 2 + header.two(place) }
        for flag: UInt8 in [8, 16] where header[3] & flag != 0 {
            guard place < header.count, let end = header[place...].firstIndex(of: 0) else {
                return nil
            }
            place = end + 1
        }
        if header[3] & 2 != 0 { place += 2 }
        return place < header.count ? place : nil
    }
}

extension ByteSource {
    /// Whether a range holds nothing but zeros.
    func isZero(in range: Range<Int64>) throws(ArchiveError) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound {
            let count = Int(min(64 << 10, range.upperBound - start))
            guard try bytes(at: start, count: count).allSatisfy({ $0 == 0 }) else { return false }
            start += Int64(count)
        }
        return true
    }
}
