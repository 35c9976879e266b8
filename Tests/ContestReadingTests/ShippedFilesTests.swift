import ContestModel
import ContestReading
import Foundation
import Testing

/// The contest files that ship: what was published is in them, and they say what was not.
@Suite struct ShippedFilesTests {
    private func contest(_ key: String) throws -> Contest {
        let url = Project.root.appending(path: "rubrics/\(key).yaml")
        return try ContestFile.contest(
            from: Array(Data(contentsOf: url)), file: "rubrics/\(key).yaml",
            checks: [
                "commits": ["in-event"], "pdf": ["min-pages", "max-pages"],
                "video": ["max-seconds", "min-seconds", "min-width", "min-height", "orientation"],
                "image": ["min-width", "min-height", "min-long-side", "max-long-side"],
            ])
    }

    @Test func `the KIM Hackathon goes from thirty to twenty-two to five places`() throws {
        let contest = try contest("kim-hackathon-2023")
        #expect(contest.divisions.map(\.key) == ["utama"])
        #expect(
            contest.stages.map(\.kind) == [
                .administration, .selection, .presentation, .final, .plenary,
            ])
        #expect(contest.stages.map(\.advance) == [nil, 30, 22, nil, nil])
        #expect(
            (1...6).map { contest.labels.text(for: $0, category: "utama") } == [
                "Juara I", "Juara II", "Juara III", "Juara Harapan I", "Juara Harapan II", nil,
            ])
        #expect(contest.documents.date?.weekday == 1)
        #expect(contest.documents.number == nil && contest.documents.witnesses.isEmpty)
    }

    @Test func `APW has four categories, five nominees and three places`() throws {
        let contest = try contest("apw-2023")
        #expect(contest.categories.map(\.key) == ["videografis", "infografis", "poster", "reels"])
        #expect(contest.stage("nominasi")?.advance == 5)
        let final = try #require(contest.stage("final"))
        #expect(
            contest.categories.map { contest.rubric(for: $0, at: final)?.key } == [
                "video", "poster", "poster", "video",
            ])
        #expect(contest.labels.text(for: 3, category: "reels") == "Juara III")
        #expect(contest.labels.text(for: 4, category: "reels") == nil)
    }

    static let keys = [
        "aikid-2021", "amh-2023", "apik-2021", "apresiasi-kim-2021",
        "apresiasi-kim-2021-penonton", "apw-2019", "apw-2023", "jpra-2023", "kim-hackathon-2023",
        "kim-hackathon-2023-mahasiswa", "lcck-2019", "umkm-of-the-week-2021",
    ]

    @Test func `every file that ships is tested here, and is named as its contest`() throws {
        let names = try Project.contestFiles().map { $0.deletingPathExtension().lastPathComponent }
        #expect(names.sorted() == Self.keys)
        for key in Self.keys { #expect(try contest(key).key == key) }
    }

    @Test(arguments: keys)
    func `a contest file says what is published, what is a template and what is made up`(
        _ key: String
    ) throws {
        let contest = try contest(key)
        let starts = ["Dipublikasikan: ", "Tidak dipublikasikan: ", "Sintetis: "]
        #expect(contest.provenance.count == starts.count)
        #expect(zip(contest.provenance, starts).allSatisfy { $0.hasPrefix($1) })
        #expect(
            contest.rubrics.allSatisfy { rubric in
                ["tidak dipublikasikan", "tanpa bobot", "tanpa kriteria"].contains {
                    rubric.source?.contains($0) == true
                }
            })
        #expect(contest.judges.isEmpty == contest.judgedStages.isEmpty)
        #expect(contest.judges.first?.role == (contest.judges.isEmpty ? nil : .chair))
        #expect(contest.judges.allSatisfy { $0.name.hasSuffix("(sintetis)") })
        #expect(try #require(contest.opens) < (try #require(contest.deadline)))
    }

    @Test(arguments: keys)
    func `every shipped rubric totals one hundred or has equal weights`(_ key: String) throws {
        for rubric in try contest(key).rubrics {
            let sum = rubric.criteria.reduce(Rational.zero) { $0 + $1.weight.rational }
            #expect(sum == Rational(100) || rubric.criteria.allSatisfy { $0.weight == Mark(1) })
        }
    }

    @Test func `the nine systems use every ranking kind`() throws {
        let contests = try Self.keys.map(contest)
        let stages = contests.flatMap(\.scoredStages)
        #expect(stages.contains { $0.rubric != nil && !$0.points.isEmpty })
        #expect(stages.contains { $0.metric != nil })
        #expect(stages.contains { $0.rubric == nil && !$0.points.isEmpty })
        #expect(stages.contains { $0.carry?.total == .weightedMean })
        #expect(stages.contains { $0.carry?.total == .weightedSum })
        #expect(stages.contains { $0.order == .none && $0.cut?.top == 3 })
        #expect(stages.contains { $0.cut?.passMark != nil })
        #expect(stages.contains { $0.partners != nil })
        #expect(contests.contains { $0.overall != nil && !$0.awards.isEmpty })
        #expect(contests.contains { $0.judges.contains { $0.counted == Mark(0) } })
        #expect(Set(stages.compactMap { $0.cut?.ties }).count == 3)
    }

    @Test func `labels of different kinds stand in one ranking`() throws {
        let labels = try contest("apresiasi-kim-2021").labels
        #expect(
            (1...4).map { labels.text(for: $0, category: "utama") } == [
                "Terbaik pertama", "Terbaik kedua", "Peringkat ketiga", nil,
            ])
    }
}
