import ContestModel
import Scoring
import Testing

@Suite struct TotalTests {
    @Test func `a weighted mean is on the scale of the marks`() {
        let film = rubric([
            "tema": "30", "ide": "25", "teknik": "20", "dampak": "15", "durasi": "10",
        ])
        let full = sheet([
            "tema": "80", "ide": "70", "teknik": "90", "dampak": "60", "durasi": "75",
        ])
        let total = total(of: full, rubric: film)
        #expect(total?.total == Rational(76))
        #expect(total?.judge == "juri-1")
        #expect(total?.missing == [])
    }

    @Test func `decimals of weights and marks are exact`() {
        let thirds = rubric(["a": "33,3", "b": "33,3", "c": "33,4"])
        let exact = total(of: sheet(["a": "7,1", "b": "8,2", "c": "9,3"]), rubric: thirds)
        #expect(exact?.total.decimalString == "8.2011")
        let relative = rubric(["a": "1", "b": "2"])
        #expect(
            total(of: sheet(["a": "1", "b": "0"]), rubric: relative)?.total
                == Rational(1, over: 3))
    }

    @Test func `a missing criterion is not zero: the others carry the weight`() {
        let two = rubric(["a": "30", "b": "70"])
        let half = total(of: sheet(["a": "80"]), rubric: two)
        #expect(half?.total == Rational(80))
        #expect(half?.missing == ["b"])
        #expect(total(of: sheet(["a": "80", "b": "0"]), rubric: two)?.total == Rational(24))
    }

    @Test func `a weighted sum is bobot x skor, scaled up over what is missing`() {
        let two = rubric(["a": "30", "b": "70"], total: .weightedSum)
        #expect(total(of: sheet(["a": "5", "b": "6"]), rubric: two)?.total == Rational(570))
        let half = total(of: sheet(["b": "6"]), rubric: two)
        #expect(half?.total == Rational(600))
        #expect(half?.missing == ["a"])
        let uneven = rubric(["a": "1", "b": "2"], total: .weightedSum)
        #expect(total(of: sheet(["b": "5"]), rubric: uneven)?.total == Rational(15))
    }

    @Test func `a sum leaves weights out, and the greatest marks take their part`() {
        var four = rubric(
            ["a": "1", "b": "1", "c": "1", "d": "97"], total: .sum,
            scale: .range(from: Mark(1), to: Mark(25), step: nil))
        let full = sheet(["a": "20", "b": "20", "c": "20", "d": "1"])
        #expect(total(of: full, rubric: four)?.total == Rational(61))
        let open = sheet(["a": "20", "b": "20", "c": "20"])
        #expect(total(of: open, rubric: four)?.total == Rational(80))
        #expect(total(of: open, rubric: four)?.missing == ["d"])
        four.criteria[3].scale = .range(from: Mark(0), to: Mark(50), step: nil)
        #expect(total(of: open, rubric: four)?.total == Rational(100))
    }

    @Test func `a penalty that nobody marked takes nothing away`() {
        var talk = rubric(["isi": "1", "waktu": "1"], total: .sum)
        talk.criteria[1].scale = .range(from: Mark(-10), to: Mark(0), step: Mark(1))
        #expect(
            total(of: sheet(["isi": "88", "waktu": "-3"]), rubric: talk)?.total == Rational(85))
        #expect(total(of: sheet(["isi": "88"]), rubric: talk)?.total == Rational(88))
        #expect(total(of: sheet(["waktu": "-3"]), rubric: talk) == nil)
    }

    @Test(arguments: Rubric.Total.allCases)
    func `a sheet without marks has no total`(rule: Rubric.Total) {
        let two = rubric(["a": "30", "b": "70"], total: rule)
        #expect(total(of: sheet([:]), rubric: two) == nil)
        #expect(total(of: sheet(["c": "50"]), rubric: two) == nil)
    }

    @Test(arguments: Rubric.Total.allCases)
    func `zero is a mark`(rule: Rubric.Total) {
        let two = rubric(["a": "30", "b": "70"], total: rule)
        let zeros = total(of: sheet(["a": "0", "b": "0"]), rubric: two)
        #expect(zeros?.total == .zero)
        #expect(zeros?.missing == [])
    }

    @Test func `marks on unknown criteria do not count`() {
        let two = rubric(["a": "30", "b": "70"], total: .sum)
        let total = total(of: sheet(["a": "1", "b": "2", "zzz": "99"]), rubric: two)
        #expect(total?.total == Rational(3))
    }

    @Test func `the greatest weights and marks of the model do not overflow`() {
        let most = Scale.range(from: Mark(0), to: mark("1000000000"), step: nil)
        for rule in Rubric.Total.allCases {
            let huge = rubric(
                ["a": "1000000000", "b": "999999999,999999"], total: rule, scale: most)
            let full = sheet(["a": "1000000000", "b": "999999999,999999"])
            #expect(total(of: full, rubric: huge) != nil)
        }
        let huge = rubric(
            ["a": "999999,999999", "b": "999983,1"], total: .weightedSum, scale: most)
        let half = total(of: sheet(["a": "999999999,999999"]), rubric: huge)
        #expect(half?.total.decimal(places: 0) == "1999983099998998")
    }

    /// The published totals of LCCK Jatim 2019 with the round-1 points; round 2 is what remains.
    @Test(arguments: [
        ("132,6", "129,59", "262,19"), ("134,1", "118,08", "252,18"),
        ("115,4", "123,13", "238,53"), ("110", "119,19", "229,19"),
    ]) func `LCCK 2019 points add up to the published totals`(
        first: String, second: String, published: String
    ) {
        let rounds = rubric(["babak-1": "1", "babak-2": "1"], total: .sum)
        let points = sheet(["babak-1": first, "babak-2": second])
        #expect(total(of: points, rubric: rounds)?.total == mark(published).rational)
    }
}
