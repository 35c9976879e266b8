import ContestModel

/// How wide each column is to be, in digits of the standard font, to fit its longest line; longer
/// lines than ``widest`` are wrapped.
func columnWidths(of table: Table) -> [Double] {
    var lengths = Array(repeating: 0, count: table.rows.map(\.count).max() ?? 0)
    for row in table.rows {
        for (column, cell) in row.enumerated() {
            lengths[column] = max(lengths[column], longestLine(of: cell))
        }
    }
    return lengths.map { Double(min(max($0 + 2, narrowest), widest)) }
}

private let narrowest = 6
private let widest = 60

private func longestLine(of cell: Cell) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text): text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    case .number(let value, let places): value.decimal(places: places).utf8.count
    }
}
