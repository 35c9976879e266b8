import ContestModel

/// How the scores of one table are printed: with two decimals, and with more where two scores
/// that differ would look alike.
struct ScoreFormat {
    /// The most decimals that are tried.
    static let mostPlaces = 12

    private var places: [Rational: Int] = [:]

    init(_ scores: some Sequence<Rational>) {
        let sorted = Set(scores).sorted()
        for score in sorted { places[score] = 2 }
        while let (low, high) = firstAlike(in: sorted) {
            let more = max(places(for: low), places(for: high)) + 1
            (places[low], places[high]) = (more, more)
        }
    }

    private func firstAlike(in sorted: [Rational]) -> (Rational, Rational)? {
        zip(sorted, sorted.dropFirst()).first { low, high in
            max(places(for: low), places(for: high)) < Self.mostPlaces && text(low) == text(high)
        }
    }

    /// Decimals for a score of the table.
    func places(for score: Rational) -> Int { places[score] ?? 2 }

    func text(_ score: Rational) -> String { score.indonesian(places: places(for: score)) }
}

/// The decimals with which a difference is printed: two, and more where two would say nothing.
func gapPlaces(_ gap: Rational) -> Int {
    guard gap != .zero else { return 2 }
    return (2...ScoreFormat.mostPlaces).first { gap.rounded(places: $0) != .zero }
        ?? ScoreFormat.mostPlaces
}
