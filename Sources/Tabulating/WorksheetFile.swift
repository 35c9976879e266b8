import CXLSX
import ContestModel

/// One sheet of a ``WorkbookFile``; lives no longer than that.
@safe struct WorksheetFile {
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let heading: UnsafeMutablePointer<lxw_format>
    let body: UnsafeMutablePointer<lxw_format>

    func write(_ table: Table) throws(TableError) {
        for (column, width) in columnWidths(of: table).enumerated() {
            guard let column = UInt16(exactly: column) else { break }
            try check(
                unsafe worksheet_set_column(worksheet, column, column, width, nil), "set_column")
        }
        var numbers = NumberFormats()
        for (index, row) in table.rows.enumerated() {
            for (column, cell) in row.enumerated() {
                let place = try CellPlace(row: index, column: column)
                let isHeading = index < table.headerRows
                switch cell {
                case .empty: continue
                case .text(let text): try write(text, at: place, isHeading: isHeading)
                case .number(let value, let places):
                    let format = unsafe try numbers.format(places: places, of: workbook)
                    let status = unsafe worksheet_write_number(
                        worksheet, place.row, place.column, value.approximation,
                        isHeading ? heading : format)
                    try check(status, "write_number")
                }
            }
        }
        try freeze(rows: min(table.headerRows, table.rows.count))
    }

    /// Always a string, never a formula or a link, whatever the text looks like.
    private func write(_ text: String, at place: CellPlace, isHeading: Bool) throws(TableError) {
        guard text.utf16.count <= TableLimits.cellText else {
            throw TableLimits.error(
                id: "teks terlalu panjang untuk satu sel, paling banyak \(TableLimits.cellText)"
                    + " huruf.",
                en: "the text is too long for one cell, at most \(TableLimits.cellText) letters.",
                line: Int(place.row) + 1)
        }
        let status = unsafe worksheet_write_string(
            worksheet, place.row, place.column, xmlText(text), isHeading ? heading : body)
        try check(status, "write_string")
    }

    private func freeze(rows: Int) throws(TableError) {
        guard rows > 0, let rows = UInt32(exactly: rows) else { return }
        unsafe worksheet_freeze_panes(worksheet, rows, 0)
        try check(unsafe worksheet_repeat_rows(worksheet, 0, rows - 1), "repeat_rows")
    }
}

/// A row and a column from 0, as the library counts them.
private struct CellPlace {
    let row: UInt32
    let column: UInt16

    init(row: Int, column: Int) throws(TableError) {
        guard row < TableLimits.rows, column < TableLimits.fields else {
            throw TableLimits.error(
                id: "tabel lebih besar daripada satu lembar kerja.",
                en: "the table is larger than a worksheet.", line: row + 1)
        }
        (self.row, self.column) = (UInt32(row), UInt16(column))
    }
}

/// The number formats of one sheet, one for each count of decimals.
@safe private struct NumberFormats {
    private var formats: [Int: UnsafeMutablePointer<lxw_format>]

    init() { unsafe formats = [:] }

    mutating func format(
        places: Int, of workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(TableError) -> UnsafeMutablePointer<lxw_format> {
        if let known = unsafe formats[places] { return unsafe known }
        guard let format = unsafe workbook_add_format(workbook) else {
            throw notWritten("workbook_add_format")
        }
        let code = places > 0 ? "0." + String(repeating: "0", count: places) : "0"
        unsafe format_set_num_format(format, code)
        unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        unsafe formats[places] = format
        return unsafe format
    }
}

extension Rational {
    /// The nearest binary number that a spreadsheet keeps; exact up to 15 digits.
    fileprivate var approximation: Double { Double(numerator) / Double(denominator) }
}

/// Text that C and XML can hold: NUL and the two non-characters of XML 1.0 become U+FFFD, and what
/// looks like an escaped letter (`_x000D_`), which the library lets through, is escaped itself.
private func xmlText(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let isBad = scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        scalars.append(isBad ? "\u{FFFD}" : scalar)
    }
    return escaped(String(scalars))
}
