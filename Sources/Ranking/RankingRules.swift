package import ContestModel

/// How a contest turns scores into places.
package struct RankingRules: Sendable {
    /// Tried in order; a chain that ends without a decision shares the place.
    package var tieBreaks: [TieBreak]
    package var labels: [PlaceLabel]
    /// Decimals to which scores are rounded before they are compared; `nil` compares exactly.
    package var precision: Int?
    package var method: Method
    /// Judge -> what the judge's totals count; one where a judge is not there.
    package var weights: [String: Mark]
    /// The lot that decides last; `nil` until its seed is known.
    package var lot: Lot?

    /// How the totals of the judges become the score of an entry.
    package enum Method: String, Sendable, CaseIterable {
        /// The weighted mean over the judges who scored the entry.
        case mean
    }

    package init(
        tieBreaks: [TieBreak] = [], labels: [PlaceLabel] = [], precision: Int? = nil,
        method: Method = .mean, weights: [String: Mark] = [:], lot: Lot? = nil
    ) {
        self.tieBreaks = tieBreaks
        self.labels = labels
        self.precision = precision
        self.method = method
        self.weights = weights
        self.lot = lot
    }

    package init(_ contest: Contest) {
        self.init(
            tieBreaks: contest.tieBreaks, labels: contest.labels, precision: contest.precision,
            weights: Dictionary(
                contest.judges.map { ($0.key, $0.counted) }, uniquingKeysWith: { one, _ in one }))
    }
}
