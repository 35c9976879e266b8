import ContestModel
import Ranking
import Testing

private func chain(_ input: DivisionInput, _ steps: TieBreak...) -> [String] {
    lines(rank(input, rules: RankingRules(tieBreaks: steps)))
}

/// Judges who count more, nothing, or not this time.
@Suite struct PanelTests {
    private let table: KeyValuePairs<String, [String?]> = [
        "A": ["80", "80", "100"], "B": ["82", "82", "10"],
    ]

    private func ranked(
        _ weights: [String: Mark], _ tieBreaks: TieBreak...
    ) -> DivisionStandings {
        rank(judged(table), rules: RankingRules(tieBreaks: tieBreaks, weights: weights))
    }

    @Test func `a judge of weight zero is shown and counts in nothing`() {
        let standings = ranked(["J3": Mark(0)])
        #expect(lines(standings) == ["1 B 82 -", "2 A 80 -"])
        #expect(standings.places[1].totals.map(\.weight) == [Mark(1), Mark(1), Mark(0)])
        #expect(standings.places[1].criteria.map(\.mean) == [Rational(80)])
    }

    @Test func `a stated weight counts as it is stated, exactly`() {
        #expect(
            lines(ranked(["J1": mark("0,5"), "J3": Mark(3)]))
                == ["1 A 93.3333333333 -", "2 B 34 -"])
        #expect(
            ranked(["J1": mark("0,5"), "J3": Mark(3)]).places[0].score == Rational(280, over: 3))
    }

    @Test func `an entry that only a judge of weight zero scored has no score`() {
        let standings = rank(
            judged(["A": [nil, "90"], "B": ["50", "10"]]),
            rules: RankingRules(weights: ["J2": Mark(0)]))
        #expect(lines(standings) == ["1 B 50 -"])
        #expect(standings.unscored == ["A"])
    }

    @Test func `first places, median and head to head leave a judge of weight zero out`() {
        let input = judged(["A": ["80", "70", "99"], "B": ["70", "80", "10"]])
        for step in [TieBreak.firstPlaces, .median, .headToHead] {
            let rules = RankingRules(tieBreaks: [step], weights: ["J3": Mark(0)])
            #expect(lines(rank(input, rules: rules)) == ["1 A 75 shared", "1 B 75 shared"])
        }
    }

    @Test func `the designated judge decides, an honorary one too`() {
        let input = judged(["A": ["80", "70", "10"], "B": ["70", "80", "99"]])
        let rules = RankingRules(tieBreaks: [.judge("J3")], weights: ["J3": Mark(0)])
        #expect(lines(rank(input, rules: rules)) == ["1 B 75 judge:J3", "2 A 75 judge:J3"])
    }

    @Test func `a designated judge without a sheet for one of them decides nothing`() {
        let input = judged(["A": ["80", nil], "B": ["70", "90"]])
        #expect(chain(input, .judge("J2"), .judge("J1")) == ["1 A 80 judge:J1", "2 B 80 judge:J1"])
    }

    @Test func `an abstention takes the judge's sheets for that entry away and nothing else`() {
        var input = judged(["A": ["80", "10"], "B": ["70", "70"]])
        input.proceedings.abstentions = [Abstention(judge: "J2", entry: "A")]
        #expect(chain(input) == ["1 A 80 -", "2 B 70 -"])
        input.proceedings.abstentions = [Abstention(judge: "J2", entry: "A", stage: "awal")]
        #expect(chain(input) == ["1 B 70 -", "2 A 45 -"])
        input.proceedings.abstentions = [
            Abstention(judge: "J1", entry: "A"),
            Abstention(judge: "J2", entry: "A", stage: "final"),
        ]
        #expect(rank(input, rules: RankingRules()).unscored == ["A"])
    }
}
