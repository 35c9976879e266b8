/// Walks over a zip from its first byte to its directory: items in order, nothing hidden between.
struct ZipLayout {
    private let source: ByteSource
    private let end: ZipEnd
    private(set) var remarks: Set<ArchiveRemark> = []
    /// The first byte that is not accounted for.
    private var position: Int64 = 0

    private static let headerBytes = 30

    init(_ source: ByteSource, end: ZipEnd) {
        self.source = source
        self.end = end
    }

    /// Finds the data of each entry and accounts for all bytes.
    ///
    /// - Parameter entries: By offset.
    /// - Throws: ``ArchiveError`` `contradictory` or `damaged`.
    mutating func check(_ entries: inout [ZipEntry]) throws(ArchiveError) {
        for index in entries.indices {
            let start = entries[index].offset + end.shift
            guard start >= position, start < end.directory.lowerBound else {
                throw ArchiveError(.contradictory, detail: "items that overlap")
            }
            try pass(to: start, isFirst: index == 0)
            try checkItem(&entries[index], at: start)
        }
        try pass(to: end.directory.lowerBound, isFirst: entries.isEmpty)
        guard try source.isZero(in: end.directory.upperBound..<end.records) else {
            throw ArchiveError(.contradictory, detail: "data behind the directory")
        }
    }

    /// Goes over bytes that belong to no item.
    private mutating func pass(to next: Int64, isFirst: Bool) throws(ArchiveError) {
        guard next > position else { return }
        let gap = position..<next
        position = next
        if try source.isZero(in: gap) {
            remarks.insert(.padding)
        } else if isFirst, gap.count == 4, try source.bytes(at: 0, count: 4).isMarker {
            return
        } else if isFirst, try isStub(gap) {
            remarks.insert(.stub)
        } else if try isSignature(gap) {
            remarks.insert(.padding)
        } else {
            throw ArchiveError(.contradictory, detail: "hidden data")
        }
    }

    /// A program before the archive, with no zip of its own.
    private func isStub(_ gap: Range<Int64>) throws(ArchiveError) -> Bool {
        let head = try source.bytes(at: 0, count: 4)
        let isProgram = ["MZ", "\u{7F}ELF", "#!"].contains { head.starts(with: $0.utf8) }
        guard isProgram, gap.count <= 16 << 20 else { return false }
        let stub = try source.bytes(at: 0, count: gap.count)
        return !stub.indices.contains {
            stub[$0] == 0x50 && (stub.isRecord(1, 2, at: $0) || stub.isRecord(5, 6, at: $0))
        }
    }

    /// The signature block of an Android package, right before the directory.
    private func isSignature(_ gap: Range<Int64>) throws(ArchiveError) -> Bool {
        guard gap.upperBound == end.directory.lowerBound, gap.count >= 32 else { return false }
        let mark = try source.bytes(at: gap.upperBound - 16, count: 16)
        return mark == Array("APK Sig Block 42".utf8)
    }

    private mutating func checkItem(
        _ entry: inout ZipEntry, at start: Int64
    ) throws(ArchiveError) {
        let header = try source.bytes(at: start, count: Self.headerBytes)
        guard header.isRecord(3, 4, at: 0) else {
            throw ArchiveError(.contradictory, detail: "no local header")
        }
        let (name, extra) = (header.two(26), header.two(28))
        let rest = try source.bytes(at: start + Int64(Self.headerBytes), count: name + extra)
        guard rest.prefix(name).elementsEqual(entry.name) else {
            throw ArchiveError(.contradictory, detail: "two names")
        }
        let isSame = try Self.isSame(header, fields: Array(rest[name...]), entry)
        guard isSame.method else { throw ArchiveError(.contradictory, detail: "two methods") }
        let data = start + Int64(Self.headerBytes + name + extra)
        guard entry.packed <= end.directory.lowerBound - data else {
            throw ArchiveError(.contradictory, detail: "items that overlap")
        }
        entry.data = data..<(data + entry.packed)
        position = entry.data.upperBound
        let hasDescriptor = header.two(6) & 8 != 0
        let length = hasDescriptor ? try descriptor(of: entry) : nil
        guard length != nil || isSame.numbers else {
            throw ArchiveError(.contradictory, detail: "two sizes")
        }
        position += length ?? 0
        guard Self.isSound(entry) else { throw ArchiveError(.contradictory, detail: "sizes") }
    }

    /// Whether a local header says what the directory says.
    private static func isSame(
        _ header: [UInt8], fields: [UInt8], _ entry: ZipEntry
    ) throws(ArchiveError) -> (method: Bool, numbers: Bool) {
        // The bit for UTF-8 only matters where the name is not ASCII.
        let mask = entry.name.contains { $0 >= 0x80 } ? 0x2841 : 0x2041
        let method = header.two(8) == entry.method && (header.two(6) ^ entry.flags) & mask == 0
        let (size, packed, _) = try ZipEntry.widened(
            (header.four(22), header.four(18), 0), by: fields)
        let isBlank = header.two(6) & 8 != 0 && size == 0 && packed == 0
        let checksum = header.four(14)
        let isUnsaid = header.two(6) & 8 != 0 && checksum == 0
        let numbers = size == entry.size && packed == entry.packed
        guard isBlank || numbers, isUnsaid || checksum == Int64(entry.checksum) else {
            throw ArchiveError(.contradictory, detail: "two sizes")
        }
        return (method, numbers && checksum == Int64(entry.checksum))
    }

    /// Sizes that no maker writes: a stored item that unpacks, a folder with content.
    private static func isSound(_ entry: ZipEntry) -> Bool {
        if entry.isNamedFolder, entry.size > 0 { return false }
        guard entry.method == 0, !entry.isEncrypted else { return true }
        return entry.packed == entry.size
    }

    /// The length of the record behind the data that repeats checksum and sizes.
    ///
    /// - Returns: `nil` when there is none.
    private func descriptor(of entry: ZipEntry) throws(ArchiveError) -> Int64? {
        let place = entry.data.upperBound
        let room = Int(min(24, end.directory.lowerBound - place))
        let bytes = try source.bytes(at: place, count: room)
        let mark = bytes.isRecord(7, 8, at: 0) ? 4 : 0
        for start in mark == 0 ? [0] : [4, 0] {
            guard bytes.count >= start + 12, bytes.four(start) == Int64(entry.checksum) else {
                continue
            }
            let wide = bytes.count >= start + 20
            if wide, bytes.eight(start + 4) == entry.packed,
                bytes.eight(start + 12) == entry.size
            {
                return Int64(start + 20)
            }
            if bytes.four(start + 4) == entry.packed & 0xFFFF_FFFF,
                bytes.four(start + 8) == entry.size & 0xFFFF_FFFF
            {
                return Int64(start + 12)
            }
        }
        return nil
    }
}
