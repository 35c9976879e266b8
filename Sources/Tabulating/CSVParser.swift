/// Splits the bytes of a CSV file into records.
///
/// Works on bytes, because `"` followed by a combining mark is one `Character` that is not `"`.
struct CSVParser {
    /// One record and the line where it starts.
    struct Record {
        let line: Int
        let fields: [String]
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1

    private static let quote = UInt8(ascii: "\"")

    /// - Parameter bytes: UTF-8 without a byte order mark.
    init(_ bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The next record, a blank line being one empty field; `nil` at the end.
    ///
    /// - Throws: ``TableError`` with code `unterminatedQuote`, `textAfterQuote` or `tooLarge`.
    mutating func nextRecord() throws(TableError) -> Record? {
        guard position < bytes.count else { return nil }
        let start = line
        var fields = [try nextField()]
        while position < bytes.count, bytes[position] == separator {
            position += 1
            fields.append(try nextField())
            try TableLimits.checkFields(fields.count, line: start)
        }
        skipLineEnd()
        return Record(line: start, fields: fields)
    }

    private mutating func nextField() throws(TableError) -> String {
        if position < bytes.count, bytes[position] == Self.quote { return try quotedField() }
        let start = position
        while position < bytes.count, !endsField(bytes[position]) { position += 1 }
        return cleanText(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func quotedField() throws(TableError) -> String {
        let openingLine = line
        var text = [UInt8]()
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else {
                    position += 1
                    try skipToFieldEnd()
                    return cleanText(String(decoding: text, as: UTF8.self))
                }
                position += 1
            } else if endsLine(at: position, in: bytes) {
                line += 1
            }
            text.append(byte)
            position += 1
        }
        throw TableError(
            .unterminatedQuote, line: openingLine,
            id: "tanda kutip (\") dibuka di baris ini tetapi tidak pernah ditutup. Tutup, atau"
                + " hapus tanda itu.",
            en: "a quotation mark (\") opens on this line and never closes. Close it, or delete"
                + " it.")
    }

    /// Passes the blanks that some programs leave after a closing quotation mark.
    private mutating func skipToFieldEnd() throws(TableError) {
        while position < bytes.count, !endsField(bytes[position]) {
            guard bytes[position] == 0x20 || bytes[position] == 0x09 else {
                throw TableError(
                    .textAfterQuote, line: line,
                    id: "ada teks sesudah tanda kutip penutup. Tanda kutip di dalam isian harus"
                        + " ditulis dua kali (\"\").",
                    en: "text after a closing quotation mark. A quotation mark inside a field"
                        + " must be written twice (\"\").")
            }
            position += 1
        }
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        let isPair =
            bytes[position] == UInt8(ascii: "\r") && position + 1 < bytes.count
            && bytes[position + 1] == UInt8(ascii: "\n")
        position += isPair ? 2 : 1
        line += 1
    }
}
