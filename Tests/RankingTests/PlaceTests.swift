import ContestModel
import Ranking
import Testing

@Suite struct PlaceTests {
    @Test func `ties share a place and skip the next`() {
        let standings = rank(
            division(["D": ["70"], "C": ["80"], "B": ["80"], "A": ["90"]]),
            rules: RankingRules())
        #expect(lines(standings) == ["1 A 90 -", "2 B 80 shared", "2 C 80 shared", "4 D 70 -"])
        #expect(standings.places.map(\.isShared) == [false, true, true, false])
    }

    @Test func `the score is the exact mean over the judges who scored`() {
        let standings = rank(
            division(["A": ["80", "81", "81"], "B": [nil, "80,67", nil], "C": ["80", nil, "81"]]),
            rules: RankingRules())
        #expect(standings.places.map(\.entry) == ["B", "A", "C"])
        #expect(
            standings.places.map(\.score)
                == [Rational(8067, over: 100), Rational(242, over: 3), Rational(161, over: 2)])
        #expect(
            standings.places.map { $0.totals.map(\.judge) }
                == [["J2"], ["J1", "J2", "J3"], ["J1", "J3"]])
    }

    @Test func `an entry without a sheet is unscored, never last`() {
        let standings = rank(
            division(["Z": [nil], "B": ["0"], "A": [nil], "É": [nil]]), rules: RankingRules())
        #expect(lines(standings) == ["1 B 0 -"])
        #expect(standings.unscored == ["A", "Z", "É"])
    }

    @Test func `an empty sheet is no sheet`() {
        let input = division(
            entries: ["A"], rubric: rubric("tema"),
            sheets: [sheet("J1", "A", [:]), sheet("J2", "A", ["lain": "5"])])
        #expect(rank(input, rules: RankingRules()).unscored == ["A"])
    }

    @Test func `sheets of other entries and other stages are left out`() {
        var input = division(["A": ["50", "70"], "B": ["60", "60"], "X": ["99", "99"]])
        input.entries = ["A", "B", "A"]
        input.sheets.append(sheet("J3", "A", ["nilai": "100"], stage: "nominasi"))
        #expect(ranked(input, .firstPlaces) == ["1 A 60 shared", "1 B 60 shared"])
    }

    @Test func `criterion means count only those who marked`() {
        let input = division(
            entries: ["A"], rubric: rubric("tema", "pesan", "gaya"),
            sheets: [
                sheet("J1", "A", ["tema": "80", "pesan": "70"]), sheet("J2", "A", ["tema": "75"]),
            ])
        let place = rank(input, rules: RankingRules()).places[0]
        #expect(
            place.criteria == [
                CriterionMean(criterion: "tema", mean: Rational(155, over: 2)),
                CriterionMean(criterion: "pesan", mean: Rational(70)),
            ])
        #expect(place.totals.map(\.missing) == [["gaya"], ["pesan", "gaya"]])
        #expect(place.score == Rational(75))
    }

    @Test func `scores are rounded before they are compared when the contest says so`() {
        let input = division(["A": ["85,004"], "B": ["84,995"], "C": ["84,994"]])
        #expect(
            lines(rank(input, rules: RankingRules(precision: 2)))
                == ["1 A 85 shared", "1 B 85 shared", "3 C 84.99 -"])
        #expect(ranked(input) == ["1 A 85.004 -", "2 B 84.995 -", "3 C 84.994 -"])
        let exact = rank(input, rules: RankingRules(precision: 2)).places[0].totals[0].total
        #expect(exact == Rational(85_004, over: 1000))
    }

    @Test func `labels follow the place and its category`() {
        var rules = RankingRules(labels: [
            PlaceLabel(first: 1, last: 3, template: "Juara {roman}"),
            PlaceLabel(first: 4, last: 5, template: "Juara Harapan {roman}"),
            PlaceLabel(first: 1, last: 1, template: "Terbaik", category: "poster"),
        ])
        var input = division([
            "A": ["9"], "B": ["8"], "C": ["8"], "D": ["6"], "E": ["5"], "F": ["4"],
        ])
        #expect(
            rank(input, rules: rules).places.map(\.label) == [
                "Juara I", "Juara II", "Juara II", "Juara Harapan I", "Juara Harapan II",
                "Peringkat 6",
            ])
        input.category = "poster"
        #expect(rank(input, rules: rules).places[0].label == "Terbaik")
        rules.labels = []
        #expect(rank(input, rules: rules).places[5].label == "Peringkat 6")
    }

    @Test func `all who share the last place that goes on go on, in order of number`() {
        let standings = rank(
            division(["D": ["9"], "C": ["8"], "B": ["7"], "A": ["7"], "E": ["6"], "F": [nil]]),
            rules: RankingRules())
        #expect(advancing(standings, top: 0) == [])
        #expect(advancing(standings, top: 2) == ["C", "D"])
        #expect(advancing(standings, top: 3) == ["A", "B", "C", "D"])
        #expect(advancing(standings, top: 4) == ["A", "B", "C", "D"])
        #expect(advancing(standings, top: 99) == ["A", "B", "C", "D", "E"])
    }

    @Test func `the rules of a contest are taken over`() {
        var contest = Contest(
            key: "x", title: Bilingual("X"), organizer: "X (sintetis)", zone: .wib,
            numberPrefix: "X")
        contest.tieBreaks = [.median, .plenary]
        contest.labels = [PlaceLabel(first: 1, last: 1, template: "Terbaik")]
        contest.precision = 2
        let rules = RankingRules(contest)
        #expect(rules.tieBreaks == [.median, .plenary])
        #expect(rules.labels == contest.labels)
        #expect(rules.precision == 2)
        #expect(rules.method.rawValue == "mean")
    }

    @Test func `nobody ranked is an empty table`() {
        let standings = rank(division([:]), rules: RankingRules(tieBreaks: [.headToHead]))
        #expect(standings.places.isEmpty && standings.unscored.isEmpty)
        #expect(standings.stage == "final" && standings.division.key == "video")
    }
}
