import ContestModel
import Testing

@testable import Tabulating

struct CSVWritingTests {
    func line(_ cells: [Cell], _ style: CSVStyle = .plain) -> String {
        String(decoding: csv(Table(name: "t", rows: [cells]), style: style), as: UTF8.self)
    }

    @Test(arguments: [
        "=SUM(A1)", "+cmd|' /C calc'!A0", "-1+1", "@x", "\t=1", "\r=1", "\n=1", "  =1",
        "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1+1", "\u{FF20}x", "=\u{301}1", "-\u{301}", "\u{A0}=1",
        "-", "+62 812", "=\u{FE0F}", "-1,2,3", "-.5",
    ])
    func `text that starts a formula gets an apostrophe`(_ text: String) {
        #expect(Array(inert(text).utf8) == Array("'".utf8) + Array(text.utf8))
    }

    @Test(arguments: ["-3", "+4,5", "-3.25", "KIM = kita", "a@b.id", "", "'", "1-2", "é=1"])
    func `plain numbers and other text stay as they are`(_ text: String) {
        #expect(inert(text) == text)
    }

    @Test func `numbers have their decimals and the sign of their style`() {
        let cells: [Cell] = [
            .number(Rational(26_219, over: 100), places: 2),
            .number(Rational(-1, over: 3), places: 4),
            .number(Rational(5), places: 0), .empty, .text("a;b"),
        ]
        #expect(line(cells) == "262.19,-0.3333,5,,\"a;b\"\r\n")
        let semicolon = CSVStyle(separator: .semicolon, hasByteOrderMark: false)
        #expect(line(cells, semicolon) == "\"262,19\";\"-0,3333\";5;;\"a;b\"\r\n")
    }

    @Test func `the byte order mark is the first three bytes or absent`() {
        let table = Table(name: "t", rows: [[.text("é")]])
        #expect(csv(table) == [0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x0D, 0x0A])
        #expect(csv(table, style: .plain) == [0xC3, 0xA9, 0x0D, 0x0A])
    }

    @Test func `a formula stays inert however it is quoted`() {
        #expect(
            line([.text("=HYPERLINK(\"a\",\"b\")")]) == "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"\r\n")
    }

    @Test func `a row of one empty cell is no blank line`() {
        #expect(line([.empty]) == "\"\"\r\n")
        #expect(line([.text("")]) == "\"\"\r\n")
    }
}
