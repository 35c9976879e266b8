import ContestModel
import Ranking
import Scoring
import Testing

/// Every contest that ships, from its tables to the places that were published.
@Suite struct SampleContestTests {
    static let contests = [
        "kim-hackathon-2023", "kim-hackathon-2023-mahasiswa", "apw-2023", "apw-2019", "amh-2023",
        "jpra-2023", "aikid-2021", "apik-2021", "apresiasi-kim-2021",
        "apresiasi-kim-2021-penonton", "umkm-of-the-week-2021", "lcck-2019",
    ]

    private func table(
        _ standings: [Standings], _ division: String, stage: String
    ) -> DivisionStandings? {
        let tables = standings.flatMap(\.divisions).filter { $0.division.key == division }
        return stage.isEmpty ? tables.last : tables.first { $0.stage == stage }
    }

    @Test func `every published place, label and total comes out`() throws {
        let rows = try SampleTables.rows("rubrics/hasil-terbit.csv")
        #expect(rows.count { $0["terbit"] == "ya" } == 33)
        #expect(Set(rows.compactMap { $0["lomba"] }).isSubset(of: Self.contests))
        for key in Self.contests {
            let record = try SampleTables.record(key)
            let standings = record.standings()
            let names = Dictionary(
                uniqueKeysWithValues: record.entries.map {
                    ($0.number, record.contest.entrant(named: $0.entrant))
                })
            for row in rows where row["lomba"] == key {
                let found = table(standings, row["divisi"] ?? "", stage: row["tahap"] ?? "")
                let name = record.contest.entrant(named: row["peserta"] ?? "")
                let place = found?.places.first {
                    "\($0.place)" == row["peringkat"] && (name.isEmpty || names[$0.entry] == name)
                }
                #expect(place?.label == row["sebutan"], "\(key): \(row)")
                if let total = Mark(row["nilai"] ?? "") {
                    #expect(place?.score == total.rational, "\(key): \(row)")
                }
            }
        }
    }

    @Test(arguments: contests)
    func `a sample has no problem in its tables`(key: String) throws {
        let record = try SampleTables.record(key)
        let numbers = Set(record.entries.map(\.number))
        #expect(!record.entries.isEmpty)
        for stage in record.contest.scoredStages {
            let proceedings = record.proceedings
            if let metric = stage.metric {
                #expect(problems(in: proceedings.readings, metric: metric).isEmpty)
                #expect(proceedings.readings.allSatisfy { numbers.contains($0.entry) })
            }
            #expect(
                problems(
                    in: proceedings.lines.filter { $0.stage == stage.key }, rules: stage.points
                )
                .isEmpty)
        }
        for sheet in record.sheets {
            let entry = try #require(record.entries.first { $0.number == sheet.entry })
            let category = try #require(record.contest.category(entry.category))
            let stage = try #require(record.contest.stage(sheet.stage))
            let rubric = try #require(record.contest.rubric(for: category, at: stage))
            #expect(problems(in: sheet, rubric: rubric).isEmpty)
        }
    }

    @Test(arguments: contests)
    func `recomputing a contest from its rows in any order gives the same standings`(
        key: String
    ) throws {
        var record = try SampleTables.record(key)
        let standings = record.standings()
        var numbers = SeededNumbers(seed: 7)
        for _ in 1...3 {
            record.sheets.shuffle(using: &numbers)
            record.entries.shuffle(using: &numbers)
            record.proceedings.readings.shuffle(using: &numbers)
            record.proceedings.lines.shuffle(using: &numbers)
            #expect(record.standings() == standings)
        }
    }

    @Test func `the names of one group in two spellings are one entrant`() throws {
        let record = try SampleTables.record("apresiasi-kim-2021-penonton")
        #expect(record.entries[2].entrant == "KIM Bois Ilakes")
        #expect(record.contest.entrant(named: "KIM Bois Ilakes") == "KIM Mbois Ilakes")
        let table = try #require(record.standings().last?.divisions.first)
        #expect(table.unscored == [record.entries[4].number])
    }

    @Test func `six nominees per cell, an overall winner by points of the cells`() throws {
        let record = try SampleTables.record("amh-2023")
        let standings = record.standings()
        let cell = try #require(table(standings, "audiovisual/kabkota", stage: "nominasi"))
        #expect(cell.places.count == 8 && cell.advancing?.count == 6)
        let final = try #require(standings.last)
        let champion = overall(of: record.contest, standings: final, entries: record.entries)
        #expect(
            champion?.places.prefix(2).map { "\($0.collector) \($0.points.decimalString)" }
                == ["Diskominfo Contoh Satu (sintetis) 17", "Diskominfo Kota Malang 15"])
    }

    @Test func `eighteen nominees by a pass mark, and the mayor's marks count nothing`() throws {
        let record = try SampleTables.record("aikid-2021")
        let standings = record.standings()
        #expect(standings[0].divisions.compactMap(\.advancing).joined().count == 18)
        var without = record
        without.sheets.removeAll { $0.judge == "juri-kehormatan" }
        let places = { (tables: [Standings]) in
            tables.flatMap(\.divisions).flatMap { $0.places.map { "\($0.place) \($0.entry)" } }
        }
        #expect(places(without.standings()) == places(standings))
        without.contest.judges[3].weight = Mark(100)
        #expect(record.sheets.contains { $0.judge == "juri-kehormatan" })
    }

    @Test func `zero by rule, a bound, begun days and a locked account in evidence points`() throws
    {
        let table = try #require(
            try SampleTables.record("umkm-of-the-week-2021").standings().last?.divisions.first)
        #expect(
            table.places.map { "\($0.entry) \($0.score.decimalString)" } == [
                "UOTW21-001 46", "UOTW21-002 31", "UOTW21-003 19", "UOTW21-004 0",
            ])
        #expect(table.unscored == ["UOTW21-005"])
    }
}
