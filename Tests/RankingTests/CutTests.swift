import ContestModel
import Ranking
import Testing

@Suite struct CutTests {
    /// Scores 9, 8, 7, 7, 6; D is before C on the judge's chain.
    private func cut(
        _ cut: Cut, chain: [TieBreak] = [.shared], rulings: [Ruling] = [],
        regions: [String: RegionCode] = [:]
    ) -> DivisionStandings {
        var input = DivisionInput(
            division(
                entries: ["A", "B", "C", "D", "E", "F"], rubric: rubric("tema", "pesan"),
                sheets: [
                    sheet("J", "A", ["tema": "9", "pesan": "9"]),
                    sheet("J", "B", ["tema": "8", "pesan": "8"]),
                    sheet("J", "C", ["tema": "6", "pesan": "8"]),
                    sheet("J", "D", ["tema": "8", "pesan": "6"]),
                    sheet("J", "E", ["tema": "6", "pesan": "6"]),
                ]))
        input.stage.cut = cut
        input.proceedings.rulings = rulings
        input.regions = regions
        return rank(input, rules: RankingRules(tieBreaks: chain))
    }

    @Test(arguments: [
        (Cut.Ties.chain, [TieBreak.shared], "ABCD"), (.chain, [.criterion("tema")], "ABD"),
        (.chain, [.criterion("pesan")], "ABC"), (.all, [.criterion("tema")], "ABCD"),
        (.none, [.criterion("tema")], "AB"), (.plenary, [.criterion("tema")], "AB"),
        (.chain, [.plenary], "AB"), (.chain, [.lot], "AB"),
    ]) func `who is tied at the cut goes by the declared rule`(
        ties: Cut.Ties, chain: [TieBreak], expected: String
    ) {
        let table = cut(Cut(top: 3, ties: ties), chain: chain)
        #expect(table.advancing?.joined() == expected)
        let waits = ties == .plenary || [.plenary, .lot].contains(chain[0])
        #expect(table.pending.joined() == (waits ? "CD" : ""))
    }

    @Test(arguments: Cut.Ties.allCases)
    func `a tie away from the cut matters to no rule`(ties: Cut.Ties) {
        #expect(cut(Cut(top: 2, ties: ties)).advancing?.joined() == "AB")
        #expect(cut(Cut(top: 4, ties: ties)).advancing?.joined() == "ABCD")
        #expect(cut(Cut(top: 5, ties: ties)).advancing?.joined() == "ABCDE")
        #expect(cut(Cut(top: 99, ties: ties)).advancing?.joined() == "ABCDE")
    }

    @Test(arguments: [Cut.Ties.plenary, .chain])
    func `the plenary's ruling lets on whom it names of the tied`(ties: Cut.Ties) {
        let table = cut(
            Cut(top: 3, ties: ties), chain: [.plenary], rulings: [ruling(.cut, ["D", "E"])])
        #expect(table.advancing?.joined() == "ABD")
        #expect(table.pending.isEmpty)
    }

    @Test func `a pass mark lets on all who reach it, and a number no more than that`() {
        #expect(cut(Cut(top: nil, passMark: Mark(7))).advancing?.joined() == "ABCD")
        #expect(cut(Cut(top: nil, passMark: mark("7,000001"))).advancing?.joined() == "AB")
        #expect(cut(Cut(top: 1, passMark: Mark(7))).advancing?.joined() == "A")
        #expect(cut(Cut(top: 9, passMark: Mark(8))).advancing?.joined() == "AB")
        #expect(cut(Cut(top: nil, passMark: Mark(10))).advancing == [])
    }

    @Test func `a number counts in each region, and those without one are one group`() {
        let regions = [
            "A": "35.73.02.1011", "B": "35.73.04", "C": "35.79", "D": "35",
        ].compactMapValues { RegionCode($0) }
        #expect(
            cut(Cut(top: 1, group: .regency), regions: regions).advancing?.joined() == "ACD")
        #expect(
            cut(Cut(top: 1, group: .district), regions: regions).advancing?.joined() == "ABCD")
        #expect(cut(Cut(top: 1), regions: regions).advancing?.joined() == "A")
    }

    @Test func `a stage without a cut, or without a score yet, names nobody who goes on`() {
        var input = judged(["A": ["5"], "B": [nil]])
        #expect(rank(input, rules: RankingRules()).advancing == nil)
        input.sheets = []
        input.stage.cut = Cut(top: 1)
        #expect(rank(input, rules: RankingRules()).advancing == nil)
    }
}
