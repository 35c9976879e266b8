import ContestModel
import Foundation
import Testing

@testable import Tabulating

struct CSVReadingTests {
    func fields(_ text: String) throws -> [[String]] {
        let grid = try grid(fromCSV: Array(text.utf8))
        return [grid.header] + grid.rows.map(\.fields)
    }

    @Test(arguments: [
        "nomor;nama\n1;KIM, Mesem\n", "nomor,nama\r\n1,\"KIM, Mesem\"\r\n",
        "nomor\tnama\r1\tKIM, Mesem\r", "\u{FEFF}nomor;nama\n\n1;KIM, Mesem",
        "\"nomor\";\"nama\"\n;;\n 1 ;\u{A0}KIM, Mesem\u{A0}\n   \n",
        "nomor,nama,,\n1,\"KIM, Mesem\",,\n",
    ])
    func `separators line ends and marks are found out`(_ text: String) throws {
        #expect(try fields(text) == [["nomor", "nama"], ["1", "KIM, Mesem"]])
    }

    @Test func `a separator in a quoted heading does not decide`() throws {
        let text = "\"nama, gelar, asal\";nomor\nA;1\n"
        #expect(try fields(text) == [["nama, gelar, asal", "nomor"], ["A", "1"]])
    }

    @Test func `rows keep the line where they start`() throws {
        let text = "nomor,catatan\r\n\r\n1,\"dua\r\nbaris \"\"ini\"\"\"\r\n2,\"a\nb\rc\"\n3,x"
        let grid = try grid(fromCSV: Array(text.utf8))
        #expect(grid.rows.map(\.line) == [3, 5, 8])
        #expect(Array(grid.rows[0].fields[1].utf8) == Array("dua\r\nbaris \"ini\"".utf8))
    }

    @Test func `an unterminated quote is named with the line where it opened`() {
        let text = "nomor,nama\n1,A\n2,\"B\n3,C\n4,D\n"
        let error = #expect(throws: TableError.self) { try fields(text) }
        #expect(error?.code == .unterminatedQuote)
        #expect(error?.line == 3)
        #expect(error?.message.id.contains("Baris 3") == true)
    }

    @Test func `text after a closing quote is refused but blanks are not`() throws {
        #expect(try fields("a,b\n\"x\" ,y\n") == [["a", "b"], ["x", "y"]])
        let error = #expect(throws: TableError.self) { try fields("a,b\n1,2\n\"x\"y\"\",z\n") }
        #expect(error?.code == .textAfterQuote)
        #expect(error?.line == 3)
    }

    @Test func `a quote inside an unquoted field is text`() throws {
        #expect(try fields("a,b\nlayar 17\" baru,z\n") == [["a", "b"], ["layar 17\" baru", "z"]])
    }

    @Test func `ragged rows are problems with their lines and every row has all fields`() throws {
        let text = "a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n"
        let grid = try grid(fromCSV: Array(text.utf8))
        #expect(grid.problems.map(\.code) == [.raggedRow, .raggedRow])
        #expect(grid.problems.map(\.line) == [3, 4])
        #expect(grid.rows.map(\.fields.count) == [3, 3, 3, 3])
    }

    @Test func `windows 1252 is decoded with a note`() throws {
        let bytes = Array("nama\nCaf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x80, 0x0A]
        let grid = try grid(fromCSV: bytes)
        #expect(grid.rows[0].fields == ["Café – €"])
        #expect(grid.notes.map(\.code) == ["windows-1252"])
        #expect(try Tabulating.grid(fromCSV: Array("nama\nCafé\n".utf8)).notes.isEmpty)
    }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0x62, 0x0A, 0x00], TableError.Code.nulByte, 3),
            ([0x61, 0x0D, 0x0A, 0x62, 0x81], .encoding, 2),
            ([0xFF, 0xFE, 0x61, 0x00], .encoding, nil),
            ([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE9], .encoding, nil),
            ([], .empty, nil), ([0x0A, 0x2C, 0x2C, 0x0A], .empty, nil),
        ] as [([UInt8], TableError.Code, Int?)])
    func `bytes that are no table are refused`(
        _ bytes: [UInt8], code: TableError.Code, line: Int?
    ) {
        let error = #expect(throws: TableError.self) { try grid(fromCSV: bytes) }
        #expect(error?.code == code)
        #expect(error?.line == line)
    }

    @Test func `text is composed and marks that combine with syntax stay text`() throws {
        let text = "nama;karya\ncafe\u{301};\"\u{301}x\"\n\u{600}a;\u{301}b\n"
        let rows = try fields(text)
        #expect(Array(rows[1][0].utf8) == Array("caf\u{E9}".utf8))
        #expect(Array(rows[1][1].utf8) == Array("\u{301}x".utf8))
        #expect(Array(rows[2][0].utf8) == Array("\u{600}a".utf8))
        #expect(Array(rows[2][1].utf8) == Array("\u{301}b".utf8))
    }

    @Test func `a hundred thousand rows are read whole`() throws {
        let line = "juri-1;KIMH23-001;final;tema;87,5;\"catatan; sintetis \"\"é\"\"\"\n"
        let text =
            "juri;nomor;tahap;kriteria;nilai;catatan\n"
            + String(repeating: line, count: 100_000)
        #expect(try grid(fromCSV: Array(text.utf8)).rows.count == 100_000)
    }

    @Test func `limits on columns and cells name the line`() throws {
        let wide = String(repeating: "a,", count: 1_001)
        let error = #expect(throws: TableError.self) { try fields(wide + "\n") }
        #expect(error?.code == .tooLarge)
        #expect(error?.line == 1)
        let endless = String(repeating: ",", count: 20_000)
        #expect(throws: TableError.self) { try fields("a\n1\(endless)\n") }
        let many =
            String(repeating: "a,", count: 999) + "a\n" + String(repeating: "1\n", count: 5_001)
        let cells = #expect(throws: TableError.self) { try fields(many) }
        #expect(cells?.line == 5_002)
    }
}
