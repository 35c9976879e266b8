import ContestModel
import Ranking
import Testing

@Suite struct RankPropertyTests {
    private static let chains: [[TieBreak]] = [
        [], [.plenary], [.criterion("a"), .shared], [.firstPlaces, .median, .headToHead],
        [.headToHead, .criterion("b"), .plenary], [.median, .criterion("c")],
    ]

    /// A synthetic division with few different marks, so that most scores are tied; some sheets
    /// and some marks are missing.
    private func randomDivision(_ numbers: inout SeededNumbers) -> DivisionSheets {
        let entries = (0..<Int.random(in: 1...12, using: &numbers)).map { "E\($0)" }
        let judges = Int.random(in: 1...4, using: &numbers)
        var sheets: [ScoreSheet] = []
        for entry in entries {
            for judge in 0..<judges where Int.random(in: 0..<6, using: &numbers) > 0 {
                var marks: [String: Mark] = [:]
                for key in ["a", "b", "c"] where Int.random(in: 0..<9, using: &numbers) > 0 {
                    marks[key] = Mark(Int.random(in: 1...3, using: &numbers))
                }
                sheets.append(
                    ScoreSheet(judge: "J\(judge)", entry: entry, stage: "final", marks: marks))
            }
        }
        return division(entries: entries, rubric: rubric("a", "b", "c"), sheets: sheets)
    }

    @Test(arguments: 1...150)
    func `the order of sheets and entries changes nothing`(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let input = randomDivision(&numbers)
        var shuffled = input
        shuffled.sheets.shuffle(using: &numbers)
        shuffled.entries.shuffle(using: &numbers)
        for chain in Self.chains {
            let rules = RankingRules(tieBreaks: chain, precision: seed % 3 == 0 ? 0 : nil)
            #expect(rank(input, rules: rules) == rank(shuffled, rules: rules))
        }
    }

    @Test(arguments: 1...150)
    func `places follow scores, and a tie-break only moves the tied`(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed) &* 7919)
        let input = randomDivision(&numbers)
        let plain = rank(input, rules: RankingRules()).places
        for place in plain {
            #expect(place.place == 1 + plain.count { place.score < $0.score })
            #expect(place.isShared == (plain.count { $0.place == place.place } > 1))
            #expect((place.tieBreak == .shared) == place.isShared)
        }
        for chain in Self.chains {
            let broken = rank(input, rules: RankingRules(tieBreaks: chain)).places
            #expect(broken.map(\.score) == plain.map(\.score))
            #expect(Set(broken.map(\.entry)) == Set(plain.map(\.entry)))
            for (position, place) in broken.enumerated() {
                let group = broken.filter { $0.place == place.place }
                #expect(place.isShared == (group.count > 1))
                #expect((place.place...(place.place + group.count - 1)).contains(position + 1))
                let isTied = plain.count { $0.score == place.score } > 1
                #expect((place.tieBreak != nil) == isTied)
            }
        }
    }

    @Test(arguments: 1...60)
    func `scores equal a count by hand in thirds of whole numbers`(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed) &* 104_729)
        var input = randomDivision(&numbers)
        input.sheets.removeAll { $0.marks.count < 3 }
        for place in rank(input, rules: RankingRules()).places {
            let own = input.sheets.filter { $0.entry == place.entry }
            let points = own.flatMap(\.marks.values).reduce(0) { $0 + $1.scaled / Mark.unit }
            #expect(place.score == Rational(Int128(points), over: Int128(3 * own.count)))
        }
    }

    @Test func `two sheets of one judge, refused before, would still not depend on order`() {
        var input = division(["A": ["70"], "B": ["80"]])
        input.sheets += [
            sheet("J1", "A", ["nilai": "90"]), sheet("J1", "B", ["nilai": "80"]),
            sheet("J1", "A", ["nilai": "80"]),
        ]
        var reversed = input
        reversed.sheets.reverse()
        for chain in Self.chains {
            let rules = RankingRules(tieBreaks: chain)
            #expect(rank(input, rules: rules) == rank(reversed, rules: rules))
        }
    }
}
