/// All entries of a zip, after their local headers were compared and every byte accounted for.
///
/// A zip says everything twice, and tools differ in which they believe: what two tools would read
/// differently is refused before anything is unpacked.
struct ZipDirectory {
    /// By where they lie.
    private(set) var entries: [ZipEntry] = []
    private(set) var remarks: Set<ArchiveRemark> = []
    let end: ZipEnd

    /// Nobody's list of names is longer.
    private static let greatestBytes: Int64 = 64 << 20

    /// - Throws: ``ArchiveError`` `damaged`, `contradictory`, `volumes` or `encrypted`.
    init(of source: ByteSource) throws(ArchiveError) {
        end = try ZipEnd(of: source)
        let length = end.directory.upperBound - end.directory.lowerBound
        guard length <= Self.greatestBytes else {
            throw ArchiveError(.damaged, detail: "directory of \(length) bytes")
        }
        let bytes = try source.bytes(at: end.directory.lowerBound, count: Int(length))
        var place = 0
        while place < bytes.count, !bytes.isRecord(5, 5, at: place) {
            let (entry, next) = try ZipEntry.read(bytes, at: place)
            entries.append(entry)
            place = next
        }
        try checkCount()
        entries.sort { $0.offset < $1.offset }
        var layout = ZipLayout(source, end: end)
        try layout.check(&entries)
        remarks = layout.remarks
        if entries.contains(where: \.hasUnicodeField) { remarks.insert(.unicodeName) }
        if end.end < source.size { remarks.insert(.trailingBytes) }
        let files = entries.filter { !$0.isNamedFolder }
        if !files.isEmpty, files.allSatisfy(\.isEncrypted) { throw ArchiveError(.encrypted) }
    }

    private func checkCount() throws(ArchiveError) {
        let count = Int64(entries.count)
        // Old tools count to 65,535 and begin again.
        guard end.count == (end.isCountWhole ? count : count & 0xFFFF)
        else { throw ArchiveError(.contradictory, detail: "\(end.count) entries, \(count) found") }
    }
}

/// Something about an archive as a whole that its reader noticed.
package enum ArchiveRemark: Sendable, Hashable, CaseIterable {
    /// A program before the archive, as in one that unpacks itself.
    case stub
    /// Zeros, or the signature of an Android package, between items.
    case padding
    /// Bytes behind the end.
    case trailingBytes
    /// Names that stand twice, in an old encoding and in Unicode.
    case unicodeName
}
