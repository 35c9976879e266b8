import ContestModel
import Testing

@testable import Recording

struct ProceedingsRecordTests {
    /// Something of every part, in the order in which it is read (synthetic).
    static var sample: Proceedings {
        var sample = Proceedings()
        sample.readings = [
            reading("L-001", "facebook", 3, at: 5), reading("L-001", "youtube", 4, at: 5),
            reading("L-001", "youtube", 9, at: 8), reading("L-002", "youtube", 0, at: 5),
        ]
        sample.lines = [
            PointLine(
                entry: "L-001", stage: "final", rule: "akun", count: Mark(scaled: 1),
                value: Mark(7), evidence: "a'b.png", note: "terkunci"),
            PointLine(entry: "L-001", stage: "final", rule: "akun"),
            PointLine(entry: "L-002", stage: "final", rule: "lambat", count: Mark(75)),
        ]
        sample.abstentions = [
            Abstention(judge: "juri-1", entry: "L-001", reason: "Paman peserta"),
            Abstention(judge: "juri-1", entry: "L-001", stage: "final", reason: "Sakit"),
        ]
        sample.rulings = [
            ruling(.order, ["L-002", "L-001"]), ruling(.cut, ["L-001"]), ruling(.places, []),
            ruling(.order, ["L-001", "L-002"]),
        ]
        sample.mergers = [
            Merger(stage: "final", entry: "L-001", partners: ["B", "A"], reason: "Undian tim")
        ]
        sample.awards = [GivenAward(award: "favorit", entry: "L-002", reason: "Suara warga")]
        sample.seed = "IHSG 6 November 2023: 6.878,83"
        return sample
    }

    @Test(arguments: Engine.allCases)
    func `proceedings are read as they were stored, whatever the order`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001", "L-002")
        var shuffled = Self.sample
        shuffled.readings.reverse()
        shuffled.abstentions.reverse()
        try Self.store(shuffled, records)
        #expect(try Self.stored(records) == Self.sample)
        #expect(
            try records.another(isReadOnly: true).read { try $0.proceedings(of: "lomba") }
                == Self.sample)
        #expect(try records.database.read { try $0.proceedings(of: "lain") }.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `what comes again takes the place of what is there`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001", "L-002")
        try Self.store(Self.sample, records)
        var wanted = Self.sample
        wanted.readings[1].count = Mark(40)
        wanted.lines = [PointLine(entry: "L-002", stage: "final", rule: "akun")]
        wanted.abstentions[0].reason = "Sepupu peserta"
        wanted.mergers[0].partners = ["C"]
        wanted.awards[0].reason = "Suara terbanyak"
        try records.database.write { connection in
            try connection.save([wanted.readings[1]], contest: "lomba")
            try connection.replaceLines(with: wanted.lines, contest: "lomba")
            try connection.save(
                wanted.abstentions[0], contest: "lomba", decided: Sample.moment)
            try connection.save(wanted.mergers[0], contest: "lomba", decided: Sample.moment)
            try connection.save(wanted.awards[0], contest: "lomba", decided: Sample.moment)
        }
        #expect(try Self.stored(records) == wanted)
        #expect(try records.count("partner") == 1)
    }

    @Test(arguments: Engine.allCases)
    func `no act is stored without a reason`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001")
        let acts: [(any Connection) throws -> Void] = [
            {
                try $0.add(
                    Self.ruling(.order, ["L-001"], reason: ""), contest: "lomba",
                    decided: Sample.moment)
            },
            {
                try $0.save(
                    Abstention(judge: "a", entry: "L-001"), contest: "lomba",
                    decided: Sample.moment)
            },
            {
                try $0.save(
                    Merger(stage: "final", entry: "L-001", partners: ["A"]),
                    contest: "lomba", decided: Sample.moment)
            },
            {
                try $0.save(
                    GivenAward(award: "a", entry: "L-001", reason: ""), contest: "lomba",
                    decided: Sample.moment)
            },
            { try $0.addSeed("1", reason: "", contest: "lomba", decided: Sample.moment) },
            { try $0.save([Self.reading("L-009", "youtube", 1, at: 1)], contest: "lomba") },
            { try $0.save([Self.reading("L-001", "youtube", -1, at: 1)], contest: "lomba") },
        ]
        for act in acts {
            #expect(throws: (any Error).self) { try records.database.write(act) }
        }
        #expect(try Self.stored(records).isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `a seed is set once`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001")
        func seed(_ text: String) throws {
            try records.database.write {
                try $0.addSeed(text, reason: "a", contest: "lomba", decided: Sample.moment)
            }
        }
        try seed("1")
        #expect(throws: RecordError.self) { try seed("2") }
        #expect(try Self.stored(records).seed == "1")
    }

    static func reading(_ entry: String, _ measure: String, _ count: Int, at time: Int64) -> Reading
    {
        Reading(
            entry: entry, stage: "final", measure: measure, count: Mark(count),
            taken: Instant(milliseconds: time), evidence: "\(entry).png")
    }

    static func ruling(
        _ kind: Ruling.Kind, _ entries: [String], reason: String = "Musyawarah"
    ) -> Ruling {
        Ruling(kind: kind, stage: "final", division: "karya", entries: entries, reason: reason)
    }

    private static func store(_ all: Proceedings, _ records: Records) throws {
        let at = Sample.moment
        try records.database.write { connection in
            try connection.save(all.readings, contest: "lomba")
            try connection.replaceLines(with: all.lines, contest: "lomba")
            for act in all.abstentions {
                try connection.save(act, contest: "lomba", decided: at)
            }
            for act in all.rulings { try connection.add(act, contest: "lomba", decided: at) }
            for act in all.mergers { try connection.save(act, contest: "lomba", decided: at) }
            for act in all.awards { try connection.save(act, contest: "lomba", decided: at) }
            if let seed = all.seed {
                try connection.addSeed(seed, reason: "Umum", contest: "lomba", decided: at)
            }
        }
    }

    private static func stored(_ records: Records) throws -> Proceedings {
        try records.database.read { try $0.proceedings(of: "lomba") }
    }
}
