import ContentStoring
import ContestModel
import Foundation
import Testing

@testable import Judging
@testable import Recording

struct ClosingTests {
    @Test func `a contest without a sheet cannot be closed`() throws {
        let desk = try RankTests.desk(1)
        let error = try refusal { try desk.workspace.close("uji", now: Desk.now) }
        #expect(error.message.id.contains("Belum ada lembar nilai"))
        #expect(
            try refusal { try desk.workspace.result(of: "uji") }.message.id.contains("juri close"))
    }

    @Test func `entries that were never checked hold up the closing`() async throws {
        let desk = try RankTests.desk(2)
        try desk.importSheets(RankTests.themes([80, 90]))
        let error = try refusal { try desk.workspace.close("uji", now: Desk.now) }
        #expect(error.message.id.contains("UJI-001, UJI-002"))
        #expect(error.message.id.contains("juri check"))
        #expect(error.message.en.contains("juri check"))
        try await desk.check()
        #expect(try desk.workspace.close("uji", now: Desk.now).version == 1)
    }

    @Test func `a contest is closed at its last stage only`() async throws {
        let desk = try await Self.checkedDesk(2)
        try desk.importSheets(["juri-1,UJI-001,seleksi,gagasan,80"])
        let error = try refusal { try desk.workspace.close("uji", now: Desk.now) }
        #expect(error.message.id.contains("Belum ada lembar nilai"))
    }

    @Test func `a broken rule on which nobody decided holds up the closing`() async throws {
        let desk = try Desk()
        try desk.registerEntries(2)
        try desk.register([Desk.row(1), Desk.row(2, received: "2024-07-01 00:00 WIB")])
        try desk.importInbox()
        try await desk.check()
        try desk.importSheets(RankTests.themes([80, 90]))
        let before = try desk.state()
        let error = try refusal { try desk.workspace.close("uji", now: Desk.now) }
        #expect(error.message.id.contains("UJI-002"))
        #expect(!error.message.id.contains("UJI-001"))
        #expect(try desk.state() == before)
        _ = try desk.workspace.decide(
            .accept, entry: "UJI-002", reason: "Listrik padam di kecamatan", now: Desk.now)
        #expect(
            try desk.workspace.close("uji", now: Desk.now).standings.rows == [
                "1 UJI-002 90", "2 UJI-001 80",
            ])
    }

    @Test func `a sealed result does not change and takes nothing in any more`() async throws {
        let desk = try await Self.checkedDesk(2)
        try desk.importSheets(RankTests.themes([80, 90]))
        let sealed = try desk.workspace.close("uji", now: Desk.now)
        #expect(sealed.version == 1)
        let before = try desk.state()
        let acts: [(String, () throws -> Void)] = [
            ("close", { _ = try desk.workspace.close("uji", now: Desk.now) }),
            (
                "decide",
                {
                    _ = try desk.workspace.decide(
                        .reject, entry: "UJI-002", reason: "a", now: Desk.now)
                }
            ),
            (
                "accept",
                { _ = try desk.workspace.acceptClean(contest: "uji", reason: "a", now: Desk.now) }
            ),
            ("import", { try desk.importInbox() }),
            ("sheets", { try desk.importSheets(RankTests.themes([99, 1])) }),
            (
                "rules",
                {
                    let file = try desk.write(
                        "lomba.yaml", Desk.contestFile.replacing("weight: 60", with: "weight: 60.0")
                    )
                    _ = try desk.workspace.addContest(file: file, now: Desk.now)
                }
            ),
        ]
        for (name, act) in acts {
            let error = try refusal { try act() }
            #expect(
                error.message.id.contains("disegel") || error.message.id.contains("dibekukan"),
                "\(name)")
        }
        #expect(try desk.state() == before)
        #expect(try desk.workspace.result(of: "uji") == sealed)
    }

    @Test func `the standings can be computed again from what was sealed`() async throws {
        let desk = try await Self.checkedDesk(3)
        try desk.importSheets((1...3).map { "juri-1,UJI-00\($0),seleksi,gagasan,\(50 + $0)" })
        try desk.importSheets(RankTests.themes([80, 90, 80]))
        let sealed = try desk.workspace.close("uji", now: Desk.now)
        let ranked = try desk.workspace.rank("uji")
        #expect(sealed.standings == ranked.standings)
        #expect(sealed.earlier == ranked.earlier)
        #expect(sealed.sheets.count == 6)
        let file = try #require(
            FileManager.default.contents(atPath: desk.folder.appending(path: "lomba.yaml").path))
        #expect(sealed.contestDigest == digest(of: Array(file)))
    }

    @Test func `the rules are frozen by the first sheet and not before`() throws {
        let desk = try RankTests.desk(1)
        func change(_ from: String, _ to: String) throws -> Contest {
            let file = try desk.write("lomba.yaml", Desk.contestFile.replacing(from, with: to))
            return try desk.workspace.addContest(file: file, now: Desk.now)
        }
        #expect(try change("Lomba Uji", "Lomba Ujian").title.id == "Lomba Ujian")
        try desk.importSheets(["juri-1,UJI-001,final,tema,80"])
        _ = try change("Lomba Uji", "Lomba Ujian")
        let error = try refusal { try change("Lomba Uji", "Lomba Lain") }
        #expect(error.message.id.contains("dibekukan"))
        #expect(try desk.workspace.contest("uji").contest.title.id == "Lomba Ujian")
    }

    @Test func `a contest file with a fault is told by line and not added`() throws {
        let desk = try RankTests.desk(1)
        let broken = Desk.contestFile.replacing("weight: 60", with: "weight: 55")
            .replacing("files: [{role", with: "checks: {video: {max-second: 3}}\n    files: [{role")
        let file = try desk.write("rusak.yaml", broken)
        let error = try refusal { try desk.workspace.addContest(file: file, now: Desk.now) }
        #expect(error.details.count == 2, "\(error.details)")
        #expect(error.details.allSatisfy { $0.id.contains("rusak.yaml:") })
        #expect(error.details.contains { $0.id.contains("95") })
        #expect(error.details.contains { $0.id.contains("max-second") })
        #expect(try desk.workspace.contests().count == 1)
    }

    @Test func `a stored file that is gone is counted`() throws {
        func state(_ root: String) throws -> Diagnosis.WorkspaceState? {
            try diagnose(workspace: root, program: "/nonexistent").workspace
        }
        let desk = try RankTests.desk(2)
        let root = desk.workspace.root
        #expect(try state(root) == .init(contests: 1, entries: 2, missingBlobs: 0))
        let blob = try #require(try desk.state().blobs.first)
        try FileManager.default.removeItem(atPath: desk.workspace.store.path(of: blob))
        #expect(try state(root)?.missingBlobs == 1)
        #expect(try state("\(root)/tidak-ada") == nil)
    }

    /// Entries that the checks found clean, on which nobody decided.
    static func checkedDesk(_ count: Int) async throws -> Desk {
        let desk = try RankTests.desk(count)
        try await desk.check()
        return desk
    }
}
