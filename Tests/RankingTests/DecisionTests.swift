import ContestModel
import Ranking
import Testing

/// Ties that only the plenary or a lot can decide.
@Suite struct DecisionTests {
    private func tied(_ rulings: Ruling...) -> DivisionInput {
        var input = judged(["A": ["70"], "B": ["70"], "C": ["70"], "D": ["90"]])
        input.proceedings.rulings = rulings
        return input
    }

    @Test func `a ruling on all of the tied puts them in its order, with its reason`() {
        let table = rank(
            tied(ruling(.order, ["C", "A", "B"], reason: "manfaat lebih luas")),
            rules: RankingRules(tieBreaks: [.median, .plenary]))
        #expect(
            lines(table) == ["1 D 90 -", "2 C 70 plenary", "3 A 70 plenary", "4 B 70 plenary"])
        #expect(
            table.places.map(\.reason) == [
                "", "manfaat lebih luas", "manfaat lebih luas", "manfaat lebih luas",
            ])
        #expect(table.places.allSatisfy { !$0.isShared })
    }

    @Test(arguments: [
        ruling(.order, ["C", "A"]), ruling(.cut, ["C", "A", "B"]),
        Ruling(
            kind: .order, stage: "awal", division: "video", entries: ["C", "A", "B"], reason: "x"),
        Ruling(
            kind: .order, stage: "final", division: "foto", entries: ["C", "A", "B"], reason: "x"),
    ]) func `a ruling on less, or on something else, decides nothing`(ruling: Ruling) {
        #expect(
            ranked(tied(ruling), .plenary)
                == ["1 D 90 -", "2 A 70 plenary", "2 B 70 plenary", "2 C 70 plenary"])
    }

    @Test func `the last ruling holds, and one that names a number twice counts it once`() {
        #expect(
            ranked(
                tied(ruling(.order, ["A", "B", "C"]), ruling(.order, ["C", "C", "X", "B", "A"])),
                .plenary)
                == ["1 D 90 -", "2 C 70 plenary", "3 B 70 plenary", "4 A 70 plenary"])
    }

    @Test func `a lot waits for its seed`() {
        #expect(
            ranked(tied(), .lot) == ["1 D 90 -", "2 A 70 lot", "2 B 70 lot", "2 C 70 lot"])
    }

    @Test func `a lot puts the lowest digest of seed and number first`() {
        func drawn(_ seed: String) -> [String] {
            let rules = RankingRules(
                tieBreaks: [.lot], lot: Lot(seed: seed, digest: testDigest))
            return rank(tied(), rules: rules).places.dropFirst().map(\.entry)
        }
        for seed in ["IHSG 6.838,32", "2023-11-06 #12", ""] {
            let expected = ["A", "B", "C"].map { (testDigest(Array("\(seed)\n\($0)\n".utf8)), $0) }
                .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
            #expect(drawn(seed) == expected)
        }
        #expect(Set((1...40).map { drawn("seed \($0)") }).count == 6)
    }

    @Test func `equal digests stay together`() {
        let rules = RankingRules(tieBreaks: [.lot], lot: Lot(seed: "x") { _ in [0] })
        #expect(
            lines(rank(tied(), rules: rules))
                == ["1 D 90 -", "2 A 70 lot", "2 B 70 lot", "2 C 70 lot"])
    }
}
