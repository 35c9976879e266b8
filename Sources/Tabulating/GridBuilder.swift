import ContestModel

/// Makes a ``Grid`` of rows as they come: the first is the header, blank ones are left out.
struct GridBuilder {
    /// In a CSV file a row with too few fields is suspect; in a workbook it merely ends early.
    let shortRowsAreProblems: Bool
    private var grid = Grid(header: [], rows: [])

    init(shortRowsAreProblems: Bool) { self.shortRowsAreProblems = shortRowsAreProblems }

    mutating func note(_ notice: Notice) { grid.notes.append(notice) }

    mutating func report(_ problem: TableError) { grid.problems.append(problem) }

    /// Takes the next row.
    ///
    /// - Throws: ``TableError`` with code `tooLarge`.
    mutating func add(_ fields: [String], line: Int) throws(TableError) {
        guard let last = fields.lastIndex(where: { !$0.isEmpty }) else { return }
        try TableLimits.checkColumns(last + 1, line: line)
        guard !grid.header.isEmpty else {
            grid.header = Array(fields[...last])
            return
        }
        let width = grid.header.count
        if last >= width || (shortRowsAreProblems && fields.count < width) {
            report(Self.ragged(count: max(last + 1, fields.count), width: width, line: line))
        }
        let filling = Array(repeating: "", count: max(0, width - fields.count))
        grid.rows.append(GridRow(line: line, fields: fields.prefix(width) + filling))
        try checkSize(line: line)
    }

    /// Hands the grid over.
    ///
    /// - Throws: ``TableError`` with code `empty` when no row had text.
    consuming func finish() throws(TableError) -> Grid {
        guard !grid.header.isEmpty else {
            throw TableError(
                .empty,
                id: "Tabel kosong: baris pertama harus berisi nama kolom.",
                en: "The table is empty: its first row must name the columns.")
        }
        return grid
    }

    private func checkSize(line: Int) throws(TableError) {
        guard
            grid.rows.count >= TableLimits.rows
                || grid.rows.count * grid.header.count > TableLimits.cells
        else { return }
        throw TableLimits.error(
            id: "tabel terlalu besar: paling banyak \(TableLimits.rows) baris dan"
                + " \(TableLimits.cells) sel. Bagi menjadi beberapa berkas.",
            en: "the table is too large: at most \(TableLimits.rows) rows and"
                + " \(TableLimits.cells) cells. Split it into several files.",
            line: line)
    }

    private static func ragged(count: Int, width: Int, line: Int) -> TableError {
        TableError(
            .raggedRow, line: line,
            id: "ada \(count) isian, padahal judul kolomnya \(width). Periksa tanda pemisah;"
                + " isian yang memuat tanda itu harus diapit tanda kutip.",
            en: "\(count) fields, but the header has \(width). Look at the separators; a field"
                + " that contains one must stand in quotation marks.")
    }
}
