import ContentStoring
import ContestModel
import Foundation
import Testing

@testable import Judging
@testable import Recording

struct ImportTests {
    @Test func `an entry comes in with what the register says and the bytes of its file`() throws {
        let desk = try Desk()
        try desk.registerEntries(1)
        let report = try desk.importInbox()
        #expect(report.entries.map(\.change) == [.new])
        let view = try desk.workspace.entry("UJI-001")
        let expected = Entry(
            number: "UJI-001", entrant: "KIM Uji 1", region: RegionCode("35.73"), area: "Malang",
            title: "Karya 1", category: "karya", received: moment("2024-06-01 10:00"))
        #expect(view.entry == expected)
        #expect(view.eligibility == .undecided)
        let digest = ContentStoring.digest(of: Array("Karya 1\n".utf8))
        let item = try #require(view.submission?.snapshot.items.first)
        #expect(item.path == "karya-1.txt")
        #expect(item.digest == digest)
        #expect(item.bytes == ByteCount(8))
        #expect(try desk.state().blobs == [digest])
        let stored = FileManager.default.contents(atPath: desk.workspace.store.path(of: digest))
        #expect(stored == Data("Karya 1\n".utf8))
    }

    @Test func `the same import again changes nothing`() async throws {
        let desk = try Desk()
        try desk.registerEntries(3)
        try desk.importInbox()
        try await desk.check()
        let before = try desk.state()
        let again = try desk.importInbox(now: moment("2024-06-20"))
        #expect(again.entries.map(\.change) == [.same, .same, .same])
        #expect(try desk.state() == before)
    }

    @Test func `a corrected inbox changes what was corrected`() async throws {
        let desk = try Desk()
        try desk.registerEntries(3)
        try desk.importInbox()
        try await desk.check()
        try desk.write("masuk/karya-2.txt", "Karya 2, diperbaiki\n")
        try desk.write("masuk/karya-4.txt", "Karya 4\n")
        try desk.register([
            Desk.row(1), Desk.row(2), Desk.row(3, title: "Judul baru"), Desk.row(4),
        ])
        let report = try desk.importInbox()
        #expect(report.entries.map(\.change) == [.same, .changed, .changed, .new])
        let views = try desk.workspace.entries(of: "uji")
        #expect(views.map { $0.submission?.version } == [1, 2, 1, 1])
        #expect(views.map { $0.findings.isEmpty } == [false, true, true, true])
        #expect(views[2].entry.title == "Judul baru")
        #expect(try desk.state().blobs.count == 5)
    }

    @Test func `an entry that a later register leaves out stays`() throws {
        let desk = try Desk()
        try desk.registerEntries(2)
        try desk.importInbox()
        try desk.register([Desk.row(1)])
        let report = try desk.importInbox()
        #expect(try desk.workspace.entries(of: "uji").count == 2)
        #expect(report.unregistered == ["\(desk.inbox)/karya-2.txt"])
    }

    @Test func `a dry run tells all and changes nothing`() throws {
        let desk = try Desk()
        try desk.registerEntries(2)
        try desk.write("masuk/rusak.zip", "PK\u{3}\u{4} bukan zip")
        try desk.register([Desk.row(1), Desk.row(2), Desk.row(3, file: "rusak.zip")])
        let before = try desk.state()
        let dry = try desk.importInbox(isDryRun: true)
        #expect(try desk.state() == before)
        let real = try desk.importInbox()
        #expect(dry.entries == real.entries)
        #expect(dry.refused == 1)
        let again = try desk.importInbox(isDryRun: true)
        #expect(again.entries.map(\.change) == [.same, .same, .same])
    }

    @Test func `one bad submission leaves the others untouched and keeps its own bytes`() throws {
        let desk = try Desk()
        try desk.registerEntries(3)
        let bytes = "PK\u{3}\u{4} bukan zip"
        try desk.write("masuk/karya-2.txt", bytes)
        let report = try desk.importInbox()
        #expect(report.entries.map { $0.refusal == nil } == [true, false, true])
        let view = try desk.workspace.entry("UJI-002")
        #expect(view.submission?.refusal?.code == "archive-damaged")
        #expect(view.submission?.snapshot.items.isEmpty == true)
        #expect(try desk.state().blobs.contains(digest(of: Array(bytes.utf8))))
        #expect(try desk.state().blobs.count == 3)
        try desk.write("masuk/karya-2.txt", "Karya 2, pengganti\n")
        #expect(try desk.importInbox().entries.map(\.change) == [.same, .changed, .same])
        #expect(try desk.workspace.entry("UJI-002").submission?.refusal == nil)
    }

    @Test func `without a register each path gets the next number and keeps it`() throws {
        let desk = try Desk()
        let paths = try ["b.txt", "a.txt", "c.txt"].map {
            try desk.write("lepas/\($0)", "isi \($0)")
        }
        func importPaths(_ paths: [String], _ time: String) throws -> ImportReport {
            try desk.workspace.importEntries(
                ImportRequest(contest: "uji", paths: paths, category: "karya"),
                now: moment(time)
            ) { _, _, _ in }
        }
        let first = try importPaths(Array(paths.prefix(2)), "2024-06-10")
        #expect(first.entries.map(\.entry.number) == ["UJI-001", "UJI-002"])
        let second = try importPaths([paths[2], paths[0], paths[1]], "2024-07-20")
        #expect(second.entries.map(\.entry.number) == ["UJI-003", "UJI-001", "UJI-002"])
        #expect(second.entries.map(\.change) == [.new, .same, .same])
        let received = try desk.workspace.entries(of: "uji").map(\.entry.received)
        #expect(received == ["2024-06-10", "2024-06-10", "2024-07-20"].map(moment))
        let unnamed = try refusal {
            try desk.workspace.importEntries(
                ImportRequest(contest: "uji", paths: paths), now: Desk.now
            ) { _, _, _ in }
        }
        #expect(unnamed.message.id.contains("--category: karya, gambar"))
    }

    @Test func `bytes that came anew need a new decision and a new check`() async throws {
        let desk = try RankTests.desk(2)
        try await desk.check()
        _ = try desk.workspace.acceptClean(contest: "uji", reason: "Lolos", now: Desk.now)
        try desk.write("masuk/karya-2.txt", "Karya 2, diganti\n")
        try desk.register([Desk.row(1, title: "Judul baru"), Desk.row(2)])
        try desk.importInbox()
        let views = try desk.workspace.entries(of: "uji")
        #expect(views.map(\.eligibility) == [.accepted, .undecided])
        #expect(views.map { $0.checked == nil } == [true, true])
    }

    @Test func `a replacement that cannot be taken leaves what was there`() throws {
        let desk = try RankTests.desk(2)
        let before = try desk.state()
        try desk.write("masuk/karya-2.txt", "PK\u{3}\u{4} bukan zip")
        let report = try desk.importInbox()
        #expect(report.failed == 1)
        #expect(report.refused == 0)
        #expect(report.entries[1].failure?.id.contains("tetap dipakai") == true)
        #expect(try desk.state() == before)
    }

    @Test func `what judges have scored keeps its content and category`() throws {
        let desk = try RankTests.desk(3)
        try desk.importSheets(RankTests.themes([80, 90]))
        try desk.write("masuk/karya-1.txt", "Karya 1, diganti\n")
        try desk.register([
            Desk.row(1), Desk.row(2, category: "gambar"), Desk.row(3, category: "gambar"),
        ])
        let before = try desk.workspace.entries(of: "uji")
        let report = try desk.importInbox()
        #expect(report.entries.map { $0.failure == nil } == [false, false, true])
        #expect(report.entries[0].failure?.id.contains("juri sudah menilai") == true)
        let after = try desk.workspace.entries(of: "uji")
        #expect(after.prefix(2) == before.prefix(2))
        #expect(after[2].entry.category == "gambar")
        try desk.register([Desk.row(2, title: "Judul yang dibetulkan")])
        try desk.importInbox()
        #expect(try desk.workspace.entry("UJI-002").entry.title == "Judul yang dibetulkan")
    }

    @Test func `a submission may be named by its entry's number`() throws {
        let desk = try Desk()
        try desk.write("masuk/UJI-001.1.txt", "bukan")
        try desk.write("masuk/UJI-001.txt", "benar")
        try desk.register([Desk.row(1, file: "")])
        try desk.importInbox()
        #expect(try desk.workspace.entry("UJI-001").submission?.file == "UJI-001.txt")
    }

    @Test func `an import takes away what a killed one left`() throws {
        let desk = try Desk()
        let left = try desk.write("ruang/store/staging/1-ab/1", "sisa")
        #expect(throws: RecordError.self) {
            try Workspace.open(at: desk.workspace.root, for: .writing)
        }
        #expect(FileManager.default.fileExists(atPath: left))
        desk.workspace.store.clearStaging()
        let names = try FileManager.default.contentsOfDirectory(
            atPath: "\(desk.workspace.root)/store/staging")
        #expect(names.isEmpty)
    }

    @Test func `the digest of a snapshot changes with every part that was received`() {
        let item = Item(
            path: "a.txt", bytes: ByteCount(1), type: "text/plain", digest: digest(of: [1]))
        var other = item
        other.path = "b.txt"
        var content = item
        content.digest = digest(of: [2])
        let whole = Snapshot(kind: .folder, original: nil, items: [item, other], notes: [])
        let history = History(reference: "main", tip: "abc", commits: [])
        var variants = Array(repeating: whole, count: 6)
        variants[0].items = [item]
        variants[1].items = [content, other]
        variants[2].items = [item, item]
        variants[3].kind = .archive
        variants[4].original = digest(of: [3])
        variants[5].history = history
        let refused = snapshotDigest(whole, refusal: Notice(code: "bomb", message: Bilingual("")))
        let all =
            [snapshotDigest(whole, refusal: nil), refused]
            + variants.map { snapshotDigest($0, refusal: nil) }
        #expect(Set(all).count == all.count)
        var noted = whole
        noted.notes = [Notice(code: "litter", message: Bilingual("sampah"))]
        #expect(snapshotDigest(noted, refusal: nil) == all[0])
    }
}
