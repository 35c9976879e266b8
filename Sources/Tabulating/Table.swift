package import ContestModel

/// One sheet to be written: named rows of cells, the first of which may be headings.
package struct Table: Sendable, Hashable {
    /// What the sheet is called; cleaned to the rules of spreadsheets when written.
    package var name: String
    package var rows: [[Cell]]
    /// How many rows at the top are headings: bold, and kept in view.
    package var headerRows: Int

    package init(name: String, rows: [[Cell]], headerRows: Int = 1) {
        self.name = name
        self.rows = rows
        self.headerRows = headerRows
    }
}

/// What one cell of a ``Table`` holds.
package enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    /// A value shown with so many decimals, 0 to 18.
    case number(Rational, places: Int)
}
