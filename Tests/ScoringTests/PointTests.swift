import ContestModel
import Scoring
import Testing

@Suite struct PointTests {
    private static let rules = [
        PointRule(
            key: "akun", title: Bilingual("Akun"),
            worth: .given(.range(from: Mark(5), to: Mark(10), step: nil))),
        PointRule(key: "akun-terkunci", title: Bilingual("Terkunci"), worth: .fixed(Mark(0))),
        PointRule(key: "nasional", title: Bilingual("Nasional"), worth: .fixed(Mark(7))),
        PointRule(
            key: "warga", title: Bilingual("Warga"), worth: .fixed(Mark(3)), most: Mark(15)),
        PointRule(
            key: "waktu", title: Bilingual("Waktu"), worth: .fixed(Mark(-1)), per: Mark(30),
            most: Mark(4)),
        PointRule(
            key: "hari", title: Bilingual("Hari"), worth: .fixed(mark("-2,5")), per: Mark(1),
            countsStarted: true),
        PointRule(key: "palsu", title: Bilingual("Palsu"), worth: .zero),
    ]

    private func line(_ rule: String, _ count: String = "1", _ value: String? = nil) -> PointLine {
        PointLine(
            entry: "A", stage: "final", rule: rule, count: mark(count), value: value.map(mark))
    }

    private func sum(_ lines: PointLine...) -> String? {
        points(of: lines, rules: Self.rules)?.sum.decimalString
    }

    @Test(arguments: [
        ("nasional", "3", "21"), ("warga", "4", "12"), ("warga", "7", "15"), ("waktu", "29", "0"),
        ("waktu", "30", "-1"), ("waktu", "75", "-2"), ("waktu", "300", "-4"), ("hari", "0", "0"),
        ("hari", "0,25", "-2.5"), ("hari", "2", "-5"), ("hari", "2,000001", "-7.5"),
        ("akun-terkunci", "1", "0"),
    ]) func `a line is worth its points times its count`(
        rule: String, count: String, expected: String
    ) {
        #expect(sum(line(rule, count)) == expected)
    }

    @Test func `the value that the assessor gave counts for each`() {
        #expect(sum(line("akun", "1", "9"), line("akun", "2", "7,5")) == "24")
        #expect(sum(line("akun")) == nil)
    }

    @Test func `a bound holds for all lines of a rule together`() {
        #expect(sum(line("warga", "4"), line("warga", "4"), line("nasional")) == "22")
    }

    @Test func `nothing handed in has no sum, and a line worth nothing has one`() {
        #expect(sum() == nil)
        #expect(sum(line("tidak-ada")) == nil)
        #expect(sum(line("akun-terkunci")) == "0")
    }

    @Test func `zero by rule is told apart from the sum that it takes away`() throws {
        let total = try #require(
            points(of: [line("nasional"), line("palsu")], rules: Self.rules))
        #expect(total.zeroedBy == "palsu" && total.sum == Rational(7))
        #expect(total.parts.map(\.key) == ["nasional"])
    }

    @Test func `the order of lines changes nothing`() {
        let lines = [
            line("waktu", "75"), line("akun", "1", "9"), line("warga", "7"), line("akun", "1", "5"),
        ]
        #expect(
            points(of: lines, rules: Self.rules) == points(of: lines.reversed(), rules: Self.rules))
        #expect(
            points(of: lines, rules: Self.rules)?.parts.map(\.amount.decimalString)
                == ["14", "15", "-2"])
    }

    @Test func `every problem of a line is told with its place`() {
        let lines = [
            line("tautan"), line("akun"), line("akun", "1", "11"), line("nasional", "1", "7"),
            line("warga", "-1"), line("akun", "1", "7,5"),
        ]
        let found = problems(in: lines, rules: Self.rules)
        #expect(found.map(\.index) == [0, 1, 2, 3, 4])
        #expect(
            found.map(\.code) == [
                .unknownRule, .valueMissing, .valueNotAllowed, .valueNotWanted, .negativeCount,
            ])
        #expect(
            found[2].message.id
                == "A: nilai 11 untuk \"Akun\" tidak boleh; yang boleh dari 5 sampai 10.")
    }
}
