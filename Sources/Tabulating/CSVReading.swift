/// Reads a CSV file as people send them: any of the three separators, line ends and encodings.
///
/// The separator is the one that occurs most in the header line. Time and memory are linear in the
/// size of the file.
///
/// - Returns: The rows, with `problems` for those whose fields do not match the header.
/// - Throws: ``TableError`` with code `empty`, `encoding`, `nulByte`, `unterminatedQuote`,
///   `textAfterQuote` or `tooLarge`.
///
/// Source: RFC 4180, widened by what spreadsheets write.
package func grid(fromCSV bytes: [UInt8]) throws(TableError) -> Grid {
    try TableLimits.checkBytes(bytes.count)
    let text = try DecodedText(bytes)
    var builder = GridBuilder(shortRowsAreProblems: true)
    if let note = text.note { builder.note(note) }
    var parser = CSVParser(text.utf8, separator: separator(ofHeaderIn: text.utf8))
    while let record = try parser.nextRecord() {
        try builder.add(record.fields, line: record.line)
    }
    return try builder.finish()
}

/// The separator that occurs most, outside quotation marks, in the first line with text.
///
/// Where two are equal, a tab before a semicolon before a comma: a comma is the likeliest to stand
/// inside a column's name.
func separator(ofHeaderIn bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var hasText = false
    for byte in bytes {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if isQuoted { continue }
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            if hasText { break }
            counts = [0, 0, 0]
        } else if let index = candidates.firstIndex(of: byte) {
            counts[index] += 1
        } else if byte > 0x20 {
            hasText = true
        }
    }
    let most = counts.max() ?? 0
    return most == 0
        ? UInt8(ascii: ",") : candidates[counts.firstIndex(of: most) ?? candidates.count - 1]
}
