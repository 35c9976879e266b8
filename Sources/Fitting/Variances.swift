/// Where the differences between marks come from, as variances of single sheets.
package struct Variances: Sendable, Equatable {
    package var entry: Double
    package var judge: Double
    package var residual: Double

    package init(entry: Double, judge: Double, residual: Double) {
        self.entry = entry
        self.judge = judge
        self.residual = residual
    }

    /// The share of the differences between scores of so many reviews that reflects the entries.
    ///
    /// - Parameter spread: The A-value of the design over its bound: 1 where leniencies are known.
    package func reliability(reviews: Double, spread: Double = 1) -> Double? {
        let total = entry + spread * residual / reviews
        return total > 0 ? entry / total : nil
    }

    /// Reviews per entry that reach a reliability; `nil` where entries do not differ.
    package func reviews(forReliability wanted: Double, spread: Double = 1) -> Double? {
        guard entry > 0, wanted < 1 else { return nil }
        return spread * residual / entry * wanted / (1 - wanted)
    }
}

/// What the sheets allow to be said of variances.
package enum FitState: String, Sendable {
    case estimated
    /// The judge variance is 0: no measurable differences in strictness; nothing is adjusted.
    case noJudgeDifferences
    /// No entry has a second sheet: noise is unknown, every error is infinite.
    case noRepeats
    /// Sheets of one entry never differ: noise and judge variance are 0.
    case allEqual
    /// Leniencies alone can explain every difference between sheets of one entry, so they cannot
    /// be told from noise: all is taken for noise, nothing is adjusted.
    case notSeparable
}

/// Which entries a score is relative to.
package enum Field: Sendable {
    /// Those of the same component: across components nothing can be compared.
    case component
    /// All of them, under the assumption that the panels of the components are equally strict.
    case all
}
