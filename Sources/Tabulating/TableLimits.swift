/// How large a table may be before reading it is refused.
package enum TableLimits {
    /// As many as a worksheet has.
    package static let rows = 1_048_576
    /// With text in them.
    package static let columns = 1_000
    /// Fields of one row, empty ones at its end included: as many as a worksheet has columns.
    package static let fields = 16_384
    /// Rows times columns: short rows are filled up to the header, so a small file could ask for
    /// much memory.
    package static let cells = 5_000_000
    /// Bytes of a CSV file, or of the XML of a workbook, unpacked.
    package static let bytes = 64 << 20
    /// UTF-16 units in one cell of a workbook.
    package static let cellText = 32_767

    static func error(id: String, en: String, line: Int? = nil) -> TableError {
        TableError(.tooLarge, line: line, id: id, en: en)
    }

    static func checkBytes(_ count: Int) throws(TableError) {
        guard count > bytes else { return }
        throw error(
            id: "Tabel terlalu besar: \(count) bita, paling banyak \(bytes). Bagi menjadi beberapa"
                + " berkas.",
            en: "The table is too large: \(count) bytes, at most \(bytes). Split it into several"
                + " files.")
    }

    static func checkColumns(_ count: Int, line: Int) throws(TableError) {
        if count > columns { throw tooManyColumns(line: line) }
    }

    static func checkFields(_ count: Int, line: Int) throws(TableError) {
        if count > fields { throw tooManyColumns(line: line) }
    }

    private static func tooManyColumns(line: Int) -> TableError {
        error(
            id: "terlalu banyak kolom, paling banyak \(columns). Hapus kolom yang tidak dipakai.",
            en: "too many columns, at most \(columns). Delete those that are not used.",
            line: line)
    }
}
