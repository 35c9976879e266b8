/// One entry of a zip's directory.
///
/// Source: PKWARE APPNOTE 6.3, sections 4.3.12, 4.4 and 4.5.3; Info-ZIP, extra field 0x7075.
struct ZipEntry {
    var name: [UInt8]
    /// The name in UTF-8, where an extra field gives another spelling.
    var unicodeName: [UInt8]?
    var hasUnicodeField = false
    var flags: Int
    var method: Int
    var checksum: UInt32
    var packed: Int64
    var size: Int64
    /// Of the local header, as stated.
    var offset: Int64
    /// The Unix mode, 0 where there is none.
    var mode: Int
    /// Where the packed bytes lie, once the local header was read.
    var data: Range<Int64> = 0..<0

    var isEncrypted: Bool { flags & 0x2041 != 0 || method == 99 }
    var isNamedFolder: Bool { name.last == UInt8(ascii: "/") }
    var hasDescriptor: Bool { flags & 8 != 0 }

    static let headerBytes = 46

    /// Reads the entry at `place` of the directory's bytes.
    ///
    /// - Returns: The entry and where the next one begins.
    /// - Throws: ``ArchiveError`` `damaged`, `volumes` or `contradictory`.
    static func read(
        _ bytes: [UInt8], at place: Int
    ) throws(ArchiveError) -> (entry: ZipEntry, next: Int) {
        guard place + headerBytes <= bytes.count, bytes.isRecord(1, 2, at: place) else {
            throw ArchiveError(.contradictory, detail: "the directory has fewer entries")
        }
        let extra = place + headerBytes + bytes.two(place + 28)
        let comment = extra + bytes.two(place + 30)
        let next = comment + bytes.two(place + 32)
        guard next <= bytes.count else { throw ArchiveError(.damaged, detail: "directory") }
        var entry = ZipEntry(
            name: Array(bytes[(place + headerBytes)..<extra]), flags: bytes.two(place + 8),
            method: bytes.two(place + 10), checksum: UInt32(bytes.four(place + 16)),
            packed: bytes.four(place + 20), size: bytes.four(place + 24),
            offset: bytes.four(place + 42), mode: 0)
        // Unix, OS/2 as Info-ZIP writes on some systems, and macOS keep a mode.
        if [3, 19].contains(bytes[place + 5]) { entry.mode = bytes.two(place + 40) }
        guard [0, 0xFFFF].contains(bytes.two(place + 34)) else { throw ArchiveError(.volumes) }
        let fields = Array(bytes[extra..<comment])
        (entry.size, entry.packed, entry.offset) = try widened(
            (entry.size, entry.packed, entry.offset), by: fields)
        try entry.readUnicodeName(fields)
        return (entry, next)
    }

    /// Replaces numbers that did not fit 32 bits by those of the zip64 field.
    static func widened(
        _ numbers: (size: Int64, packed: Int64, offset: Int64), by fields: [UInt8]
    ) throws(ArchiveError) -> (size: Int64, packed: Int64, offset: Int64) {
        guard let field = field(1, in: fields) else { return numbers }
        var (place, numbers) = (0, numbers)
        for key in [
            \(size: Int64, packed: Int64, offset: Int64).size, \.packed, \.offset,
        ] where numbers[keyPath: key] == 0xFFFF_FFFF {
            guard place + 8 <= field.count else {
                throw ArchiveError(.damaged, detail: "zip64 field")
            }
            numbers[keyPath: key] = field.eight(place)
            place += 8
        }
        return numbers
    }

    /// The extra field with an identifier.
    private static func field(_ identifier: Int, in fields: [UInt8]) -> [UInt8]? {
        var place = 0
        while place + 4 <= fields.count {
            let end = place + 4 + fields.two(place + 2)
            guard end <= fields.count else { return nil }
            if fields.two(place) == identifier { return Array(fields[(place + 4)..<end]) }
            place = end
        }
        return nil
    }

    /// Takes the UTF-8 spelling of a name in an old encoding; an ASCII name has no other.
    private mutating func readUnicodeName(_ fields: [UInt8]) throws(ArchiveError) {
        guard let field = Self.field(0x7075, in: fields), field.count > 5, field[0] == 1 else {
            return
        }
        // The field is void when the name was changed by a tool that does not know it.
        guard field.four(1) == Int64(CyclicChecksum.of(name)) else { return }
        let spelled = Array(field[5...])
        hasUnicodeField = true
        guard spelled != name else { return }
        let slash = UInt8(ascii: "/")
        let isEscaped = name.contains { [0x3F, 0x23, 0x5F].contains($0) || $0 >= 0x80 }
        guard isEscaped, String(validating: spelled, as: UTF8.self) != nil,
            spelled.count(where: { $0 == slash }) == name.count(where: { $0 == slash }),
            (spelled.last == slash) == isNamedFolder
        else { throw ArchiveError(.contradictory, detail: "two names") }
        unicodeName = spelled
    }
}

extension CyclicChecksum {
    static func of(_ bytes: [UInt8]) -> UInt32 {
        var checksum = CyclicChecksum()
        unsafe bytes.withUnsafeBytes { unsafe checksum.update($0) }
        return checksum.value
    }
}
