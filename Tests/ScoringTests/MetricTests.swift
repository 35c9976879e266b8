import ContestModel
import Scoring
import Testing

@Suite struct MetricTests {
    private static let sum = Metric(
        measures: [
            Measure(key: "youtube", title: Bilingual("YouTube")),
            Measure(key: "facebook", title: Bilingual("Facebook")),
        ], snapshot: Instant(milliseconds: 1_000))

    private static let ratio = Metric(
        measures: [
            Measure(key: "tonton", title: Bilingual("Tonton"), points: Mark(50)),
            Measure(key: "suka", title: Bilingual("Suka"), points: Mark(50)),
        ], total: .ratio)

    private func reading(
        _ entry: String, _ measure: String, _ count: String, at time: Int64 = 500,
        evidence: String = "bukti.png"
    ) -> Reading {
        Reading(
            entry: entry, stage: "final", measure: measure, count: mark(count),
            taken: Instant(milliseconds: time), evidence: evidence)
    }

    @Test func `the sum over platforms takes the last reading up to the snapshot`() {
        let readings = [
            reading("A", "youtube", "900", at: 999), reading("A", "youtube", "1000", at: 1_000),
            reading("A", "youtube", "9999", at: 1_001), reading("A", "facebook", "5"),
        ]
        let found = scores(by: Self.sum, readings: readings, entries: ["A", "B"])
        #expect(found["A"]?.score == Rational(1005))
        #expect(found["A"]?.counts.map(\.mean) == [Rational(1000), Rational(5)])
        #expect(found["B"] == nil)
        #expect(scores(by: Self.sum, readings: readings.reversed(), entries: ["B", "A"]) == found)
    }

    @Test
    func `a count that is missing leaves the entry without a score, a count of zero does not`() {
        let readings = [
            reading("A", "youtube", "900"), reading("B", "youtube", "3"),
            reading("B", "facebook", "0"), reading("C", "facebook", "7", at: 2_000),
        ]
        let found = scores(by: Self.sum, readings: readings, entries: ["A", "B", "C"])
        #expect(found.keys.sorted() == ["B"])
    }

    @Test func `the best of each measure gets its points and the others their share, exactly`() {
        let readings = [
            reading("A", "tonton", "300"), reading("A", "suka", "10"),
            reading("B", "tonton", "100"), reading("B", "suka", "30"),
        ]
        let found = scores(by: Self.ratio, readings: readings, entries: ["A", "B"])
        #expect(found["A"]?.score == Rational(200, over: 3))
        #expect(found["B"]?.score == Rational(200, over: 3))
        #expect(found["B"]?.parts.map(\.amount) == [Rational(50, over: 3), Rational(50)])
    }

    @Test func `who has no score or does not take part sets no best`() {
        let readings = [
            reading("A", "tonton", "10"), reading("A", "suka", "10"),
            reading("B", "tonton", "900"), reading("X", "tonton", "900"),
            reading("X", "suka", "900"),
        ]
        let found = scores(by: Self.ratio, readings: readings, entries: ["A", "B"])
        #expect(found.mapValues(\.score) == ["A": Rational(100)])
    }

    @Test func `a measure at which all have zero gives nothing`() {
        let readings = [reading("A", "tonton", "0"), reading("A", "suka", "2")]
        let found = scores(by: Self.ratio, readings: readings, entries: ["A"])
        #expect(found["A"]?.score == Rational(50))
    }

    @Test func `every problem of a reading is told with its place`() {
        let readings = [
            reading("A", "tiktok", "1"), reading("A", "youtube", "-1"),
            reading("A", "facebook", "1", evidence: ""), reading("A", "facebook", "2"),
            reading("A", "facebook", "2"), reading("B", "youtube", "1", at: 1_001),
        ]
        let found = problems(in: readings, metric: Self.sum)
        #expect(found.map(\.index) == [0, 1, 2, 3, 5])
        #expect(
            found.map(\.code) == [
                .unknownMeasure, .negativeCount, .noEvidence, .countedTwice, .afterSnapshot,
            ])
        #expect(
            found[0].message.id
                == "A: ukuran \"tiktok\" tidak ada pada tahap ini. Pakai salah satu dari:"
                + " youtube, facebook.")
    }
}
