package import ContestModel

/// A table as it was read: column names, and rows of text.
package struct Grid: Sendable {
    /// The names in the first row that is not blank, without the empty ones at its end.
    package var header: [String]
    /// Every later row that is not blank; each has as many fields as ``header``.
    package var rows: [GridRow]
    /// Worth telling the person whose file it is: the encoding that had to be guessed.
    package var notes: [Notice]
    /// Rows and cells that cannot be trusted, in the order of the file. A caller who uses the rows
    /// of a grid with problems uses text that nobody meant.
    package var problems: [TableError]

    package init(
        header: [String], rows: [GridRow], notes: [Notice] = [], problems: [TableError] = []
    ) {
        self.header = header
        self.rows = rows
        self.notes = notes
        self.problems = problems
    }
}

/// One row of a ``Grid``.
package struct GridRow: Sendable, Hashable {
    /// Where the row starts, from 1: the line of a CSV file, the row of a workbook.
    package var line: Int
    /// NFC, without white space around it.
    package var fields: [String]

    package init(line: Int, fields: [String]) {
        self.line = line
        self.fields = fields
    }
}
