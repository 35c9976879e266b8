import ContestModel
import Testing

@testable import Tabulating

struct WorkbookReadingTests {
    @Test func `cells without references and inline text are read in order`() throws {
        let rows = """
            <row><c t="inlineStr"><is><t>nomor</t></is></c><c t="inlineStr"><is><r><t>ni</t></r>\
            <r><t>lai</t></r></is></c></row>
            <row><c t="inlineStr"><is><t xml:space="preserve"> A </t></is></c>\
            <c><v>87.5</v></c></row>
            """
        let grid = try grid(fromWorkbook: handmade(rows: rows))
        #expect(grid.header == ["nomor", "nilai"])
        #expect(grid.rows == [GridRow(line: 2, fields: ["A", "87.5"])])
    }

    @Test func `gaps in rows and columns keep their places`() throws {
        let rows = """
            <row r="3"><c r="A3" t="str"><v>a</v></c><c r="C3" t="str"><v>c</v></c></row>\
            <row r="4"/><row r="7"><c r="C7"><v>1</v></c></row>\
            <row r="9"><c r="B9" t="b"><v>1</v></c><c r="E9" s="4"/></row>
            """
        let grid = try grid(fromWorkbook: handmade(rows: rows))
        #expect(grid.header == ["a", "", "c"])
        #expect(
            grid.rows == [
                GridRow(line: 7, fields: ["", "", "1"]),
                GridRow(line: 9, fields: ["", "TRUE", ""]),
            ])
        #expect(grid.problems.isEmpty)
    }

    @Test func `rich text is joined and phonetic text left out`() throws {
        let strings = """
            <si><t>k</t></si><si><r><rPr><b/></rPr><t>KIM </t></r><r><t>Mes_x00e9_m</t></r></si>\
            <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/>
            """
        let rows = """
            <row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row>\
            <row><c t="s"><v>2</v></c></row><row><c t="s"><v>3</v></c></row>
            """
        let grid = try grid(fromWorkbook: handmade(rows: rows, strings: strings))
        #expect(grid.rows.map(\.fields) == [["KIM Mesém"], ["東京"]])
    }

    @Test func `prefixed elements and CDATA are read too`() throws {
        let rows = """
            <x:row xmlns:x="urn:x"><x:c t="str"><x:v><![CDATA[a<&b]]></x:v></x:c></x:row>\
            <row><c><f>1+1</f><v>2</v></c></row>
            """
        let grid = try grid(fromWorkbook: handmade(rows: rows))
        #expect(grid.header == ["a<&b"])
        #expect(grid.rows.map(\.fields) == [["2"]])
    }

    private let styles = """
        <numFmts count="1"><numFmt numFmtId="164" formatCode="dd mmm yyyy hh:mm"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>\
        <xf numFmtId="2"/></cellXfs>
        """

    @Test(arguments: [
        ("", ["2023-11-06", "2023-11-06 18:05:00", "45236"]),
        ("<workbookPr date1904=\"1\"/>", ["2027-11-07", "2027-11-07 18:05:00", "45236"]),
    ])
    func `dates are told by their styles`(_ properties: String, _ shown: [String]) throws {
        let rows = """
            <row><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c></row>\
            <row><c s="1"><v>45236</v></c><c s="2"><v>45236.753472222219</v></c>\
            <c s="3"><v>45236</v></c></row>
            """
        let grid = try grid(
            fromWorkbook: handmade(rows: rows, styles: styles, properties: properties))
        #expect(grid.rows[0].fields == shown)
    }

    @Test(arguments: [
        ("<c r=\"B5\" t=\"e\"><v>#N/A</v></c>", "#N/A"), ("<c r=\"B5\"><f>A1*2</f></c>", "?"),
        ("<c r=\"B5\"><v>1,5</v></c>", "1,5"), ("<c r=\"B5\" t=\"s\"><v>99</v></c>", "99"),
        ("<c r=\"B5\" t=\"zzz\"><v>1</v></c>", "1"), ("<c r=\"B5\" s=\"1\"><v>-4</v></c>", "-4"),
    ])
    func `cells without a value are problems named by cell`(_ cell: String, _ kept: String) throws {
        let head = "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
        let parts = handmade(rows: head + "<row r=\"5\">\(cell)</row>", styles: styles)
        let grid = try grid(fromWorkbook: parts)
        #expect(grid.problems.map(\.code) == [.badCell])
        #expect(grid.problems.first?.line == 5)
        #expect(grid.problems.first?.message.id.contains("sel B5 ") == true)
        #expect(grid.rows[0].fields == ["", kept])
    }

    @Test func `the first visible sheet is read unless one is named`() throws {
        var parts = handmade(rows: "<row><c t=\"str\"><v>satu</v></c></row>")
        parts["xl/worksheets/sheet2.xml"] = Array(
            "<worksheet><sheetData><row><c t=\"str\"><v>dua</v></c></row></sheetData></worksheet>"
                .utf8)
        parts["xl/workbook.xml"] = Array(
            """
            <workbook xmlns:r="urn:r"><sheets><sheet name="Bagan" r:id="c"/>\
            <sheet name="Satu" state="hidden" r:id="a"/>\
            <sheet name="Dua" r:id="b"/></sheets></workbook>
            """.utf8)
        parts["xl/_rels/workbook.xml.rels"] = Array(
            """
            <Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="b" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/>\
            <Relationship Id="c" Type="x/chartsheet" Target="c.xml"/></Relationships>
            """.utf8)
        #expect(try grid(fromWorkbook: parts).header == ["dua"])
        #expect(try grid(fromWorkbook: parts, sheet: " SATU").header == ["satu"])
        let error = #expect(throws: TableError.self) { try grid(fromWorkbook: parts, sheet: "x") }
        #expect(error?.code == .noSuchSheet)
        #expect(error?.message.en.contains("Satu, Dua") == true)
    }

    /// The parser fails on data of more than ten megabytes in one piece.
    @Test func `a part of twelve megabytes is read`() throws {
        let row = "<row><c t=\"str\"><v>a</v></c></row>"
        let blank = String(repeating: "\n", count: 12_000_000)
        #expect(try grid(fromWorkbook: handmade(rows: row + blank + row)).rows.count == 1)
    }
}
