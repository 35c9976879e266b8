import ContestModel
import Ranking
import Testing

/// LCCK Jatim 2019, the only score table that was published: totals of two rounds. Which group had
/// which total was not published with it, nor the marks of the single judges: the numbers and the
/// one sheet per entry, "dewan juri", are synthetic.
@Suite struct PublishedResultTests {
    private let totals = [
        ("L-3", "132,6", "129,59"), ("L-1", "134,1", "118,08"), ("L-4", "115,4", "123,13"),
        ("L-2", "110", "119,19"),
    ]

    private func standings(of criteria: String...) -> DivisionStandings {
        var rounds = rubric("babak-1", "babak-2")
        rounds.total = .sum
        rounds.criteria.removeAll { !criteria.contains($0.key) }
        let sheets = totals.map { entry, first, second in
            sheet("dewan-juri", entry, ["babak-1": first, "babak-2": second])
        }
        let input = division(entries: totals.map(\.0), rubric: rounds, sheets: sheets)
        return rank(input, rules: RankingRules())
    }

    @Test func `LCCK 2019 ends in the published order with the published totals`() {
        #expect(
            lines(standings(of: "babak-1", "babak-2"))
                == ["1 L-3 262.19 -", "2 L-1 252.18 -", "3 L-4 238.53 -", "4 L-2 229.19 -"])
    }

    @Test func `LCCK 2019 gaps are exact`() {
        let scores = standings(of: "babak-1", "babak-2").places.map(\.score)
        let gaps = zip(scores, scores.dropFirst()).map { $0 - $1 }
        #expect(gaps.map(\.decimalString) == ["10.01", "13.65", "9.34"])
        #expect(gaps[0] == Rational(1001, over: 100))
    }

    @Test func `LCCK 2019 round one alone had another leader`() {
        #expect(standings(of: "babak-1").places.map(\.entry) == ["L-1", "L-3", "L-4", "L-2"])
    }
}
