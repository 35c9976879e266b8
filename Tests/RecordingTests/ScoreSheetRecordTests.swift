import ContestModel
import Testing

@testable import Recording

struct ScoreSheetRecordTests {
    @Test(arguments: Engine.allCases)
    func `a sheet that comes again takes the place of the one that is there`(
        engine: Engine
    ) throws {
        let records = try Records(engine)
        try records.addEntries("L-001", "L-002")
        var first = Sample.sheet("juri-1", "L-001", ["tema": 90, "pesan": 80])
        first.comment = "Bagus; 'rapi'"
        let other = Sample.sheet("juri-2", "L-001", ["tema": 70])
        try save([first, other], records)
        #expect(try sheets(records) == [first, other])
        let second = Sample.sheet("juri-1", "L-001", ["tema": 91])
        try save([second], records)
        #expect(try sheets(records) == [second, other])
        #expect(try records.count("mark") == 2)
        #expect(try records.count("score_sheet") == 2)
    }

    @Test(arguments: Engine.allCases)
    func `marks keep six decimals and a sheet without marks stays`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001")
        let marks = [
            "a": Mark(scaled: 1), "b": Mark(scaled: -1), "c": Mark(scaled: Int64.max),
            "d": Mark(scaled: 262_190_000),
        ]
        let full = ScoreSheet(judge: "juri-1", entry: "L-001", stage: "final", marks: marks)
        let empty = Sample.sheet("juri-2", "L-001", [:])
        try save([full, empty], records)
        #expect(try sheets(records) == [full, empty])
    }

    @Test(arguments: Engine.allCases)
    func `sheets come by stage, entry and judge, whatever order they were put in`(
        engine: Engine
    ) throws {
        let all = ["final", "nominasi"].flatMap { stage in
            ["L-001", "L-002"].flatMap { entry in
                ["juri-1", "juri-2"].map { Sample.sheet($0, entry, ["tema": 1], stage: stage) }
            }
        }
        for order in [all, all.reversed(), all.sorted { $0.judge > $1.judge }] {
            let records = try Records(engine)
            try records.addEntries("L-001", "L-002")
            try save(order, records)
            #expect(try sheets(records) == all)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the sheets of another contest are not among them`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("001")
        try records.addContest("apw")
        try records.database.write { connection in
            try connection.save(Sample.entry("001", contest: "apw"))
            try connection.save(
                Sample.sheet("juri-1", "001", ["tema": 1]), contest: "apw", entry: "apw-001")
        }
        #expect(try sheets(records).isEmpty)
    }

    private func save(_ sheets: [ScoreSheet], _ records: Records) throws {
        try records.database.write { connection in
            for sheet in sheets {
                try connection.save(sheet, contest: "lomba", entry: "lomba-\(sheet.entry)")
            }
        }
    }

    private func sheets(_ records: Records) throws -> [ScoreSheet] {
        try records.database.read { try $0.sheets(of: "lomba") }
    }
}
