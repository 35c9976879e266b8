import ContestModel
import Foundation
import Testing

@testable import Tabulating

struct WorkbookWritingTests {
    private let recap = Table(
        name: "Rekap: final?",
        rows: [
            [.text("nomor"), .text("nilai"), .text("catatan")],
            [.text("KIMH23-001"), .number(Rational(26_219, over: 100), places: 2), .text("=1+1")],
            [.text("007"), .number(Rational(1, over: 3), places: 4), .text("dua\nbaris <&>\"")],
            [.empty, .number(Rational(-12), places: 0), .text("_x000D_ a\u{1}b\u{0}c\u{FFFF}")],
        ])

    @Test func `what is written is read back`() throws {
        let parts = try parts(ofWorkbook: workbook([recap]))
        let grid = try grid(fromWorkbook: parts, sheet: "rekap- FINAL-")
        #expect(grid.header == ["nomor", "nilai", "catatan"])
        #expect(grid.rows.map(\.line) == [2, 3, 4])
        #expect(grid.rows[0].fields == ["KIMH23-001", "262.19", "=1+1"])
        #expect(grid.rows[1].fields == ["007", "0.3333333333", "dua\nbaris <&>\""])
        #expect(grid.rows[2].fields == ["", "-12", "_x000D_ a\u{1}b\u{FFFD}c\u{FFFD}"])
        #expect(grid.problems.isEmpty)
    }

    @Test func `the same tables give the same bytes at another time`() throws {
        let first = try workbook([recap, recap])
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try workbook([recap, recap]) == first)
    }

    @Test func `nothing is left in the temporary folder`() throws {
        let long = Table(name: "x", rows: [[.text(String(repeating: "x", count: 32_768))]])
        try withTemporaryFolder { (folder: URL) throws -> Void in
            #expect(try workbook([recap], temporary: folder).prefix(2) == [0x50, 0x4B])
            #expect(throws: TableError.self) { try workbook([long], temporary: folder) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
    }

    @Test func `a temporary folder that is not there is an error`() {
        let missing = URL(fileURLWithPath: "/nonexistent-\(UUID().uuidString)")
        let error = #expect(throws: TableError.self) { try workbook([recap], temporary: missing) }
        #expect(error?.code == .notWritten)
    }

    @Test func `headings are bold and frozen and text is never a formula`() throws {
        let parts = try parts(ofWorkbook: workbook([recap]))
        let sheet = String(decoding: parts["xl/worksheets/sheet1.xml"] ?? [], as: UTF8.self)
        let styles = String(decoding: parts["xl/styles.xml"] ?? [], as: UTF8.self)
        #expect(sheet.contains("ySplit=\"1\""))
        #expect(sheet.contains("state=\"frozen\""))
        #expect(!sheet.contains("<f>"))
        #expect(sheet.contains("<v>262.19</v>"))
        #expect(styles.contains("<b/>"))
        #expect(styles.contains("formatCode=\"0.0000\""))
    }

    @Test func `columns are as wide as their text within bounds`() {
        let rows: [[Cell]] = [
            [.text("a"), .text(String(repeating: "x", count: 20) + "\nyy"), .text("n")],
            [.empty, .empty, .text(String(repeating: "z", count: 500))],
        ]
        #expect(columnWidths(of: Table(name: "t", rows: rows)) == [6, 22, 60])
    }

    @Test func `sheet names are cleaned and used once`() {
        let long = String(repeating: "😀", count: 20)
        let names = sheetNames([
            "Final", "FINAL", "a/b\\c[d]:*?", "'kutip'", "", "History", long, long, "Final (2)",
            "tab\tnul\u{0}",
        ])
        #expect(
            names[0...5] == ["Final", "FINAL (2)", "a-b-c-d----", "kutip", "Lembar 5", "Lembar 6"])
        #expect(names[6] == String(repeating: "😀", count: 15))
        #expect(names[7] == String(repeating: "😀", count: 13) + " (2)")
        #expect(names[8] == "Final (2) (2)")
        #expect(names[9] == "tab-nul-")
    }

    @Test func `hostile names make a workbook that opens`() throws {
        let names = ["=1", "<&\">", "'a'", "[x]", "\u{301}", "a\u{301}", "History", "", "x", "X"]
        let tables = names.map { Table(name: $0, rows: [[.text("k")], [.text($0 + ".")]]) }
        let parts = try parts(ofWorkbook: workbook(tables))
        for (name, wanted) in zip(sheetNames(names), names) {
            let grid = try grid(fromWorkbook: parts, sheet: name)
            #expect(grid.rows[0].fields == [cleanText(wanted + ".")])
        }
    }

    @Test func `text that no cell can hold is refused with its row`() {
        let table = Table(
            name: "t", rows: [[.text("k")], [.text(String(repeating: "x", count: 32_768))]])
        let error = #expect(throws: TableError.self) { try workbook([table]) }
        #expect(error?.code == .tooLarge)
        #expect(error?.line == 2)
    }
}
