import ContestModel

/// The few facts of an EXIF block that a check asks for.
///
/// Hostile blocks are read like any other: offsets are bounds-checked, and only the two
/// directories that the first one names are entered, once, so no chain can loop.
///
/// Source: CIPA DC-008 (EXIF 2.32), sections 4.5 and 4.6; TIFF 6.0, section 2.
struct Exif: Sendable, Hashable {
    /// The stored picture is to be shown on its side.
    var isTurned = false
    /// When the picture was taken, by the camera's clock: `2023:10:20 18:05:00`.
    var taken: String?
    /// The camera's offset from UTC: `+07:00`.
    var offset: String?
    var hasPlace = false

    /// - Returns: `nil` when the bytes are no TIFF block.
    init?(_ block: ArraySlice<UInt8>) {
        guard let tiff = TIFF(block) else { return nil }
        let main = tiff.directory(at: tiff.first)
        isTurned = (5...8).contains(main[0x0112].flatMap(tiff.short) ?? 1)
        let photo = tiff.directory(at: main[0x8769].flatMap(tiff.long))
        taken = photo[0x9003].flatMap(tiff.text)
        offset = photo[0x9011].flatMap(tiff.text)
        let place = tiff.directory(at: main[0x8825].flatMap(tiff.long))
        hasPlace = place[0x0002] != nil
    }

    /// The moment of taking; a camera that does not know its offset is taken to show `zone`.
    ///
    /// - Returns: `nil` when the block has no such date or it is no date.
    func moment(in zone: Zone) -> Instant? {
        guard let bytes = taken.map({ Array($0.utf8) }), bytes.count == 19 else { return nil }
        let date = bytes[..<10].map { $0 == UInt8(ascii: ":") ? UInt8(ascii: "-") : $0 }
        let text = String(decoding: date + [UInt8(ascii: "T")] + bytes[11...], as: UTF8.self)
        return offset.flatMap { Instant(text + $0, zone: zone) } ?? Instant(text, zone: zone)
    }
}

/// A TIFF block: directories of entries of twelve bytes.
private struct TIFF {
    private let reader: ByteReader
    private let isBigEndian: Bool
    let first: Int?

    /// Where an entry stands in the block.
    typealias Entry = Int

    init?(_ block: ArraySlice<UInt8>) {
        reader = ByteReader(block)
        guard reader.holds("II*\0", at: 0) || reader.holds("MM\0*", at: 0) else { return nil }
        isBigEndian = reader.holds("MM", at: 0)
        first = reader.number(at: 4, length: 4, isBigEndian: isBigEndian)
    }

    /// Tag -> entry; empty where there is no directory.
    func directory(at offset: Int?) -> [Int: Entry] {
        guard let offset, let count = number(offset, 2) else { return [:] }
        var entries: [Int: Entry] = [:]
        for index in 0..<count {
            let entry = offset + 2 + index * 12
            guard let tag = number(entry, 2) else { break }
            if entries[tag] == nil { entries[tag] = entry }
        }
        return entries
    }

    func short(_ entry: Entry) -> Int? { number(entry, 2, field: 8) }

    func long(_ entry: Entry) -> Int? { number(entry, 4, field: 8) }

    /// The text of an entry, up to its end mark, at most 64 bytes.
    func text(_ entry: Entry) -> String? {
        guard number(entry, 2, field: 2) == 2, let count = number(entry, 4, field: 4), count <= 64,
            let start = count <= 4 ? entry + 8 : number(entry, 4, field: 8),
            let bytes = reader.slice(at: start, count: count)
        else { return nil }
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    private func number(_ offset: Int, _ length: Int, field: Int = 0) -> Int? {
        reader.number(at: offset + field, length: length, isBigEndian: isBigEndian)
    }
}
