import Testing

@testable import Tabulating

struct WorkbookRefusalTests {
    private func code(_ parts: [String: [UInt8]]) -> TableError.Code? {
        let error = #expect(throws: TableError.self) { try grid(fromWorkbook: parts) }
        return error?.code
    }

    private let row = "<row><c t=\"str\"><v>a</v></c></row>"

    @Test(arguments: [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
    ])
    func `declarations of types and entities are refused in every part`(_ path: String) {
        var parts = handmade(rows: row)
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>"
        parts[path] = Array(bomb.utf8)
        #expect(code(parts) == .documentType)
        parts[path] = Array("<?xml version=\"1.0\" encoding='UTF-7'?>+ADw-!DOCTYPE x+AD4-".utf8)
        #expect(code(parts) == .damagedPart)
        parts[path] = bomb.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(code(parts) == .damagedPart)
    }

    @Test func `an external entity is never fetched`() {
        var parts = handmade(rows: row)
        parts["xl/worksheets/sheet1.xml"] = Array(
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>".utf8)
        #expect(code(parts) == .documentType)
    }

    @Test(arguments: [
        "<row><c t=\"str\"><v>a</v></c>", "<row>&nope;</row>", "<row r=\"0\"/>",
        "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"x\"/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row><c r=\"!1\"/></row>", "</sheetData>", "</sheetData></worksheet><!--", "<row></c>",
        "\u{1}",
    ])
    func `damage is an error`(_ rows: String) {
        #expect(code(handmade(rows: row + rows)) == .damagedPart)
    }

    @Test func `a missing part is an error`() {
        var parts = handmade(rows: row)
        parts["xl/worksheets/sheet1.xml"] = nil
        #expect(code(parts) == .damagedPart)
        parts["xl/workbook.xml"] = nil
        #expect(code(parts) == .notAWorkbook)
        #expect(code([:]) == .notAWorkbook)
        #expect(code(handmade(rows: "")) == .empty)
    }

    @Test(arguments: [
        "<row r=\"1048577\"/>", "<row><c r=\"ALM1\" t=\"str\"><v>x</v></c></row>",
    ])
    func `rows and columns beyond the limits are refused`(_ rows: String) {
        #expect(code(handmade(rows: rows)) == .tooLarge)
    }

    @Test func `too much XML and too long texts are refused`() {
        let blank = String(repeating: " ", count: TableLimits.bytes)
        #expect(code(handmade(rows: blank)) == .tooLarge)
        let long = "<si><t>\(String(repeating: "x", count: 32_768))</t></si>"
        #expect(code(handmade(rows: row, strings: long)) == .tooLarge)
    }

    @Test func `a small file cannot ask for much memory`() {
        let header = "<row><c r=\"ALL1\" t=\"str\"><v>a</v></c></row>"
        let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 5_001)
        #expect(code(handmade(rows: header + rows)) == .tooLarge)
    }
}
