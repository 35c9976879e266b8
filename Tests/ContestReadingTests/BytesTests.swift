import ContestModel
import ContestReading
import Testing

/// What is refused before YAML is read, and what bytes may do.
@Suite struct BytesTests {
    private func problem(_ bytes: [UInt8]) -> ContestProblem? {
        do throws(ContestError) {
            _ = try ContestFile.contest(from: bytes, file: "x.yaml")
            return nil
        } catch {
            return error.problems.count == 1 ? error.problems[0] : nil
        }
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are told with their line and column`(_ bytes: [UInt8]) throws {
        let found = try #require(problem(Array("version: 1\ntitle: é".utf8) + bytes))
        #expect((found.line, found.column) == (2, 9))
        #expect(found.message.en.contains("UTF-8"))
    }

    @Test(arguments: ["\u{0}", "\u{7}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{7F}", "\u{FFFE}"])
    func `characters that nobody sees are told by number`(_ character: String) throws {
        let found = try #require(problem(Array("version: 1\r\ntitle: \(character)".utf8)))
        #expect((found.line, found.column) == (2, 8))
        #expect(found.message.en.hasPrefix("the character U+"))
    }

    @Test func `a file of one mebibyte is read and one byte more is refused`() throws {
        let text = Array(Sample.contest.utf8)
        let padding = [UInt8](repeating: 0x0A, count: Int(ContestFile.limit.bytes) - text.count)
        #expect(problem(text + padding) == nil)
        let found = try #require(problem(text + padding + [0x0A]))
        #expect(found.message.en == "the file has 1048577 bytes; the most allowed is 1048576")
    }

    @Test func `a byte-order mark and Windows line ends change nothing`() throws {
        let windows = [0xEF, 0xBB, 0xBF] + Array(Sample.contest.replacing("\n", with: "\r\n").utf8)
        let read = try ContestFile.contest(from: windows, file: "x.yaml")
        let plain = try ContestFile.contest(from: Array(Sample.contest.utf8), file: "x.yaml")
        #expect(read == plain)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `each kind of line end counts as one line`(_ end: String) {
        let text = Sample.contest("weight: 40", "weight: 4O").replacing("\n", with: end)
        #expect(problem(Array(text.utf8))?.line == 14)
    }

    @Test(arguments: [
        "", "\n", "---", "# kosong", "a", "[", "{", "- a", "'", "\"", "|", "&a", "*a",
    ])
    func `the shortest files are refused and never crash`(_ text: String) {
        #expect(!problems(text).isEmpty)
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "], [40, 999, 20_000])
    func `lists in lists end with a problem, not with the stack`(_ open: String, _ depth: Int) {
        let found = problems("x: " + String(repeating: open, count: depth))
        #expect(!found.isEmpty)
        let block = (0..<depth).map { String(repeating: " ", count: min($0, 60)) + "- a\n" }
        #expect(!problems("x:\n" + block.joined()).isEmpty)
    }

    @Test func `lists that are closed and lie too deep are told so`() {
        let text = "x: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        #expect(
            problems(text).map(\.message.en) == [
                "lists and mappings lie too deep in each other; at most 32 levels"
            ])
    }

    @Test func `text is NFC whatever the file holds`() throws {
        let contest = try ContestFile.contest(
            from: Array(Sample.contest("title: Contoh", "title: Kafe\u{301}").utf8), file: "x.yaml")
        #expect(Array(contest.title.id.utf8) == Array("Kaf\u{E9}".utf8))
    }
}
