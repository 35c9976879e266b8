import ContestModel
import Ranking
import Testing

@Suite struct TieBreakTests {
    /// A and B tie at 75; A leads on tema, B on pesan.
    private func twoCriteria() -> DivisionSheets {
        division(
            entries: ["A", "B", "C"], rubric: rubric("tema", "pesan"),
            sheets: [
                sheet("J1", "A", ["tema": "80", "pesan": "70"]),
                sheet("J1", "B", ["tema": "70", "pesan": "80"]),
                sheet("J1", "C", ["tema": "99", "pesan": "1"]),
            ])
    }

    @Test func `the higher mean on a criterion goes first`() {
        #expect(
            ranked(twoCriteria(), .criterion("tema"))
                == ["1 A 75 criterion:tema", "2 B 75 criterion:tema", "3 C 50 -"])
        #expect(
            ranked(twoCriteria(), .criterion("pesan"), .criterion("tema"))
                == ["1 B 75 criterion:pesan", "2 A 75 criterion:pesan", "3 C 50 -"])
    }

    @Test func `a criterion that nobody marked for one of them decides nothing`() {
        var input = twoCriteria()
        input.sheets[1].marks = ["tema": mark("75")]
        let shared = ["1 A 75 shared", "1 B 75 shared", "3 C 50 -"]
        #expect(ranked(input, .criterion("pesan")) == shared)
        #expect(ranked(input, .criterion("tidak-ada")) == shared)
        #expect(
            ranked(input, .criterion("pesan"), .criterion("tema")).first
                == "1 A 75 criterion:tema")
    }

    @Test func `more judges who put it first goes first, a judge's own tie counts for each`() {
        let input = division([
            "A": ["70", "70", "100"], "B": ["80", "80", "80"], "C": ["80", "40", "40"],
        ])
        #expect(
            ranked(input, .firstPlaces)
                == ["1 B 80 first-places", "2 A 80 first-places", "3 C 53.3333333333 -"])
        let even = division([
            "A": ["70", "90"], "B": ["90", "70"], "C": ["90", "60"],
        ])
        #expect(
            ranked(even, .firstPlaces)
                == ["1 A 80 shared", "1 B 80 shared", "3 C 75 -"])
    }

    @Test func `first places count among all who take part, not among the tied`() {
        let input = division([
            "A": ["90", "70", "80"], "B": ["70", "95", "75"], "C": ["99", "1", "81"],
        ])
        #expect(
            ranked(input, .firstPlaces)
                == ["1 B 80 first-places", "2 A 80 first-places", "3 C 60.3333333333 -"])
    }

    @Test func `the higher median goes first, of an even number the middle of two`() {
        let odd = division(["A": ["60", "80", "100"], "B": ["70", "75", "95"]])
        #expect(ranked(odd, .median) == ["1 A 80 median", "2 B 80 median"])
        let even = division([
            "A": ["50", "78", "80", "92"], "B": ["60", "79", "81", "80"],
        ])
        #expect(ranked(even, .median) == ["1 B 75 median", "2 A 75 median"])
    }

    @Test func `head to head counts the judges who scored both`() {
        let input = division([
            "A": ["81", "71", "88", nil], "B": ["80", "70", "90", nil], "C": [nil, nil, nil, "80"],
        ])
        #expect(
            ranked(input, .headToHead).sorted()
                == ["1 A 80 head-to-head", "2 C 80 head-to-head", "3 B 80 head-to-head"])
    }

    @Test func `head to head in a circle decides nothing`() {
        let input = division([
            "A": ["3", "1", "2"], "B": ["2", "3", "1"], "C": ["1", "2", "3"],
        ])
        #expect(
            ranked(input, .headToHead, .plenary)
                == ["1 A 2 plenary", "1 B 2 plenary", "1 C 2 plenary"])
    }

    @Test func `head to head without a common judge is a draw`() {
        let input = division(["A": ["80", nil], "B": [nil, "80"]])
        #expect(ranked(input, .headToHead) == ["1 A 80 shared", "1 B 80 shared"])
    }

    @Test func `each step works on what the steps before it left together`() {
        let input = division(
            entries: ["A", "B", "C", "D", "E"], rubric: rubric("tema", "pesan", "gaya"),
            sheets: [
                sheet("J1", "A", ["tema": "60", "pesan": "60", "gaya": "60"]),
                sheet("J1", "B", ["tema": "60", "pesan": "60", "gaya": "60"]),
                sheet("J1", "C", ["tema": "60", "pesan": "70", "gaya": "50"]),
                sheet("J1", "D", ["tema": "90", "pesan": "50", "gaya": "40"]),
                sheet("J1", "E", ["tema": "50", "pesan": "80", "gaya": "50"]),
            ])
        #expect(
            ranked(input, .criterion("tema"), .criterion("pesan"), .plenary) == [
                "1 D 60 criterion:tema", "2 C 60 criterion:pesan", "3 A 60 plenary",
                "3 B 60 plenary", "5 E 60 criterion:tema",
            ])
    }

    @Test func `nothing after shared or plenary is tried`() {
        #expect(ranked(twoCriteria(), .shared, .criterion("tema")).first == "1 A 75 shared")
        #expect(ranked(twoCriteria(), .plenary, .criterion("tema")).first == "1 A 75 plenary")
    }

    @Test func `a chain that ends undecided shares the place`() {
        #expect(ranked(twoCriteria()).first == "1 A 75 shared")
        #expect(ranked(twoCriteria(), .firstPlaces, .median).first == "1 A 75 shared")
    }
}
