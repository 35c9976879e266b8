import ContentStoring
import ContestModel
import Foundation
import Testing

@testable import Judging

/// Counts, point lines and the acts of the plenary, from their files to the sealed result.
struct ActTests {
    @Test func `a tie left to the plenary holds up the closing until it has ruled`() async throws {
        let desk = try await Self.tiedDesk("plenary")
        let error = try refusal { try desk.workspace.close("uji", now: Desk.now) }
        #expect(error.details.count == 1)
        #expect(error.details.allSatisfy { $0.id.contains("UJI-001, UJI-002") })
        #expect(error.details.allSatisfy { $0.en.contains("juri decide ruling uji") })
        try Self.decide(.ruling(.order, entries: ["UJI-002", "UJI-001"], stage: nil), desk)
        let result = try desk.workspace.close("uji", now: Desk.now)
        #expect(result.standings.rows == ["1 UJI-002 80", "2 UJI-001 80", "3 UJI-003 70"])
        #expect(result.standings.divisions[0].places[0].reason == "Musyawarah")
        #expect(result.proceedings.rulings.count == 1)
    }

    @Test func `a lot is drawn once from a public seed`() async throws {
        let desk = try await Self.tiedDesk("lot")
        let error = try refusal { try desk.workspace.close("uji", now: Desk.now) }
        #expect(error.details.allSatisfy { $0.id.contains("juri decide seed uji") })
        try Self.decide(.seed("6.878,83"), desk)
        // printf '%s\n' 6.878,83 UJI-00x | sha256sum
        let drawn = ["UJI-001", "UJI-002"].sorted {
            Self.ticket("6.878,83", $0) < Self.ticket("6.878,83", $1)
        }
        #expect(
            try desk.ranked().prefix(2).map { $0.dropLast(3) } == [
                "1 \(drawn[0])", "2 \(drawn[1])",
            ])
        let again = try refusal { try Self.decide(.seed("1"), desk) }
        #expect(again.message.id.contains("6.878,83"))
        #expect(try desk.workspace.close("uji", now: Desk.now).proceedings.seed == "6.878,83")
    }

    @Test func `the sheets of a judge who abstained count no more`() async throws {
        let desk = try await Self.tiedDesk("shared")
        try desk.importSheets(["juri-2,UJI-001,final,tema,100"])
        #expect(try desk.ranked().first == "1 UJI-001 90")
        try Self.decide(.abstention(judge: "juri-2", entry: "UJI-001", stage: nil), desk)
        #expect(try desk.ranked().first == "1= UJI-001 80")
    }

    /// Acts that are refused, and what is said of each.
    @Test(arguments: [
        (JudgingAct.ruling(.order, entries: ["UJI-009"], stage: nil), "UJI-009"),
        (.ruling(.cut, entries: ["UJI-001"], stage: "pleno"), "tahap \"pleno\""),
        (.award("bintang", entry: "UJI-001"), "penghargaan \"bintang\""),
        (.abstention(judge: "juri-9", entry: "UJI-001", stage: nil), "juri-1, juri-2"),
        (.abstention(judge: "juri-1", entry: "UJI-001", stage: "pleno"), "seleksi, final"),
        (.merger(entry: "UJI-001", partners: ["A"], stage: "final"), "tidak menggabungkan"),
        (.seed("a\nb"), "ganti baris"), (.seed(" "), "kosong"),
    ])
    func `an act that does not fit is refused with a sentence and changes nothing`(
        act: JudgingAct, words: String
    ) async throws {
        let desk = try await Self.tiedDesk("shared")
        let before = try desk.state()
        let error = try refusal { try Self.decide(act, desk) }
        #expect(error.message.id.contains(words), "\(error.message.id)")
        let empty = try refusal {
            try desk.workspace.decide(.seed("1"), contest: "uji", reason: " ", now: Desk.now)
        }
        #expect(empty.message.id.contains("--reason"))
        #expect(try desk.state() == before)
    }

    @Test func `a sealed result takes no act, count or line any more`() async throws {
        let desk = try await Self.tiedDesk("shared")
        _ = try desk.workspace.close("uji", now: Desk.now)
        let error = try refusal { try Self.decide(.seed("1"), desk) }
        #expect(error.message.id.contains("disegel"))
        let points = try refusal { try Self.points(["UJI-001,lambat,1"], desk) }
        #expect(points.message.id.contains("disegel"))
        let trial = try refusal { try Self.points(["UJI-001,lambat,1"], desk, isDryRun: true) }
        #expect(trial.message.id.contains("disegel"))
    }

    @Test func `point lines take the place of those of their stage, and again change nothing`()
        async throws
    {
        let desk = try await Self.tiedDesk("shared")
        let file = ["UJI-001,lambat,2", "UJI-002,lambat,3"]
        let before = try desk.state()
        #expect(try Self.points(file, desk, isDryRun: true).rows == 2)
        #expect(try desk.state() == before)
        #expect(try Self.points(file, desk).removed == 0)
        #expect(try desk.ranked() == ["1 UJI-001 78", "2 UJI-002 77", "3 UJI-003 70"])
        let state = try desk.state()
        #expect(try Self.points(file, desk).removed == 0)
        #expect(try desk.state() == state)
        #expect(try Self.points(["UJI-002,lambat,3"], desk).removed == 1)
        #expect(try desk.ranked().first == "1 UJI-001 80")
    }

    /// Rows that no import of point lines may take, as line 3.
    @Test(arguments: [
        ("UJI-009,lambat,1", "nomor peserta 'UJI-009' tidak ada"),
        ("UJI-001,cepat,1", "aturan \"cepat\" tidak ada"),
        ("UJI-001,lambat,satu", "jumlah 'satu' bukan angka"),
        ("UJI-001,lambat,-1", "kurang dari nol"),
    ])
    func `a wrong row refuses the whole file with its line`(
        row: String, words: String
    ) async throws {
        let desk = try await Self.tiedDesk("shared")
        let before = try desk.state()
        let error = try refusal { try Self.points(["UJI-001,lambat,1", row], desk) }
        #expect(error.kind == .rejectedRows)
        #expect(error.details.count == 1)
        #expect(error.details.first?.id.contains("poin.csv:3: ") ?? false)
        #expect(error.details.first?.id.contains(words) ?? false, "\(error.details)")
        #expect(try desk.state() == before)
    }

    /// Rows that no import of counts may take, as line 3; the viewers' award is the contest.
    @Test(arguments: [
        ("UJI-002,youtube,1,2021-12-25 09.00,b.png", "sesudah waktu yang ditetapkan"),
        ("UJI-001,youtube,2,2021-11-25 09.00,b.png", "dua jumlah yang berbeda"),
        ("UJI-001,tiktok,2,2021-11-25 09.00,b.png", "ukuran \"tiktok\" tidak ada"),
        ("UJI-001,youtube,2,kemarin,b.png", "waktu 'kemarin' tidak terbaca"),
        ("UJI-001,youtube,2,2021-11-26 09.00,", "bukti hitungan belum ada"),
    ])
    func `a wrong count refuses the whole file with its line`(
        row: String, words: String
    ) async throws {
        let file = Project.file("rubrics/apresiasi-kim-2021-penonton.yaml")
        let desk = try Desk(try String(contentsOfFile: file, encoding: .utf8))
        try desk.registerEntries(2, category: "penonton")
        try desk.importInbox()
        let before = try desk.state()
        let rows = [
            "entry,measure,count,time,evidence", "UJI-001,youtube,1,2021-11-25 09.00,a.png",
        ]
        let table = try desk.write("metrik.csv", (rows + [row]).joined(separator: "\n") + "\n")
        let error = try refusal {
            try desk.workspace.importMetrics(contest: desk.contest, file: table)
        }
        #expect(error.details.count == 1)
        #expect(error.details.first?.id.contains("metrik.csv:3: ") ?? false, "\(error.details)")
        #expect(error.details.first?.id.contains(words) ?? false, "\(error.details)")
        #expect(try desk.state() == before)
    }

    /// Three entries of which two share the first place, in a contest whose chain ends so.
    static func tiedDesk(_ last: String) async throws -> Desk {
        let desk = try Desk(
            Desk.contestFile.replacing("{criterion: tema}, shared", with: last)
                .replacing(
                    "kind: final, rubric: akhir}",
                    with: "kind: final, rubric: akhir,"
                        + " points: [{key: lambat, title: Lambat, points: -1}]}"))
        try desk.registerEntries(3)
        try desk.importInbox()
        try await desk.check()
        try desk.importSheets(RankTests.themes([80, 80, 70]))
        return desk
    }

    static func decide(_ act: JudgingAct, _ desk: Desk) throws {
        try desk.workspace.decide(act, contest: "uji", reason: "Musyawarah", now: Desk.now)
    }

    static func points(
        _ rows: [String], _ desk: Desk, isDryRun: Bool = false
    ) throws -> LineReport {
        let text = (["nomor,aturan,jumlah"] + rows).joined(separator: "\n") + "\n"
        let file = try desk.write("poin.csv", text)
        return try desk.workspace.importPoints(contest: "uji", file: file, isDryRun: isDryRun)
    }

    private static func ticket(_ seed: String, _ number: String) -> String {
        digest(of: Array("\(seed)\n\(number)\n".utf8)).hex
    }
}
