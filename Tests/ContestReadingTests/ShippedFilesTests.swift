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

    @Test(arguments: ["kim-hackathon-2023", "apw-2023"])
    func `a contest file says what is published, what is a template and what is made up`(
        _ key: String
    ) throws {
        let contest = try contest(key)
        let starts = ["Dipublikasikan: ", "Tidak dipublikasikan: ", "Sintetis: "]
        #expect(contest.provenance.count == starts.count)
        #expect(zip(contest.provenance, starts).allSatisfy { $0.hasPrefix($1) })
        #expect(
            contest.rubrics.allSatisfy {
                $0.source?.contains("tidak dipublikasikan") == true
                    || $0.source?.contains("tanpa bobot") == true
            })
        #expect(contest.judges.count == 3 && contest.judges[0].role == .chair)
        #expect(contest.judges.allSatisfy { $0.name.hasSuffix("(sintetis)") })
        #expect(try #require(contest.opens) < (try #require(contest.deadline)))
    }

    @Test(arguments: ["kim-hackathon-2023", "apw-2023"])
    func `every shipped rubric of percent totals exactly one hundred`(_ key: String) throws {
        for rubric in try contest(key).rubrics where rubric.key != "nominasi" {
            let sum = rubric.criteria.reduce(Rational.zero) { $0 + $1.weight.rational }
            #expect(sum == Rational(100))
        }
    }
}
