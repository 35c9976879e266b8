import ContestModel
import Testing

@Suite struct ContestTests {
    private var contest: Contest {
        var contest = Contest(
            key: "apw", title: Bilingual("APW"), organizer: "Panitia (sintetis)", zone: .wib,
            numberPrefix: "APW")
        contest.categories = [
            Category(key: "video", title: Bilingual("Video"), rubrics: ["final": "film"]),
            Category(key: "poster", title: Bilingual("Poster")),
        ]
        contest.rubrics = ["umum", "film"].map { Rubric(key: $0, criteria: []) }
        contest.stages = [
            Stage(key: "administrasi", title: Bilingual("Administrasi"), kind: .administration),
            Stage(key: "final", title: Bilingual("Final"), kind: .final, rubric: "umum"),
        ]
        return contest
    }

    @Test func `a category's own rubric comes before the stage's`() throws {
        let contest = contest
        let final = try #require(contest.stage("final"))
        let video = try #require(contest.category("video"))
        let poster = try #require(contest.category("poster"))
        #expect(contest.rubric(for: video, at: final)?.key == "film")
        #expect(contest.rubric(for: poster, at: final)?.key == "umum")
        let first = try #require(contest.stage("administrasi"))
        #expect(contest.rubric(for: video, at: first) == nil)
        #expect(contest.scoredStages.map(\.key) == ["final"])
    }

    @Test func `divisions are the categories, or their cells with each class`() {
        var contest = contest
        #expect(contest.divisions.map(\.key) == ["video", "poster"])
        contest.classes = ["opd", "kota"].map { EntrantClass(key: $0, title: Bilingual($0)) }
        #expect(
            contest.divisions.map(\.key)
                == ["video/opd", "video/kota", "poster/opd", "poster/kota"])
        let entry = Entry(
            number: "APW-1", entrant: "Contoh (sintetis)", title: "", category: "video",
            entrantClass: "opd", received: Instant(milliseconds: 0), isSynthetic: true)
        #expect(entry.division == contest.divisions.first?.key)
    }

    @Test func `the severest finding is a broken rule, then a failed check`() {
        #expect(Severity.allCases.sorted() == [.skipped, .pass, .note, .warn, .error, .fail])
    }

    @Test func `an item's name is the last part of its path`() {
        let digest = Digest(bytes: Array(repeating: 0, count: 32))
        let names = ["a/b/c.txt", "c.txt", "a/é\u{0301}.txt"].map {
            Item(path: $0, bytes: .zero, type: "text/plain", digest: digest).name
        }
        #expect(names == ["c.txt", "c.txt", "é\u{0301}.txt"])
    }
}
