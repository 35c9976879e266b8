import ContestModel
import Foundation
import Testing

@testable import Judging

struct EligibilityTests {
    @Test(arguments: ["", " ", "\n\t"])
    func `a decision without a reason is refused`(reason: String) throws {
        let desk = try RankTests.desk(1)
        let one = try refusal {
            try desk.workspace.decide(.accept, entry: "UJI-001", reason: reason, now: Desk.now)
        }
        #expect(one.message.id.contains("alasan"))
        let all = try refusal {
            try desk.workspace.acceptClean(contest: "uji", reason: reason, now: Desk.now)
        }
        #expect(all.message.id.contains("alasan"))
        #expect(try desk.workspace.entry("UJI-001").eligibility == .undecided)
    }

    @Test func `the last decision holds and every one is kept`() throws {
        let desk = try RankTests.desk(1)
        for (kind, reason) in [(Decision.Kind.reject, "Terlambat"), (.accept, "Keliru dicatat")] {
            let view = try desk.workspace.decide(
                kind, entry: "UJI-001", reason: reason, now: Desk.now)
            #expect(view.eligibility == (kind == .accept ? .accepted : .rejected))
        }
        #expect(try desk.state().tables["decision"]?.count == 2)
    }

    @Test func `an entry that is not there cannot be decided on`() throws {
        let desk = try RankTests.desk(1)
        let error = try refusal {
            try desk.workspace.decide(.reject, entry: "UJI-002", reason: "a", now: Desk.now)
        }
        #expect(error.message.id.contains("'UJI-002' tidak ditemukan"))
    }

    @Test func `what intake refused can be rejected but not accepted`() throws {
        let desk = try Desk()
        try desk.registerEntries(1)
        try desk.write("masuk/karya-1.txt", "PK\u{3}\u{4} bukan zip")
        try desk.importInbox()
        let error = try refusal {
            try desk.workspace.decide(.accept, entry: "UJI-001", reason: "Boleh", now: Desk.now)
        }
        #expect(error.message.id.contains("ditolak saat penerimaan"))
        _ = try desk.workspace.decide(.reject, entry: "UJI-001", reason: "Rusak", now: Desk.now)
    }

    @Test func `a number of two contests must be told with its contest`() throws {
        let desk = try RankTests.desk(1)
        let other = Desk.contestFile.replacing("contest: uji", with: "contest: lain")
        let file = try desk.write("lain.yaml", other)
        _ = try desk.workspace.addContest(file: file, now: Desk.now)
        let request = ImportRequest(contest: "lain", paths: [desk.inbox])
        _ = try desk.workspace.importEntries(request, now: Desk.now) { _, _, _ in }
        let error = try refusal { try desk.workspace.entry("UJI-001") }
        #expect(error.message.id.contains("lain/UJI-001, uji/UJI-001"))
        _ = try desk.workspace.decide(
            .reject, entry: "lain/UJI-001", reason: "Salah lomba", now: Desk.now)
        #expect(try desk.workspace.entry("lain/UJI-001").eligibility == .rejected)
        #expect(try desk.workspace.entry("uji/UJI-001").eligibility == .undecided)
    }

    @Test func `accepting what is clean leaves the rest to people`() async throws {
        let desk = try Desk()
        try desk.registerEntries(4)
        try desk.write("masuk/karya-2.txt", "\u{89}PNG\r\n\u{1A}\n")
        let unchecked = try desk.workspace.acceptClean(
            contest: "uji", reason: "Lolos", now: Desk.now)
        #expect(unchecked.accepted.isEmpty)
        #expect(unchecked.waiting.isEmpty)
        try desk.write("masuk/karya-3.txt", "PK\u{3}\u{4} bukan zip")
        try desk.register([
            Desk.row(1), Desk.row(2, received: "2024-07-01 00:00 WIB"), Desk.row(3), Desk.row(4),
        ])
        try desk.importInbox()
        try await desk.check()
        _ = try desk.workspace.decide(.reject, entry: "UJI-004", reason: "a", now: Desk.now)
        let accepted = try desk.workspace.acceptClean(
            contest: "uji", reason: "Lolos administrasi", now: Desk.now)
        #expect(accepted.accepted == ["UJI-001"])
        #expect(accepted.waiting == ["UJI-002"])
        let states = try desk.workspace.entries(of: "uji").map(\.eligibility)
        #expect(states == [.accepted, .undecided, .undecided, .rejected])
    }

    @Test func `the timeline tells a participant what happened and no mark`() async throws {
        let desk = try RankTests.desk(2)
        func states() throws -> [Timeline.State] {
            try desk.workspace.timeline(of: "UJI-001").steps.map(\.state)
        }
        #expect(try states() == [.done, .waiting, .waiting, .waiting])
        try await desk.check()
        _ = try desk.workspace.acceptClean(contest: "uji", reason: "Lolos", now: Desk.now)
        #expect(try states() == [.done, .done, .waiting, .waiting])
        try desk.importSheets(["juri-1,UJI-001,final,tema,87.5"])
        #expect(try states() == [.done, .done, .done, .waiting])
        _ = try desk.workspace.close("uji", now: Desk.now)
        #expect(try states() == [.done, .done, .done, .done])
        let timeline = try desk.workspace.timeline(of: "UJI-001")
        let words = timeline.steps.flatMap(\.lines).map { $0.id + $0.en }.joined()
        for secret in ["87", "Juara", "juri-1", "UJI-002"] { #expect(!words.contains(secret)) }
        let received = try #require(timeline.steps.first?.lines.first)
        #expect(received.id.contains("2024-06-01 10.00 WIB"))
    }
}
