import ContestModel

/// How a CSV file is written.
package struct CSVStyle: Sendable, Hashable {
    package var separator: Separator
    /// Spreadsheets take a file without the mark for their own old encoding.
    package var hasByteOrderMark: Bool

    package enum Separator: Sendable, Hashable {
        /// Decimals with a point.
        case comma
        /// Decimals with a comma, as a spreadsheet set to Indonesian expects.
        case semicolon
    }

    package init(separator: Separator = .comma, hasByteOrderMark: Bool = true) {
        self.separator = separator
        self.hasByteOrderMark = hasByteOrderMark
    }

    /// For programs and for tables kept under version control.
    package static let plain = CSVStyle(hasByteOrderMark: false)
}

/// Writes a CSV file in UTF-8 with CRLF line ends; the same table gives the same bytes.
///
/// Text that a spreadsheet could take for a formula gets an apostrophe in front, which reading
/// does not take away. Its name and its header rows play no part.
///
/// Source: RFC 4180.
package func csv(_ table: Table, style: CSVStyle = CSVStyle()) -> [UInt8] {
    var bytes: [UInt8] = style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    for row in table.rows {
        let fields = row.map { field($0, style: style) }
        // A row of one empty field would be a blank line.
        let isBlank = fields.count == 1 && fields[0].isEmpty
        bytes +=
            isBlank ? Array("\"\"".utf8) : Array(fields.joined(separator: [style.separator.byte]))
        bytes += "\r\n".utf8
    }
    return bytes
}

extension CSVStyle.Separator {
    fileprivate var byte: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ";") }
    fileprivate var decimalSign: String { self == .comma ? "." : "," }
}

private func field(_ cell: Cell, style: CSVStyle) -> [UInt8] {
    switch cell {
    case .empty: []
    case .text(let text): quoted(inert(text))
    case .number(let value, let places):
        quoted(value.decimal(places: places, separator: style.separator.decimalSign))
    }
}

/// Quotes what any of the three separators, a quotation mark, a line end or a blank could break.
private func quoted(_ text: String) -> [UInt8] {
    let bytes = text.utf8.map { $0 == 0 ? UInt8(ascii: " ") : $0 }
    let special = Array("\",;\t\r\n".utf8)
    let needsQuotes =
        bytes.contains(where: special.contains) || bytes.first == 0x20 || bytes.last == 0x20
    guard needsQuotes else { return bytes }
    let mark = UInt8(ascii: "\"")
    return [mark] + bytes.flatMap { $0 == mark ? [mark, mark] : [$0] } + [mark]
}
