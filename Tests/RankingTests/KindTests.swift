import ContestModel
import Ranking
import Testing

/// Each ranking kind, one after the other.
@Suite struct KindTests {
    private func reading(_ entry: String, _ measure: String, _ count: Int) -> Reading {
        Reading(
            entry: entry, stage: "final", measure: measure, count: Mark(count),
            taken: Instant(milliseconds: 0), evidence: "bukti.png")
    }

    private func line(_ entry: String, _ rule: String, _ count: Int = 1) -> PointLine {
        PointLine(entry: entry, stage: "final", rule: rule, count: Mark(count))
    }

    private static let penalty = [
        PointRule(
            key: "waktu", title: Bilingual("Waktu"), worth: .fixed(Mark(-1)), per: Mark(30)),
        PointRule(key: "bonus", title: Bilingual("Bonus"), worth: .fixed(Mark(5))),
        PointRule(key: "jiplak", title: Bilingual("Jiplak"), worth: .zero),
    ]

    @Test func `counts rank by their sum, and a missing count has no place`() {
        let metric = Metric(measures: [
            Measure(key: "youtube", title: Bilingual("YouTube")),
            Measure(key: "facebook", title: Bilingual("Facebook")),
        ])
        var proceedings = Proceedings()
        proceedings.readings = [
            reading("A", "youtube", 10), reading("A", "facebook", 5), reading("B", "youtube", 7),
            reading("B", "facebook", 8), reading("C", "youtube", 9999),
            reading("D", "youtube", 0), reading("D", "facebook", 0),
        ]
        let division = input(stage { $0.metric = metric }, ["A", "B", "C", "D"], proceedings)
        #expect(
            ranked(division, .criterion("facebook"))
                == ["1 B 15 criterion:facebook", "2 A 15 criterion:facebook", "3 D 0 -"])
        #expect(rank(division, rules: RankingRules()).unscored == ["C"])
    }

    @Test func `evidence points rank by their sum`() {
        var proceedings = Proceedings()
        proceedings.lines = [line("A", "bonus", 2), line("B", "bonus"), line("B", "waktu", 60)]
        let division = input(stage { $0.points = Self.penalty }, ["A", "B", "C"], proceedings)
        let table = rank(division, rules: RankingRules())
        #expect(lines(table) == ["1 A 10 -", "2 B 3 -"])
        #expect(table.unscored == ["C"])
        #expect(table.places[1].parts.map(\.amount) == [Rational(-2), Rational(5)])
    }

    @Test func `equal evidence is decided by a rule, and none handed in is none`() {
        var proceedings = Proceedings()
        proceedings.lines = [line("A", "bonus"), line("A", "bonus"), line("B", "lain")]
        var rules = Self.penalty
        rules.append(
            PointRule(key: "lain", title: Bilingual("Lain"), worth: .fixed(Mark(10))))
        let division = input(stage { $0.points = rules }, ["A", "B"], proceedings)
        #expect(
            ranked(division, .criterion("lain"))
                == ["1 B 10 criterion:lain", "2 A 10 criterion:lain"])
    }

    @Test func `bonus and penalty come after the mean of the judges`() {
        var division = judged(["A": ["80", "90"], "B": ["84", "84"], "C": ["83", "84"]]) {
            $0.points = Self.penalty
        }
        division.proceedings.lines = [line("A", "waktu", 75), line("C", "bonus")]
        let table = rank(division, rules: RankingRules())
        #expect(lines(table) == ["1 C 88.5 -", "2 B 84 -", "3 A 83 -"])
        #expect(table.places[2].parts.map(\.kind) == [.sheets, .rule])
        #expect(table.places[1].parts.isEmpty)
    }

    @Test func `zero by rule is a score, of who has sheets and of who has none`() {
        var division = judged(["A": ["80"], "B": ["70"], "C": [nil], "D": [nil]]) {
            $0.points = Self.penalty
        }
        division.proceedings.lines = [
            line("A", "bonus"), line("A", "jiplak"), line("C", "jiplak"), line("D", "bonus"),
        ]
        let table = rank(division, rules: RankingRules())
        #expect(lines(table) == ["1 B 70 -", "2 A 0 shared", "2 C 0 shared"])
        #expect(table.unscored == ["D"])
        #expect(table.places[1].parts.map(\.kind) == [.sheets, .rule, .zero])
    }

    @Test func `stages carried by weight make a mean, by sum a sum`() {
        var division = judged(["A": ["80"], "B": ["90"], "C": ["99"]]) {
            $0.carry = Carry(shares: [
                .init(stage: "awal", weight: Mark(40)), .init(stage: "final", weight: Mark(60)),
            ])
        }
        division.earlier = ["awal": ["A": Rational(100), "B": Rational(80)]]
        let table = rank(division, rules: RankingRules())
        #expect(lines(table) == ["1 A 88 -", "2 B 86 -"])
        #expect(table.unscored == ["C"])
        #expect(
            table.places[0].parts.map { "\($0.key) \($0.amount.decimalString)" }
                == ["awal 40", "final 48"])
        division.stage.carry?.total = .weightedSum
        division.stage.carry?.shares[0].weight = Mark(1)
        division.stage.carry?.shares[1].weight = Mark(1)
        #expect(ranked(division) == ["1 A 180 -", "2 B 170 -"])
    }

    @Test func `the plenary names places without a score, and who is not named has none`() {
        var proceedings = Proceedings()
        proceedings.rulings = [
            ruling(.places, ["X"], reason: "lama"),
            ruling(.places, ["C", "A", "C", "Z"], reason: "karya paling utuh"),
        ]
        let division = input(stage { $0.order = .plenary }, ["A", "B", "C"], proceedings)
        let table = rank(
            division,
            rules: RankingRules(labels: [PlaceLabel(first: 1, last: 2, template: "Juara {roman}")]))
        #expect(table.places.map(\.entry) == ["C", "A"])
        #expect(table.places.map(\.label) == ["Juara I", "Juara II"])
        #expect(table.places.allSatisfy { !$0.isScored && $0.reason == "karya paling utuh" })
        #expect(table.unscored == ["B"])
    }

    @Test func `three best in no order share the first place`() {
        var division = judged(["D": ["9"], "B": ["8"], "C": ["7"], "A": ["6"], "E": [nil]]) {
            $0.order = .none
            $0.cut = Cut(top: 3)
            $0.advanceLabel = Bilingual("Tiga besar")
        }
        let table = rank(division, rules: RankingRules())
        #expect(!table.isOrdered)
        #expect(table.places.map { "\($0.place) \($0.entry)" } == ["1 B", "1 C", "1 D", "4 A"])
        #expect(table.places.map(\.label) == ["Tiga besar", "Tiga besar", "Tiga besar", ""])
        #expect(table.places.map(\.isShared) == [true, true, true, false])
        #expect(table.advancing == ["B", "C", "D"])
        division.sheets.reverse()
        #expect(rank(division, rules: RankingRules()) == table)
    }

    @Test func `the plenary may name three best in no order too`() {
        var proceedings = Proceedings()
        proceedings.rulings = [ruling(.places, ["C", "A"])]
        let table = rank(
            input(stage { $0.order = .none }, ["A", "B", "C"], proceedings), rules: RankingRules())
        #expect(
            table.places.map { "\($0.place) \($0.entry) \($0.label)" } == [
                "1 A 2 besar", "1 C 2 besar",
            ])
    }
}
