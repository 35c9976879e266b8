package import ContestModel

/// How a contest turns totals into places.
package struct RankingRules: Sendable {
    /// Tried in order; a chain that ends without a decision shares the place.
    package var tieBreaks: [TieBreak]
    package var labels: [PlaceLabel]
    /// Decimals to which scores are rounded before they are compared; `nil` compares exactly.
    package var precision: Int?
    package var method: Method

    /// How the totals of the judges become the score of an entry.
    package enum Method: String, Sendable, CaseIterable {
        /// The mean over the judges who scored the entry.
        case mean
    }

    package init(
        tieBreaks: [TieBreak] = [], labels: [PlaceLabel] = [], precision: Int? = nil,
        method: Method = .mean
    ) {
        self.tieBreaks = tieBreaks
        self.labels = labels
        self.precision = precision
        self.method = method
    }

    package init(_ contest: Contest) {
        self.init(
            tieBreaks: contest.tieBreaks, labels: contest.labels, precision: contest.precision)
    }
}
