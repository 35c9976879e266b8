import Foundation
import Testing

/// Names from outside must not steer the terminal.
struct TerminalTests {
    /// Clears the screen, sets the title, writes backwards, goes to another line.
    static let hostile = "Karya \u{1B}[2J\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{2028}\u{8}\u{7F} akhir"

    @Test func `no control character of a register reaches the terminal`() async throws {
        let office = try await Office.withContest()
        try office.write("masuk/1.txt", "Karya")
        try office.register([
            "UJI-001,KIM \(Self.hostile),karya,\"\(Self.hostile)\",1.txt,2024-06-01"
        ])
        try office.write(
            "nilai.csv", "juri,nomor,kriteria,nilai\njuri \(Self.hostile),UJI-001,tema,80\n")
        let runs = [
            ["import", "uji", "masuk"], ["check"], ["entries"], ["entry", "UJI-001"],
            ["status", "UJI-001"], ["sheets", "import", "uji", "nilai.csv"], ["rank", "uji"],
            ["standings", "nilai.csv"], ["rank", Self.hostile], ["entry", Self.hostile],
            ["eligibility", "UJI-001", "accept", "--reason", Self.hostile], ["close", "uji"],
            ["contest", "show", "uji"],
        ]
        for arguments in runs {
            let answer = try await Program.run(arguments, in: office.folder)
            let text = answer.out + answer.err
            #expect(!text.isEmpty)
            let bad = text.unicodeScalars.filter(Self.steers)
            #expect(bad.isEmpty, "\(arguments): \(bad.map { String($0.value, radix: 16) })")
        }
        let json = try await office.juri("entry", "UJI-001", "--json").expect(0)
        #expect(!json.out.utf8.contains(0x1B))
        #expect(try json.json()["title"] as? String == Self.hostile)
    }

    @Test func `no control character of a file name reaches the terminal`() async throws {
        let office = try Office()
        try office.write("karya/\u{1B}[31mmerah.txt", "a")
        let folder = try await office.juri("inspect", "karya").expect(0)
        #expect(!folder.out.utf8.contains(0x1B) && folder.out.contains("?[31mmerah.txt"))
        #expect(
            try await office.juri("inspect", "karya", "--json").out.utf8.contains(0x1B) == false)
        let missing = try await office.juri("inspect", "tidak\u{1B}[2J").expect(1)
        #expect(!missing.err.utf8.contains(0x1B))
    }

    @Test func `a line break in a title makes no false row`() async throws {
        let office = try await Office.withContest()
        try office.write("masuk/1.txt", "Karya")
        try office.register([
            "UJI-001,KIM Uji,karya,\"Satu\nUJI-002  karya  accepted\",1.txt,2024-06-01"
        ])
        try await office.juri("import", "uji", "masuk").expect(0)
        let rows = try await office.juri("entries").out.split(separator: "\n")
        #expect(rows.count == 2)
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
            || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
