import Fitting
import Testing

/// Sheets from a table with a row for each entry and a column for each judge; a dot is no sheet.
func sheets(_ table: String) throws -> Sheets {
    let lines = table.split(separator: "\n").map { $0.split(separator: " ") }
    var rows: [Sheets.Row] = []
    for (entry, line) in lines.enumerated() {
        for (judge, word) in line.enumerated() where word != "." {
            let value = try #require(Double(word))
            rows.append(Sheets.Row(entry: entry, judge: judge, value: value))
        }
    }
    return try Sheets(entries: lines.count, judges: lines.map(\.count).max() ?? 0, rows: rows)
}

func rows(_ sheets: Sheets) -> [Sheets.Row] {
    (0..<sheets.entryCount).flatMap { entry in
        sheets.rows(of: entry).map { row in
            Sheets.Row(
                entry: entry, judge: sheets.judge(ofRow: row), value: sheets.values[row],
                confidence: sheets.weights[row])
        }
    }
}

/// The largest distance between two lists of equal length.
func distance(_ left: [Double], _ right: [Double]) -> Double {
    guard left.count == right.count else { return .infinity }
    return zip(left, right).map { abs($0 - $1) }.max() ?? 0
}

/// Synthetic: eight entries, six judges, three sheets each, one of them with two.
let sparseTable = """
    62 71 . . 58 .
    . 80 74 . . 79
    55 . 51 60 . .
    . 90 . 85 88 .
    70 . . 77 . 72
    . . 66 69 61 .
    48 57 . . . 52
    . . 79 . 75 .
    """
