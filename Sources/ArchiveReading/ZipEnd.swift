/// The end of a zip: where its directory lies and how many entries it has.
///
/// Source: PKWARE APPNOTE 6.3, sections 4.3.14 to 4.3.16.
struct ZipEnd {
    /// Where the directory begins and ends.
    var directory: Range<Int64>
    /// As stated; in old files only its lower 16 bits.
    var count: Int64
    var isCountWhole: Bool
    /// What every stated offset is short of: the length of a stub before the archive.
    var shift: Int64
    /// Where the records behind the directory begin.
    var records: Int64
    /// The first byte behind the comment.
    var end: Int64

    private static let recordBytes = 22
    /// A comment's greatest length, and as much again for bytes behind it.
    private static let tailBytes = 22 + (128 << 10)

    /// Finds the end record: the last whose directory is where it says.
    ///
    /// - Throws: ``ArchiveError`` `damaged`, `volumes` or `contradictory`.
    init(of source: ByteSource) throws(ArchiveError) {
        let start = max(0, source.size - Int64(Self.tailBytes))
        let tail = try source.bytes(at: start, count: Int(source.size - start))
        var place = tail.count - Self.recordBytes
        while place >= 0 {
            if tail.isRecord(5, 6, at: place),
                place + Self.recordBytes + tail.two(place + 20) <= tail.count,
                let end = try ZipEnd(source, record: start + Int64(place))
            {
                self = end
                try refuseRecords(in: tail[(place + Self.recordBytes)...])
                return
            }
            place -= 1
        }
        throw ArchiveError(.damaged, detail: "no end of the directory")
    }

    /// A comment, or bytes behind it, may be anything but another zip.
    private func refuseRecords(in tail: ArraySlice<UInt8>) throws(ArchiveError) {
        let bytes = Array(tail)
        for place in bytes.indices where bytes[place] == 0x50 {
            let isHeader =
                bytes.isRecord(1, 2, at: place) || bytes.isRecord(3, 4, at: place)
                || bytes.isRecord(5, 6, at: place)
            if isHeader { throw ArchiveError(.contradictory, detail: "a zip behind the zip") }
        }
    }

    /// - Returns: `nil` when no directory lies where the record says.
    private init?(_ source: ByteSource, record place: Int64) throws(ArchiveError) {
        let record = try source.bytes(at: place, count: Self.recordBytes)
        guard record.two(4) == 0 || record.two(4) == 0xFFFF, record.two(6) == record.two(4) else {
            throw ArchiveError(.volumes)
        }
        count = Int64(record.two(10))
        var (size, offset) = (record.four(12), record.four(16))
        records = place
        end = place + Int64(Self.recordBytes + record.two(20))
        isCountWhole = false
        if let wide = try Self.wide(source, before: place) {
            let isSame =
                [count, -1].contains(record.two(10) == 0xFFFF ? -1 : wide.count)
                && (size == 0xFFFF_FFFF || size == wide.size)
                && (offset == 0xFFFF_FFFF || offset == wide.offset)
            guard isSame else { throw ArchiveError(.contradictory, detail: "two ends") }
            (count, size, offset, records) = (wide.count, wide.size, wide.offset, wide.place)
            isCountWhole = true
        }
        directory = 0..<0
        shift = 0
        guard let found = try Self.directory(source, size: size, offset: offset, before: records)
        else { return nil }
        directory = found..<(found + size)
        shift = found - offset
    }

    /// Where the directory begins: right before the end, or where the record says.
    private static func directory(
        _ source: ByteSource, size: Int64, offset: Int64, before records: Int64
    ) throws(ArchiveError) -> Int64? {
        func isDirectory(_ place: Int64) throws(ArchiveError) -> Bool {
            guard place >= 0, size >= 46, size <= records - place else { return false }
            return try source.bytes(at: place, count: 4).isRecord(1, 2, at: 0)
        }
        let adjacent = records - size
        // An empty archive has no directory at all.
        if size == 0, adjacent >= offset { return adjacent }
        let isStated = try isDirectory(offset)
        guard adjacent != offset else { return isStated ? offset : nil }
        switch (try isDirectory(adjacent), isStated) {
        case (true, true): throw ArchiveError(.contradictory, detail: "two directories")
        case (true, false): return adjacent >= offset ? adjacent : nil
        case (false, true): return offset
        case (false, false): return nil
        }
    }

    /// The record with 64-bit numbers, where there is one.
    private static func wide(
        _ source: ByteSource, before record: Int64
    ) throws(ArchiveError) -> (count: Int64, size: Int64, offset: Int64, place: Int64)? {
        guard record >= 20 else { return nil }
        let locator = try source.bytes(at: record - 20, count: 20)
        guard locator.isRecord(6, 7, at: 0) else { return nil }
        guard locator.four(16) <= 1 else { throw ArchiveError(.volumes) }
        for place in [record - 76, locator.eight(8)] where place >= 0 && place <= record - 76 {
            let wide = try source.bytes(at: place, count: 56)
            guard wide.isRecord(6, 6, at: 0), wide.eight(4) == record - 32 - place else {
                continue
            }
            guard wide.four(16) == 0, wide.four(20) == 0 else { throw ArchiveError(.volumes) }
            return (wide.eight(32), wide.eight(40), wide.eight(48), place)
        }
        throw ArchiveError(.damaged, detail: "no zip64 record")
    }
}
