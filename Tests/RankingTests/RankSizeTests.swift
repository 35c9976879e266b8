import ContestModel
import Ranking
import Testing

@Suite(.serialized) struct RankSizeTests {
    /// A synthetic division in which every judge scores every entry.
    private func large(entries: Int, judges: Int, criteria: Int) -> DivisionSheets {
        var numbers = SeededNumbers(seed: 20_231_106)
        let keys = (0..<criteria).map { "k\($0)" }
        var rubric = rubric()
        rubric.criteria = keys.map { key in
            Criterion(
                key: key, title: Bilingual(key), weight: Mark(20),
                scale: .range(from: Mark(0), to: Mark(100), step: nil))
        }
        let names = (0..<entries).map { "E\($0)" }
        let sheets = names.flatMap { name in
            (0..<judges).map { judge in
                ScoreSheet(
                    judge: "J\(judge)", entry: name, stage: "final",
                    marks: Dictionary(
                        uniqueKeysWithValues: keys.map { key in
                            (key, Mark(scaled: .random(in: 0...100_000_000, using: &numbers)))
                        }))
            }
        }
        return division(entries: names, rubric: rubric, sheets: sheets)
    }

    @Test func `a hundred thousand sheets are added up exactly`() {
        let input = large(entries: 20_000, judges: 5, criteria: 1)
        let standings = rank(input, rules: RankingRules())
        var units: [String: Int64] = [:]
        for sheet in input.sheets {
            units[sheet.entry, default: 0] += sheet.marks["k0"]?.scaled ?? 0
        }
        let wrong = standings.places.filter { place in
            place.score != Rational(Int128(units[place.entry] ?? -1), over: 5_000_000)
        }
        #expect(standings.places.count == 20_000)
        #expect(wrong.isEmpty)
    }

    @Test func `a hundred thousand judges of one entry do not overflow`() {
        let input = large(entries: 1, judges: 100_000, criteria: 2)
        let sum = input.sheets.flatMap(\.marks.values).reduce(Int128(0)) { $0 + Int128($1.scaled) }
        #expect(
            rank(input, rules: RankingRules()).places.map(\.score)
                == [Rational(sum, over: 200_000 * Int128(Mark.unit))])
    }

    /// 62 judges who each leave other criteria out, under weights whose sums have long common
    /// denominators: beyond 128 bits when kept exact.
    @Test func `too many different gaps are rounded to twelve decimals, not a crash`() throws {
        let weights = ["17,000003", "23,000017", "13,000049", "29,000071", "17,99986", "0,000001"]
        var rubric = rubric("a", "b", "c", "d", "e", "f")
        for (position, weight) in weights.enumerated() {
            rubric.criteria[position].weight = mark(weight)
        }
        let sheets = (1...62).map { pattern in
            let kept = rubric.criteria.indices.filter { pattern & (1 << $0) != 0 }
            return ScoreSheet(
                judge: "J\(pattern)", entry: "A", stage: "final",
                marks: Dictionary(
                    uniqueKeysWithValues: kept.map { (rubric.criteria[$0].key, Mark(50 + $0)) }))
        }
        let input = division(entries: ["A"], rubric: rubric, sheets: sheets)
        var reversed = input
        reversed.sheets.reverse()
        let rules = RankingRules(tieBreaks: [.median])
        let place = try #require(rank(input, rules: rules).places.first)
        #expect(rank(reversed, rules: rules).places == [place])
        let expected = place.totals.reduce(0.0) { sum, total in
            sum + Double(total.total.numerator) / Double(total.total.denominator)
        }
        let score = Double(place.score.numerator) / Double(place.score.denominator)
        #expect(abs(score - expected / 62) < 1e-9)
        #expect(Int128(62_000_000_000_000) % place.score.denominator == 0)
    }
}
