internal import ContestModel

/// A table for the terminal: columns as wide as their text, two spaces apart.
struct TextTable {
    private var rows: [[String]]

    init(_ header: [String]) { rows = [header] }

    mutating func add(_ row: [String]) { rows.append(row) }

    /// The lines of the table; control characters and line breaks are made harmless.
    var text: String {
        let cells = rows.map { $0.map(Console.cell) }
        let count = cells.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            cells.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
        }
        return cells.map { row in
            let padded = row.enumerated().map { column, text in
                column == row.count - 1
                    ? text
                    : text + String(repeating: " ", count: widths[column] - Self.width(text))
            }
            return padded.joined(separator: "  ") + "\n"
        }.joined()
    }

    /// Columns that a text takes; East Asian wide characters are not expected here.
    private static func width(_ text: String) -> Int { text.count }
}

/// A text cut to a width, with an ellipsis.
func shortened(_ text: String, to width: Int) -> String {
    text.count <= width ? text : String(text.prefix(width - 1)) + "…"
}
