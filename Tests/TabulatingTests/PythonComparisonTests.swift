import Foundation
import Testing

@testable import Tabulating

/// The parser against Python's `csv` module, on tables that Python makes up.
struct PythonComparisonTests {
    /// Writes a made-up table in a style of its own, and what Python's reader makes of it: pairs
    /// of the line where a row starts and its fields, cleaned as ``cleanText(_:)`` cleans.
    private static let program = #"""
        import base64, csv, io, json, random, sys, unicodedata
        rng = random.Random(int(sys.argv[1]))
        sep = rng.choice([",", ";", "\t"]); end = rng.choice(["\n", "\r\n", "\r"])
        pieces = ["a", "B", "7", " ", '"', '""', ",", ";", "\t", "\n", "\r\n", "\r", "'", "=",
                  "\u00e9", "e\u0301", "\u0301", "\u0600", "\ud55c", "\u1112\u1161\u11ab",
                  "\U0001F468\u200D\U0001F469", "\u00a0", "\u2028", "\u200b", "<", "&"]
        def field(): return "".join(rng.choice(pieces) for _ in range(rng.randrange(7)))
        width = rng.randrange(2, 7)
        rows = [["k%d" % i for i in range(width)]]
        rows += [[field() for _ in range(width)] for _ in range(60)]
        out = io.StringIO(newline="")
        style = rng.choice([csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
        writer = csv.writer(out, delimiter=sep, lineterminator=end, quoting=style)
        for row in rows:
            if rng.random() < 0.1: out.write(end)
            writer.writerow(row)
        text = out.getvalue()
        def space(c): return c in "\u200b\ufeff" or (c.isspace() and c not in "\x1c\x1d\x1e\x1f")
        def clean(t):
            while t and space(t[0]): t = t[1:]
            while t and space(t[-1]): t = t[:-1]
            return unicodedata.normalize("NFC", t)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=sep)
        result, start = [], 1
        for row in reader:
            fields = [clean(f) for f in row]
            if any(fields): result.append({"line": start, "fields": fields})
            start = reader.line_num + 1
        print(json.dumps({"csv": base64.b64encode(text.encode()).decode(), "rows": result}))
        """#

    private struct Sample: Decodable {
        let csv: Data
        let rows: [Row]
        struct Row: Decodable {
            let line: Int
            let fields: [String]
        }
    }

    @Test(arguments: 1...40)
    func `made up tables read as python reads them`(_ seed: Int) throws {
        let json = try python(Self.program, ["\(seed)"])
        let sample = try JSONDecoder().decode(Sample.self, from: Data(json))
        let grid = try grid(fromCSV: [UInt8](sample.csv))
        let width = grid.header.count
        // Python's writer leaves a lone CR unquoted, so that its rows break there.
        let ragged = sample.rows.filter { $0.fields.count != width }.map(\.line)
        #expect(grid.problems.map(\.line) == ragged)
        #expect(grid.rows.count == sample.rows.count - 1)
        for (row, expected) in zip(grid.rows, sample.rows.dropFirst()) {
            try #require(row.line == expected.line)
            let fields = row.fields.prefix(expected.fields.count)
            let wanted = expected.fields.prefix(width)
            try #require(fields.map { Array($0.utf8) } == wanted.map { Array($0.utf8) })
        }
    }

    @Test func `python reads what we write and so do we`() throws {
        let texts = ["a\"b", "x;y,z\tt", "dua\nbaris", "cafe\u{301}", "\"\u{301},", " tepi ", ""]
        let table = Table(
            name: "t", rows: [texts.indices.map { .text("k\($0)") }, texts.map { .text($0) }])
        let program = """
            import csv, json, sys
            rows = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8-sig")))
            print(json.dumps(rows))
            """
        let bytes = csv(table)
        let read = try withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("t.csv")
            try Data(bytes).write(to: file)
            return try JSONDecoder().decode(
                [[String]].self, from: Data(try python(program, [file.path])))
        }
        #expect(read[1].map { Array($0.utf8) } == texts.map { Array($0.utf8) })
        #expect(try grid(fromCSV: bytes).rows[0].fields == texts.map(cleanText))
    }
}
