import ContestModel
import Foundation
import GitReading
import Receiving
import Testing

/// docs/intake.md: its tables stand between marks and come from here.
struct DocumentationTests {
    private static let page = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "../../docs/intake.md").standardized

    @Test(.serialized, arguments: ["refusals", "notes", "repositories", "limits"])
    func `a table of docs-intake is what the code says`(name: String) throws {
        let table = try Self.table(name)
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let (start, end) = ("<!-- table: \(name) -->\n", "<!-- end: \(name) -->")
        let after = try #require(text.range(of: start)).upperBound
        let before = try #require(text.range(of: end, range: after..<text.endIndex)).lowerBound
        guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" else {
            #expect(String(text[after..<before]) == table)
            return
        }
        let whole = text[..<after] + table + text[before...]
        try Data(String(whole).utf8).write(to: Self.page)
    }

    @Test func `every code and every limit is explained`() {
        #expect(Set(Meanings.codes.keys) == Set(IntakeCode.allCases))
        let codes = Meanings.repositories.map(\.error.code)
        #expect(Set(codes) == Set(GitError.Code.allCases))
        #expect(Set(Meanings.limits.keys) == Set(Self.limits().map(\.key)))
    }

    @Test func `the manual of contest files gives the same defaults`() throws {
        let manual = Self.page.deletingLastPathComponent().appending(path: "contest-file.md")
        let rows = try String(contentsOf: manual, encoding: .utf8).split(separator: "\n")
        for limit in Self.limits() {
            let row = rows.first { $0.hasPrefix("| `limits.\(limit.key)` |") }
            #expect(row?.contains(" | \(limit.value) | ") == true, "\(limit.key)")
        }
    }

    private static func table(_ name: String) throws -> String {
        switch name {
        case "refusals": codes { $0.isRefusal }
        case "notes": codes { !$0.isRefusal }
        case "repositories":
            sentences(
                Meanings.repositories.map { ($0.error.code.rawValue, $0.meaning, $0.error.message) }
            )
        default:
            "| key | default | what it limits |\n|---|---:|---|\n"
                + limits().map { limit in
                    "| `\(limit.key)` | \(limit.value) | \(Meanings.limits[limit.key] ?? "") |\n"
                }.joined()
        }
    }

    private static func codes(_ isWanted: (IntakeCode) -> Bool) -> String {
        sentences(
            IntakeCode.allCases.filter(isWanted).map { code in
                let sentence = code.sentence(limit: "‹limit›", value: "‹value›")
                return (code.rawValue, Meanings.codes[code] ?? "", sentence)
            })
    }

    private static func sentences(
        _ rows: [(code: String, meaning: String, sentence: Bilingual)]
    ) -> String {
        let head = "| code | when | sentence |\n|---|---|---|\n"
        return head
            + rows.map { row in
                "| `\(row.code)` | \(row.meaning) | \(row.sentence.id)<br>*\(row.sentence.en)* |\n"
            }.joined()
    }

    /// Each limit by its key in a contest file, with its default as such a file would write it.
    private static func limits() -> [(key: String, value: String)] {
        Mirror(reflecting: IntakeLimits()).children.map { child in
            let key = (child.label ?? "").reduce(into: "") { text, letter in
                text += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
            }
            let value =
                if let bytes = child.value as? ByteCount { written(bytes.bytes) } else {
                    "\(child.value)"
                }
            return (key, value)
        }
    }

    private static func written(_ bytes: Int64) -> String {
        let units = [(30, "GiB"), (20, "MiB"), (10, "KiB")]
        let unit = units.first { bytes % (1 << $0.0) == 0 } ?? (0, "B")
        return "\(bytes >> unit.0) \(unit.1)"
    }
}
