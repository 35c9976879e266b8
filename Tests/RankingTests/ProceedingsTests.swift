import ContestModel
import Ranking
import Testing

/// Awards, rulings and teams that the rules do not allow.
@Suite struct ProceedingsTests {
    private var contest: Contest {
        var contest = Contest(
            key: "x", title: Bilingual("X"), organizer: "X (sintetis)", zone: .wib,
            numberPrefix: "X")
        contest.categories = ["video", "foto"].map { Category(key: $0, title: Bilingual($0)) }
        contest.stages = [stage("awal") { $0.rubric = "r" }, stage { $0.order = .plenary }]
        contest.stages[1].partners = Bilingual("Mahasiswa")
        contest.awards = [
            Award(key: "favorit", title: Bilingual("Favorit"), category: "video"),
            Award(key: "khusus", title: Bilingual("Khusus"), count: 2),
        ]
        return contest
    }

    private func codes(_ change: (inout Proceedings) -> Void) -> [ProceedingsProblem.Code] {
        var proceedings = Proceedings()
        change(&proceedings)
        let entries = [("V1", "video"), ("V2", "video"), ("F1", "foto")].map {
            Entry(
                number: $0, entrant: $0, title: "Karya", category: $1,
                received: Instant(milliseconds: 0))
        }
        return problems(in: proceedings, contest: contest, entries: entries).map(\.code)
    }

    @Test func `an award goes to whom it is for, no more often than it says, with a reason`() {
        func given(_ award: String, _ entry: String, _ reason: String = "alasan") -> GivenAward {
            GivenAward(award: award, entry: entry, reason: reason)
        }
        #expect(codes { $0.awards = [given("favorit", "V1"), given("khusus", "F1")] } == [])
        #expect(codes { $0.awards = [given("utama", "V1")] } == [.unknownAward])
        #expect(codes { $0.awards = [given("favorit", "F1")] } == [.wrongCategory])
        #expect(codes { $0.awards = [given("khusus", "Z")] } == [.unknownEntry])
        #expect(codes { $0.awards = [given("khusus", "V1", " ")] } == [.noReason])
        #expect(
            codes { $0.awards = [given("favorit", "V1"), given("favorit", "V2")] }
                == [.awardedTooOften])
    }

    @Test func `a ruling is about a ranked stage, a division and its entries, with a reason`() {
        #expect(codes { $0.rulings = [ruling(.places, ["V1", "V2"])] } == [])
        #expect(codes { $0.rulings = [ruling(.places, ["V1", "F1"])] } == [.unknownEntry])
        #expect(codes { $0.rulings = [ruling(.places, ["V1"], reason: "")] } == [.noReason])
        let other = Ruling(
            kind: .cut, stage: "babak", division: "musik", entries: [], reason: "x")
        #expect(codes { $0.rulings = [other] } == [.unknownStage, .unknownDivision])
    }

    @Test func `an entrant is in one team of a stage that merges`() {
        func team(_ entry: String, _ partners: String..., stage: String = "final") -> Merger {
            Merger(stage: stage, entry: entry, partners: partners)
        }
        #expect(codes { $0.mergers = [team("V1", "M1"), team("V2", "M2")] } == [])
        #expect(codes { $0.mergers = [team("V1", "M1"), team("V2", "M1")] } == [.inTwoTeams])
        #expect(codes { $0.mergers = [team("V1"), team("V1")] } == [.inTwoTeams])
        #expect(codes { $0.mergers = [team("Z", "M1")] } == [.unknownEntry])
        #expect(codes { $0.mergers = [team("V1", "M1", stage: "awal")] } == [.noPartners])
    }
}
