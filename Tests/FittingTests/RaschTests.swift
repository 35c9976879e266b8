import Fitting
import Testing

@Suite struct RaschTests {
    /// Synthetic: six entries by strength, three judges of whom each sees four; judge 2 is strict.
    private let ratings = [
        (0, 0, 5), (0, 1, 5), (1, 0, 4), (1, 2, 2), (2, 1, 4), (2, 2, 2), (3, 0, 3), (3, 1, 3),
        (4, 2, 0), (4, 0, 1), (5, 1, 1), (5, 2, 0),
    ].map { Rasch.Rating(entry: $0.0, judge: $0.1, step: $0.2) }
    private static let measures = [
        1.8725017, 0.43673243, 0.43673243, -0.10287012, -1.29525065, -1.29525065,
    ]
    private static let severities = [-0.35603316, -0.35603316, 0.69891753]
    private static let thresholds = [-0.67909159, -0.41936486, -0.01077338, 0.39840909, 0.69767195]
    private let facets = Rasch.Facets(entries: 6, judges: 3, steps: 5)

    @Test func `measures allow for the strict judge, whatever the order`() throws {
        let found = try Rasch(facets, ratings)
        #expect(found.severities[2] > found.severities[0])
        #expect(found.severities[2] > found.severities[1])
        // Entry 1 has a mean of 3, as entry 3 has, but from the strict judge.
        #expect(found.measures[1] > found.measures[3])
        #expect(places(of: found.fairAverages) == places(of: found.measures))
        #expect(found.fairAverages.allSatisfy { $0 > 0 && $0 < 5 })
        #expect(found == (try Rasch(facets, ratings.reversed())))
    }

    /// Figures of scipy 1.17 (BFGS, then Newton steps) for the same posterior.
    @Test func `measures equal the reference`() throws {
        let found = try Rasch(facets, ratings)
        #expect(distance(found.measures, Self.measures) < 1e-6)
        #expect(distance(found.severities, Self.severities) < 1e-6)
        #expect(distance(found.thresholds, Self.thresholds) < 1e-6)
    }

    @Test func `an entry at the top of the scale is high, not infinite`() throws {
        let top = try Rasch(
            Rasch.Facets(entries: 2, judges: 2, steps: 1),
            [(0, 0, 1), (0, 1, 1), (1, 0, 0), (1, 1, 0)].map {
                Rasch.Rating(entry: $0.0, judge: $0.1, step: $0.2)
            })
        #expect(top.measures[0] > 0.5 && top.measures[0] < 5)
        #expect(abs(top.measures[0] + top.measures[1]) < 1e-9)
    }

    @Test func `ratings outside the facets are refused`() {
        let error = #expect(throws: FittingError.self) {
            try Rasch(facets, [Rasch.Rating(entry: 0, judge: 0, step: 6)])
        }
        #expect(error?.code == .outOfRange)
    }
}
