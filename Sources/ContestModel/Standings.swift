/// The ordered tables of a contest at one stage.
package struct Standings: Sendable, Hashable, Codable {
    /// The aggregate that made the scores: `mean`.
    package var method: String
    package var divisions: [DivisionStandings]

    package init(method: String, divisions: [DivisionStandings]) {
        self.method = method
        self.divisions = divisions
    }
}

/// The ordered table of one division.
package struct DivisionStandings: Sendable, Hashable, Codable {
    package var division: Division
    package var stage: String
    /// Best first; those who share a place stand by number.
    package var places: [Place]
    /// Entries without a score: missing is never zero.
    package var unscored: [String]
    /// `false` where those in the first place stand in no order of merit ("tiga besar").
    package var isOrdered: Bool
    /// Who goes on, in order of numbers; `nil` where the stage lets everyone on.
    package var advancing: [String]?
    /// Who waits for the plenary, or for a lot, to know whether to go on.
    package var pending: [String]

    package init(
        division: Division, stage: String, places: [Place], unscored: [String],
        isOrdered: Bool = true, advancing: [String]? = nil, pending: [String] = []
    ) {
        self.division = division
        self.stage = stage
        self.places = places
        self.unscored = unscored
        self.isOrdered = isOrdered
        self.advancing = advancing
        self.pending = pending
    }
}

/// One row of the standings.
package struct Place: Sendable, Hashable, Codable {
    /// 1 for the best; shared places skip the next.
    package var place: Int
    package var isShared: Bool
    package var label: String
    package var entry: String
    package var score: Rational
    /// The step of the chain that decided between this entry and others of equal score.
    package var tieBreak: TieBreak?
    /// Each judge's total for the entry, by judge key; a judge without a sheet is not there.
    package var totals: [JudgeTotal]
    /// The mean over judges of each criterion, in the rubric's order.
    package var criteria: [CriterionMean]
    /// What the score is made of, where it is more than the mean of the totals.
    package var parts: [ScorePart]
    /// `false` where the plenary named the place without a score, which is then empty.
    package var isScored: Bool
    /// The plenary's reason, where it decided.
    package var reason: String

    package init(
        place: Int, isShared: Bool, label: String, entry: String, score: Rational,
        tieBreak: TieBreak?, totals: [JudgeTotal], criteria: [CriterionMean],
        parts: [ScorePart] = [], isScored: Bool = true, reason: String = ""
    ) {
        self.place = place
        self.isShared = isShared
        self.label = label
        self.entry = entry
        self.score = score
        self.tieBreak = tieBreak
        self.totals = totals
        self.criteria = criteria
        self.parts = parts
        self.isScored = isScored
        self.reason = reason
    }
}

/// A part of a score. Those of kind `stage` add up to the score; where there are none, all do.
package struct ScorePart: Sendable, Hashable, Codable {
    package var kind: Kind
    /// Of the stage, measure or rule; empty for the sheets.
    package var key: String
    package var amount: Rational

    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The mean of the judges' totals.
        case sheets
        /// What a measure adds.
        case measure
        /// What the lines of a rule add or take.
        case rule
        /// What a rule takes that makes the score zero.
        case zero
        /// What the score of a stage adds, its own or an earlier one's.
        case stage
    }

    package init(kind: Kind, key: String, amount: Rational) {
        self.kind = kind
        self.key = key
        self.amount = amount
    }
}

/// One judge's total for one entry.
package struct JudgeTotal: Sendable, Hashable, Codable {
    package var judge: String
    package var total: Rational
    /// Criteria of the rubric that the sheet leaves out.
    package var missing: [String]
    /// What the total counts in the mean; one of weight zero is shown and counts nowhere.
    package var weight: Mark

    package init(
        judge: String, total: Rational, missing: [String] = [], weight: Mark = Mark(1)
    ) {
        self.judge = judge
        self.total = total
        self.missing = missing
        self.weight = weight
    }
}

/// The mean of one criterion over the judges who marked it; the count of a measure or the points
/// of a rule where those are ranked.
package struct CriterionMean: Sendable, Hashable, Codable {
    package var criterion: String
    package var mean: Rational

    package init(criterion: String, mean: Rational) {
        self.criterion = criterion
        self.mean = mean
    }
}

/// The overall champion and those behind, best first.
package struct OverallStandings: Sendable, Hashable, Codable {
    package var title: Bilingual
    package var places: [OverallPlace]

    package init(title: Bilingual, places: [OverallPlace]) {
        self.title = title
        self.places = places
    }
}

/// One row of the overall standings.
package struct OverallPlace: Sendable, Hashable, Codable {
    package var place: Int
    package var isShared: Bool
    /// An entrant, or the code of a region.
    package var collector: String
    package var points: Rational
    /// The main category that decided between equal sums.
    package var decidedBy: String?
    /// The entries that brought points.
    package var entries: [String]

    package init(
        place: Int, isShared: Bool, collector: String, points: Rational, decidedBy: String?,
        entries: [String]
    ) {
        self.place = place
        self.isShared = isShared
        self.collector = collector
        self.points = points
        self.decidedBy = decidedBy
        self.entries = entries
    }
}
