@testable import Tabulating

extension Parser {
    static let tables = [
        Parser("csv") { bytes in
            let grid = try Tabulating.grid(fromCSV: bytes)
            precondition(grid.rows.allSatisfy { $0.fields.count == grid.header.count })
            // Comparing many headings with every name is slow under the sanitizers; one alone is
            // never a whole register.
            _ = try? columns(in: Array(grid.header.prefix(1)), wanted: Column.register)
        },
        Parser("workbook") { bytes in
            var parts: [String: [UInt8]] = [:]
            for (name, part) in zip(workbookParts, bytes.split(separator: 0, maxSplits: 4)) {
                parts[name] = Array(part)
            }
            let grid = try Tabulating.grid(fromWorkbook: parts)
            precondition(grid.rows.allSatisfy { $0.fields.count == grid.header.count })
        },
    ]

    /// An input is these parts in this order, a zero byte between: XML holds none.
    private static let workbookParts = [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml", "xl/styles.xml",
    ]
}
