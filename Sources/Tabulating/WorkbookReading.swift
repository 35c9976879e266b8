import ContestModel

/// Reads one sheet of an XLSX file.
///
/// Numbers come as decimals with a point, as short as the file has them; dates as `2023-11-06` or
/// `2023-11-06 18:05:00`; truth values as `TRUE` and `FALSE`; formulas as the value that was saved
/// with them.
///
/// - Parameters:
///   - parts: The unpacked files under `xl/` by path: `xl/workbook.xml`,
///     `xl/_rels/workbook.xml.rels`, the sheets, and the shared strings and styles where there are
///     any. Others are not looked at.
///   - sheet: Its name; the first visible one without.
/// - Returns: The rows, with `problems` for cells that hold an error or no value.
/// - Throws: ``TableError`` with code `notAWorkbook`, `noSuchSheet`, `damagedPart`,
///   `documentType`, `tooLarge` or `empty`.
///
/// Source: ECMA-376 part 1, 18.3 (worksheets), 18.4 (shared strings), 18.8 (styles).
package func grid(
    fromWorkbook parts: [String: [UInt8]], sheet: String? = nil
) throws(TableError) -> Grid {
    var parts = WorkbookParts(parts)
    let index = try WorkbookIndex(&parts)
    let path = try index.sheet(named: sheet).path
    let strings = SharedStringsHandler()
    if let shared = index.sharedStrings { try parts.read(shared, into: strings) }
    let styles = StylesHandler()
    if let path = index.styles { try parts.read(path, into: styles) }
    let cells = CellReading(
        strings: strings.strings, dateStyles: styles.dateStyles, uses1904: index.uses1904)
    let worksheet = WorksheetHandler(part: path, cells: cells)
    try parts.read(path, into: worksheet)
    return try worksheet.finish()
}
