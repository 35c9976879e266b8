import ContestModel
import Ranking
import Testing

/// The KIM Hackathon 2023 from 34 synthetic proposals to five places.
@Suite struct FunnelTests {
    /// Every entry with one mark for all criteria at each stage, falling with its number.
    private func record(entries count: Int) throws -> ContestRecord {
        let contest = try SampleTables.contest("kim-hackathon-2023")
        let entries = (1...count).map { index in
            Entry(
                number: "K\(100 + index)", entrant: "KIM Contoh \(index) (sintetis)",
                title: "Karya",
                category: "utama", received: Instant(milliseconds: 0), isSynthetic: true)
        }
        let sheets = contest.judgedStages.flatMap { stage -> [ScoreSheet] in
            let rubric = contest.rubric(for: contest.categories[0], at: stage)
            return entries.enumerated().map { index, entry in
                ScoreSheet(
                    judge: "juri-1", entry: entry.number, stage: stage.key,
                    marks: Dictionary(
                        uniqueKeysWithValues: (rubric?.criteria ?? []).map {
                            ($0.key, Mark(scaled: Int64(100_000_000 - index * 2_500_000)))
                        }))
            }
        }
        return ContestRecord(contest: contest, entries: entries, sheets: sheets)
    }

    @Test func `thirty-four become thirty, then twenty-two, then five with a label`() throws {
        let standings = try record(entries: 34).standings()
        #expect(standings.map { $0.divisions[0].places.count } == [34, 30, 22])
        #expect(standings.map { $0.divisions[0].advancing?.count } == [30, 22, nil])
        #expect(
            standings[2].divisions[0].places.prefix(6).map(\.label) == [
                "Juara I", "Juara II", "Juara III", "Juara Harapan I", "Juara Harapan II",
                "Peringkat 6",
            ])
        #expect(standings[0].divisions[0].places[0].label == "Peringkat 1")
    }

    @Test func `a sheet of a later stage does not bring back who was cut`() throws {
        var record = try record(entries: 34)
        record.sheets.append(
            ScoreSheet(
                judge: "juri-2", entry: "K134", stage: "final", marks: ["kecerdasan": Mark(100)]))
        let standings = record.standings()
        #expect(!standings[2].divisions[0].places.contains { $0.entry == "K134" })
    }

    @Test func `a stage that was not held yet lets everyone on`() throws {
        var record = try record(entries: 34)
        record.sheets.removeAll { $0.stage == "seleksi" }
        #expect(record.standings().map { $0.divisions[0].places.count } == [0, 34, 22])
        #expect(record.standings(through: "presentasi").count == 2)
        #expect(record.standings(through: "tidak-ada").count == 3)
    }

    @Test func `twenty-two KIM and twenty-two groups of students make twenty-two teams`() throws {
        var record = try record(entries: 34)
        let students = try SampleTables.record("kim-hackathon-2023-mahasiswa").standings()
        let chosen = try #require(students.last?.divisions.first?.advancing)
        let leaders = try #require(record.standings()[1].divisions[0].advancing)
        #expect(chosen.count == 22 && leaders.count == 22)
        record.proceedings.mergers = zip(leaders, chosen).map {
            Merger(stage: "final", entry: $0, partners: [$1])
        }
        #expect(
            problems(
                in: record.proceedings, contest: record.contest, entries: record.entries
            ).isEmpty)
        record.proceedings.mergers[1].partners = [chosen[0]]
        #expect(
            problems(
                in: record.proceedings, contest: record.contest, entries: record.entries
            ).map(\.code) == [.inTwoTeams])
    }
}
