import ContestModel
import Testing

@testable import Recording

struct TransactionTests {
    private struct Stop: Error {}

    @Test(arguments: Engine.allCases)
    func `what throws leaves nothing behind`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001")
        #expect(throws: Stop.self) {
            try records.database.write { connection in
                try connection.save(Sample.entry("L-002"))
                try connection.save(
                    Sample.sheet("juri-1", "L-001", ["tema": 1]), contest: "lomba",
                    entry: "lomba-L-001")
                throw Stop()
            }
        }
        #expect(try records.database.read { try $0.entries(of: "lomba") }.count == 1)
        #expect(try records.count("score_sheet") == 0)
        try records.database.write { try $0.save(Sample.entry("L-003")) }
        #expect(try records.database.read { try $0.entries(of: "lomba") }.count == 2)
    }

    @Test(arguments: Engine.allCases)
    func `a refused statement takes the whole transaction with it`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addContest()
        var twin = Sample.entry("L-001")
        twin.id = "lain"
        #expect(throws: RecordError.self) {
            try records.database.write { connection in
                try connection.save(Sample.entry("L-001"))
                try connection.save(twin)
            }
        }
        #expect(try records.count("entry") == 0)
    }

    @Test(arguments: Engine.allCases)
    func `what was written is there after opening again`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001")
        let again = try records.another()
        #expect(try again.read { try $0.entries(of: "lomba") } == [Sample.entry("L-001")])
        let reader = try records.another(isReadOnly: true)
        #expect(try reader.read { try $0.entries(of: "lomba") }.count == 1)
        #expect(throws: RecordError.self) { try reader.write { try $0.save(Sample.contest("x")) } }
        #expect(throws: RecordError.self) {
            try records.database.read { try $0.save(Sample.contest("x")) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reader sees one state while another process writes`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001")
        let reader = try records.another(isReadOnly: true)
        let seen = try reader.read { connection in
            let before = try connection.entries(of: "lomba").count
            try records.database.write { try $0.save(Sample.entry("L-002")) }
            return [before, try connection.entries(of: "lomba").count]
        }
        #expect(seen == [1, 1])
        #expect(try reader.read { try $0.entries(of: "lomba") }.count == 2)
    }

    /// Statements that must be refused, on a contest with one entry and one sheet.
    @Test(
        arguments: Engine.allCases,
        [
            "INSERT INTO entry SELECT 'x', contest, number, entrant, region, area, title, category,"
                + " class, received, synthetic, eligibility, checked FROM entry",
            "UPDATE entry SET contest = 'tidak-ada'",
            "UPDATE entry SET eligibility = 'mungkin'",
            "UPDATE entry SET synthetic = 2",
            "UPDATE entry SET received = 'kemarin'",
            "UPDATE entry SET title = NULL",
            "DELETE FROM contest",
            "DELETE FROM entry",
            "INSERT INTO submission SELECT 'x', entry, version, file, kind, original, digest,"
                + " refusal, notes, history, stored FROM submission",
            "UPDATE submission SET version = 0",
            "UPDATE item SET submission = 'tidak-ada'",
            "UPDATE item SET bytes = -1",
            "DELETE FROM submission",
            "INSERT INTO score_sheet (id, contest, stage, judge, entry, comment)"
                + " SELECT 'x', contest, stage, judge, entry, comment FROM score_sheet",
            "INSERT INTO mark SELECT sheet, criterion, 2 FROM mark",
            "UPDATE mark SET scaled = 1.5",
            "DELETE FROM score_sheet",
            "INSERT INTO decision (id, contest, entry, kind, reason, decided)"
                + " VALUES ('x', 'lomba', 'tidak-ada', 'accept', 'a', 1)",
        ])
    func `the tables refuse what cannot be`(engine: Engine, statement: String) throws {
        let records = try Records(engine)
        try records.addEntries("L-001")
        try records.submit("L-001", holding: 1)
        try records.database.write { connection in
            try connection.save(
                Sample.sheet("juri-1", "L-001", ["tema": 1]), contest: "lomba",
                entry: "lomba-L-001")
        }
        let error = #expect(throws: RecordError.self) {
            try records.database.write { try $0.execute(statement, []) }
        }
        #expect(error?.code == .failed)
        #expect(try records.count("entry") == 1)
    }

    @Test(arguments: Engine.allCases)
    func `a result version is written once`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addContest()
        let first = Sample.result("lomba", version: 1)
        let text = try records.database.write { try $0.add(first) { _ in Sample.digest(1) } }
        #expect(try text == JSONText.encode(first))
        var forged = first
        forged.sealed = Instant(milliseconds: 0)
        #expect(throws: RecordError.self) {
            try records.database.write { try $0.add(forged) { _ in Sample.digest(2) } }
        }
        #expect(try records.database.read { try $0.result(of: "lomba") } == first)
        let second = Sample.result("lomba", version: 2)
        _ = try records.database.write { try $0.add(second) { _ in Sample.digest(2) } }
        #expect(try records.database.read { try $0.result(of: "lomba") } == second)
        #expect(try records.database.read { try $0.result(of: "lain") } == nil)
    }

    @Test(arguments: Engine.allCases)
    func `a value that no version of ours writes is told as damage`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001")
        try records.submit("L-001", holding: 1)
        try records.database.write { try $0.execute("UPDATE item SET digest = 'zz'", []) }
        let error = #expect(throws: RecordError.self) {
            try records.database.read { try $0.submission(of: "lomba-L-001") }
        }
        #expect(error?.code == .corrupt)
    }
}
