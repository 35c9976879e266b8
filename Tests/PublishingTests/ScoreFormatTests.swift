import ContestModel
import Testing

@testable import Publishing

private func rational(_ text: String) -> Rational { Mark(text)?.rational ?? .zero }

@Test(arguments: [
    (["87.33", "87.34"], ["87,33", "87,34"]), (["87.331", "87.334"], ["87,331", "87,334"]),
    (["87.331", "87.331", "80"], ["87,33", "87,33", "80,00"]),
    (["90.000001", "90"], ["90,000001", "90,000000"]),
    (["1234.561", "1234.562", "1234.57"], ["1.234,561", "1.234,562", "1.234,57"]),
])
func `scores that differ never print alike`(scores: [String], printed: [String]) {
    let values = scores.map(rational)
    #expect(values.map(ScoreFormat(values).text) == printed)
}

@Test func `thirds that differ by very little are told apart and end`() {
    let third = Rational(1, over: 3)
    let near = third + Rational(1, over: 1_000_000_000)
    let nearer = third + Rational(1, over: 1_000_000_000_000_000)
    let format = ScoreFormat([near, third, nearer])
    #expect(format.text(near) != format.text(third))
    #expect(format.places(for: third) == ScoreFormat.mostPlaces)
}

@Test(arguments: [("10.01", 2), ("0", 2), ("0.004", 3), ("0.005", 2), ("0.000001", 6)])
func `a difference shows where it begins`(gap: String, places: Int) {
    #expect(gapPlaces(rational(gap)) == places)
}
