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
    /// Entries that have no sheet: missing is never zero.
    package var unscored: [String]

    package init(division: Division, stage: String, places: [Place], unscored: [String]) {
        self.division = division
        self.stage = stage
        self.places = places
        self.unscored = unscored
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

    package init(
        place: Int, isShared: Bool, label: String, entry: String, score: Rational,
        tieBreak: TieBreak?, totals: [JudgeTotal], criteria: [CriterionMean]
    ) {
        self.place = place
        self.isShared = isShared
        self.label = label
        self.entry = entry
        self.score = score
        self.tieBreak = tieBreak
        self.totals = totals
        self.criteria = criteria
    }
}

/// One judge's total for one entry.
package struct JudgeTotal: Sendable, Hashable, Codable {
    package var judge: String
    package var total: Rational
    /// Criteria of the rubric that the sheet leaves out.
    package var missing: [String]

    package init(judge: String, total: Rational, missing: [String] = []) {
        self.judge = judge
        self.total = total
        self.missing = missing
    }
}

/// The mean of one criterion over the judges who marked it.
package struct CriterionMean: Sendable, Hashable, Codable {
    package var criterion: String
    package var mean: Rational

    package init(criterion: String, mean: Rational) {
        self.criterion = criterion
        self.mean = mean
    }
}
