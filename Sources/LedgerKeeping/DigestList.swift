internal import Sealing

/// `SHA256SUMS`, as `sha256sum --check` reads it.
enum DigestList {
    static func text(of files: [ExportFile]) -> [UInt8] { files.flatMap(row) }

    private static func row(of file: ExportFile) -> [UInt8] {
        Array("\(DigestBytes(of: file.bytes).hex)  \(file.name)\n".utf8)
    }

    /// The files that are not what the list says, by name.
    static func changed(_ files: [String: [UInt8]]) -> [String] {
        let rows = Set((files[LedgerExport.sums] ?? []).lines)
        return LedgerExport.listed.filter { name in
            !rows.contains(row(of: ExportFile(name: name, bytes: files[name] ?? []))[...])
        }
    }

    /// Demands that the list is that of these files, byte for byte.
    ///
    /// - Throws: ``LedgerError`` with code `sums` and the first wrong line.
    static func verify(_ files: [String: [UInt8]]) throws(LedgerError) {
        let listed = LedgerExport.listed.map { ExportFile(name: $0, bytes: files[$0] ?? []) }
        let expected = text(of: listed)
        guard let line = firstDifference(files[LedgerExport.sums] ?? [], expected) else { return }
        throw LedgerError.sums().at(LedgerExport.sums, line: line)
    }
}

/// The line, from 1, of the first byte in which two texts differ; `nil` when there is none.
func firstDifference(_ text: [UInt8], _ expected: [UInt8]) -> Int? {
    guard text != expected else { return nil }
    var line = 1
    for place in 0..<min(text.count, expected.count) {
        guard text[place] == expected[place] else { break }
        if text[place] == UInt8(ascii: "\n") { line += 1 }
    }
    return line
}

extension [UInt8] {
    /// The lines with their line ends; what follows the last line end is a line as well.
    var lines: [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = startIndex
        while start < endIndex {
            let end = self[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? endIndex
            lines.append(self[start..<end])
            start = end
        }
        return lines
    }
}
