import ContestModel
import Testing

@testable import Judging

struct RankTests {
    @Test func `a judge who is absent lowers nothing`() throws {
        let desk = try Self.desk(2)
        try desk.importSheets([
            "juri-1,UJI-001,final,tema,80", "juri-1,UJI-001,final,teknik,80",
            "juri-1,UJI-002,final,tema,80", "juri-1,UJI-002,final,teknik,80",
            "juri-2,UJI-002,final,tema,80", "juri-2,UJI-002,final,teknik,80",
        ])
        #expect(try desk.ranked() == ["1= UJI-001 80", "1= UJI-002 80"])
        let places = try desk.workspace.rank("uji").standings.divisions[0].places
        #expect(places.map { $0.totals.map(\.judge) } == [["juri-1"], ["juri-1", "juri-2"]])
    }

    @Test func `a rejected entry is not ranked and those below move up`() throws {
        let desk = try Self.desk(3)
        try desk.importSheets(Self.themes([90, 80, 70]))
        #expect(try desk.ranked() == ["1 UJI-001 90", "2 UJI-002 80", "3 UJI-003 70"])
        _ = try desk.workspace.decide(
            .reject, entry: "UJI-001", reason: "Karya orang lain", now: Desk.now)
        #expect(try desk.ranked() == ["1 UJI-002 80", "2 UJI-003 70"])
        let ranked = try desk.workspace.rank("uji")
        #expect(ranked.undecided == ["UJI-002", "UJI-003"])
        #expect(ranked.entries.map(\.reason) == ["Karya orang lain", "", ""])
        #expect(ranked.standings.divisions[0].places.map(\.label) == ["Juara I", "Juara II"])
    }

    @Test func `an entry without a sheet is unscored, not last`() throws {
        let desk = try Self.desk(3)
        try desk.importSheets(Self.themes([1, 2]))
        let division = try desk.workspace.rank("uji").standings.divisions[0]
        #expect(division.places.map(\.entry) == ["UJI-002", "UJI-001"])
        #expect(division.unscored == ["UJI-003"])
    }

    @Test func `only those whom the stage before let on are ranked in the final`() throws {
        let desk = try Self.desk(5)
        let first = (1...5).map { "juri-1,UJI-00\($0),seleksi,gagasan,\(50 + $0)" }
        try desk.importSheets(first)
        #expect(
            try desk.ranked().map { $0.prefix(9) } == [
                "1 UJI-005", "2 UJI-004", "3 UJI-003", "4 UJI-002", "5 UJI-001",
            ])
        try desk.importSheets(Self.themes([99, 98, 70, 80, 90]))
        #expect(try desk.ranked() == ["1 UJI-005 90", "2 UJI-004 80", "3 UJI-003 70"])
        let ranked = try desk.workspace.rank("uji")
        #expect(ranked.earlier.count == 1)
        #expect(ranked.earlier[0].rows.count == 5)
        #expect(try desk.ranked(stage: "seleksi").count == 5)
        for stage in ["administrasi", "pleno", ""] {
            let error = try refusal { try desk.ranked(stage: stage) }
            #expect(error.message.id.contains("yang ada: seleksi, final"))
        }
    }

    @Test func `the order of the sheets never changes a place`() throws {
        let rows = (1...3).flatMap { entry in
            ["juri-1", "juri-2"].flatMap { judge in
                ["tema", "teknik"].map { criterion in
                    "\(judge),UJI-00\(entry),final,\(criterion),"
                        + "\((entry * 37 + judge.utf8.count * 11 + criterion.utf8.count * 5) % 60 + 30)"
                }
            }
        }
        var seen: Set<Standings> = []
        for order in [rows, rows.reversed(), rows.sorted { $0.suffix(9) < $1.suffix(9) }] {
            let desk = try Self.desk(3)
            try desk.importSheets(order)
            seen.insert(try desk.workspace.rank("uji").standings)
        }
        #expect(seen.count == 1)
    }

    @Test func `a contest that is not there is answered with those that are`() throws {
        let error = try refusal { try Desk().workspace.rank("uju") }
        #expect(error.message.id.contains("Tidak ada") || error.message.id.contains("tidak ada"))
        #expect(error.message.id.contains("Yang ada: uji."))
        #expect(error.message.en.contains("There are: uji."))
    }

    static func desk(_ count: Int) throws -> Desk {
        let desk = try Desk()
        try desk.registerEntries(count)
        try desk.importInbox()
        return desk
    }

    /// One judge's mark on the first criterion of the final, entry by entry.
    static func themes(_ marks: [Int]) -> [String] {
        zip(1..., marks).map { "juri-1,UJI-00\($0),final,tema,\($1)" }
    }
}
