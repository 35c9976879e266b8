import ContestModel
import ContestReading
import Foundation
import Testing

/// What `juri standings --rubric` reads.
@Suite struct RubricFileTests {
    private static let alone = """
        scale: {from: 1, to: 10}
        weights: relative
        criteria:
          - {key: isi, title: Isi, weight: 2}
          - {key: gaya, title: Gaya, weight: 1}
        tie-breaks: [{criterion: isi}, shared]
        labels: [{places: 1-3, label: "Juara {roman}"}]
        precision: 2

        """

    private func read(_ text: String) throws(ContestError) -> RubricFile {
        try ContestFile.rubric(from: Array(text.utf8), file: "x.yaml")
    }

    @Test func `a rubric may stand alone in its file`() throws {
        let file = try read(Self.alone)
        let rubric = try #require(file.rubric())
        #expect(file.contest == nil)
        #expect(rubric.key == "rubric" && rubric.source == nil)
        #expect(rubric.criteria.map(\.key) == ["isi", "gaya"])
        #expect(file.tieBreaks == [.criterion("isi"), .shared])
        #expect(file.labels.map(\.template) == ["Juara {roman}"])
        #expect(file.precision == 2)
        #expect(file.rubric(category: "apa saja", stage: "final") == rubric)
    }

    @Test func `a rubric alone is held to the same rules`() {
        let text = Self.alone.replacing("weights: relative\n", with: "weight: 100\n")
            .replacing("criterion: isi", with: "criterion: tema")
        do throws(ContestError) {
            _ = try read(text)
            Issue.record("the file was read")
        } catch {
            #expect(error.problems.map(\.key) == ["weights", "weight", "tie-breaks[0].criterion"])
        }
    }

    @Test func `a contest file answers with the rubric of a category and a stage`() throws {
        let url = Project.root.appending(path: "rubrics/apw-2023.yaml")
        let file = try read(String(contentsOf: url, encoding: .utf8))
        #expect(file.contest?.key == "apw-2023")
        #expect(file.rubric()?.key == "poster")
        #expect(file.rubric(category: "reels")?.key == "video")
        #expect(file.rubric(category: "infografis")?.key == "poster")
        #expect(file.rubric(category: "reels", stage: "nominasi")?.key == "nominasi")
        #expect(file.rubric(category: "reels", stage: "pleno") == nil)
        #expect(file.rubric(category: "foto") == nil)
        #expect(file.rubric(stage: "babak") == nil)
        #expect(file.tieBreaks == file.contest?.tieBreaks)
    }

    @Test func `the only category of a contest need not be named`() throws {
        let text = Sample.contest("title: Utama}", "title: Utama, rubrics: {final: lain}}")
            .replacing(
                "stages:",
                with: """
                      - key: lain
                        source: sintetis
                        scale: [1, 2]
                        criteria: [{key: isi, title: Isi, weight: 100}]
                    stages:
                    """)
        #expect(try read(text).rubric()?.key == "lain")
    }
}
