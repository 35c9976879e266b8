import ContestModel
import Testing

@Suite struct StageTests {
    private func stage(_ change: (inout Stage) -> Void) -> Stage {
        var stage = Stage(key: "x", title: Bilingual("X"), kind: .final)
        change(&stage)
        return stage
    }

    @Test func `a stage is ranked by marks, counts, points or the plenary`() {
        let kinds: [(inout Stage) -> Void] = [
            { $0.rubric = "r" }, { $0.metric = Metric(measures: []) },
            { $0.points = [PointRule(key: "p", title: Bilingual("P"), worth: .zero)] },
            { $0.order = .plenary }, { $0.order = .none }, { $0.cut = Cut(top: 3) },
        ]
        #expect(kinds.map { stage($0).isRanked } == [true, true, true, true, true, false])
        #expect(kinds.map { stage($0).hasScores } == [true, true, true, false, false, false])
    }

    @Test func `a number of places that go on is a cut`() {
        let stage = Stage(key: "x", title: Bilingual("X"), kind: .final, advance: 5)
        #expect(stage.cut == Cut(top: 5) && stage.advance == 5)
        #expect(stage.cut?.ties == .chain && stage.cut?.group == .division)
    }

    @Test func `an honorary judge counts nothing unless it is stated`() {
        #expect(Judge(key: "a", name: "A").counted == Mark(1))
        #expect(Judge(key: "a", name: "A", role: .chair).counted == Mark(1))
        #expect(Judge(key: "a", name: "A", role: .honorary).counted == Mark(0))
        #expect(Judge(key: "a", name: "A", role: .honorary, weight: Mark(2)).counted == Mark(2))
    }

    @Test func `a region lies in its kecamatan, kota and province`() {
        let village = RegionCode("35.73.02.1011")
        #expect(
            (1...4).map { village?.prefix($0)?.code } == [
                "35", "35.73", "35.73.02", "35.73.02.1011",
            ])
        #expect(RegionCode("35")?.prefix(2) == nil)
    }

    @Test func `an alias stands for its entrant and likeness alone does not`() {
        var contest = Contest(
            key: "x", title: Bilingual("X"), organizer: "X (sintetis)", zone: .wib,
            numberPrefix: "X")
        contest.aliases = ["KIM Mbois Ilakes": ["KIM Bois Ilakes"]]
        #expect(contest.entrant(named: "KIM Bois Ilakes") == "KIM Mbois Ilakes")
        #expect(contest.entrant(named: "KIM Mbois Ilakes") == "KIM Mbois Ilakes")
        #expect(contest.entrant(named: "KIM Bois Ilake") == "KIM Bois Ilake")
        #expect(contest.entrant(named: "kim bois ilakes") == "kim bois ilakes")
    }
}
