import ContestModel
import Testing

@testable import Recording

struct RoundTripTests {
    @Test(arguments: Engine.allCases)
    func `a contest file comes back byte for byte and is replaced by key`(engine: Engine) throws {
        let records = try Records(engine)
        let first = Sample.contest("lomba", source: "# é\r\ncontest: lomba\n\tx\u{0301}\n")
        try records.database.write { try $0.save(first) }
        try records.addContest("apw")
        #expect(try records.database.read { try $0.contest("lomba") } == first)
        var second = Sample.contest("lomba", source: "contest: lomba\nversion: 1\n")
        second.file = "baru.yaml"
        try records.database.write { try $0.save(second) }
        let found = try records.database.read { try $0.contests() }
        #expect(found == [Sample.contest("apw"), second])
        #expect(found[1].source.utf8.elementsEqual(second.source.utf8))
        #expect(try records.database.read { try $0.contest("lain") } == nil)
    }

    @Test(arguments: Engine.allCases)
    func `an entry comes back with everything, and with nothing that may be left out`(
        engine: Engine
    ) throws {
        let records = try Records(engine)
        try records.addContest()
        let bare = Sample.entry("L-002")
        var full = Sample.entry("L-001")
        full.entry = Entry(
            number: "L-001", entrant: "KIM 'Uji'; DROP TABLE entry --",
            region: RegionCode("35.73.02.1011"), area: "Kota Malang", title: "Judul \u{1B}[31m é",
            category: "karya", entrantClass: "umum", received: Instant(milliseconds: -1),
            isSynthetic: true)
        full.eligibility = .rejected
        full.checked = Sample.moment
        try records.database.write { connection in
            try connection.save(bare)
            try connection.save(full)
        }
        #expect(try records.database.read { try $0.entries(of: "lomba") } == [full, bare])
        #expect(try records.database.read { try $0.entry("L-001", of: "lomba") } == full)
        #expect(try records.database.read { try $0.entry("L-003", of: "lomba") } == nil)
        full.entry.title = "Judul baru"
        full.eligibility = .accepted
        try records.database.write { try $0.save(full) }
        #expect(try records.database.read { try $0.entries(of: "lomba") } == [full, bare])
    }

    @Test(arguments: Engine.allCases)
    func `two contests may use one number`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("001")
        try records.addContest("apw")
        try records.database.write { try $0.save(Sample.entry("001", contest: "apw")) }
        let found = try records.database.read { try $0.entries(numbered: "001") }
        #expect(found.map(\.contest) == ["apw", "lomba"])
        #expect(try records.database.read { try $0.entries(of: "apw") }.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `the newest submission comes back whole, items in order`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001")
        try records.submit("L-001", version: 1, holding: 1)
        var whole = Sample.submission("L-001", version: 2, file: "akhir.bundle", item: 2)
        let item = Item(
            path: "a/é b.txt", bytes: ByteCount(Int64.max), type: "text/plain",
            digest: Sample.digest(3))
        let notice = Notice(
            code: "litter", message: Bilingual(id: "sampah", en: "litter"), item: "x")
        let commit = CommitFact(
            id: "abc", author: "Uji", authored: Sample.moment, committed: Sample.moment, parents: 2)
        whole.snapshot = Snapshot(
            kind: .bundle, original: Sample.digest(9), items: [item] + whole.snapshot.items,
            notes: [notice, Notice(code: "bomb", message: Bilingual("bom"))],
            history: History(reference: "refs/heads/main", tip: "abc", commits: [commit]))
        whole.refusal = notice
        try records.database.write { try $0.add(whole) }
        #expect(try records.database.read { try $0.submission(of: "lomba-L-001") } == whole)
        #expect(try records.database.read { try $0.submission(of: "tidak ada") } == nil)
    }

    @Test(arguments: Engine.allCases)
    func `findings are replaced and keep their order`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001", "L-002")
        let findings = Severity.allCases.map { severity in
            Finding(
                check: "size", severity: severity, message: Bilingual(id: "besar", en: "large"),
                remedy: severity == .fail ? Bilingual("kecilkan") : nil,
                item: severity == .warn ? "a.txt" : nil)
        }
        try records.database.write { connection in
            try connection.replaceFindings(of: "lomba-L-001", with: findings)
            try connection.replaceFindings(of: "lomba-L-002", with: [findings[0]])
        }
        #expect(try records.database.read { try $0.findings(of: "lomba-L-001") } == findings)
        try records.database.write {
            try $0.replaceFindings(of: "lomba-L-001", with: findings.reversed().dropLast())
        }
        let left = try records.database.read { try $0.findings(of: "lomba-L-001") }
        #expect(left == findings.reversed().dropLast())
        #expect(try records.database.read { try $0.findings(of: "lomba-L-002") }.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `a decision is kept with its reason and sets the eligibility`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001", "L-002")
        let acts = [
            Decision(kind: .reject, entry: "L-002", reason: "Terlambat", decided: Sample.moment),
            Decision(
                kind: .accept, entry: "L-001", reason: "Lolos",
                decided: Instant(milliseconds: Sample.moment.milliseconds - 1)),
        ]
        try records.database.write { connection in
            for act in acts {
                try connection.add(act, contest: "lomba", entry: "lomba-\(act.entry ?? "")")
            }
        }
        #expect(try records.database.read { try $0.decisions(of: "lomba") } == acts.reversed())
        let states = try records.database.read { try $0.entries(of: "lomba") }.map(\.eligibility)
        #expect(states == [.accepted, .rejected])
    }

    @Test func `identifiers are 32 hexadecimal digits and differ`() {
        let many = (0..<1000).map { _ in newIdentifier() }
        #expect(Set(many).count == many.count)
        #expect(many.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
    }
}
