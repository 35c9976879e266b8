/// What one judge's sheets look like beside those of the colleagues. To be shown to people: nothing
/// here changes a score.
package struct JudgeDiagnosis: Sendable, Equatable {
    package enum Flag: String, Sendable, CaseIterable {
        /// Leniency beyond three errors and beyond one entry deviation.
        case leniency
        /// Sheets far more scattered than the model expects; ten sheets or more.
        case misfit
        /// Order of entries hardly that of the colleagues; ten sheets or more.
        case inconsistent
        /// Uses a narrow part of the scale; ten sheets or more.
        case flat
        /// Nearly the same mark on every criterion.
        case halo
        /// Became stricter or milder over the day.
        case drift
    }

    package let judge: Int
    package let sheets: Int
    package let leniency: Double
    package let standardError: Double
    /// Mean square of standardised residuals; 1 is as expected, above 2 is flagged.
    package let outfit: Double?
    /// The same, weighted by the model's variance of each residual.
    package let infit: Double?
    /// Correlation with the entries' scores made without this judge.
    package let consistency: Double?
    /// The judge's deviation over that of all judges.
    package let scaleUse: Double?
    package let distinctValues: Int
    package let halo: Double?
    package let drift: Drift?
    package let flags: [Flag]

    /// The slope of residuals from the first sheet of a judge to the last.
    package struct Drift: Sendable, Equatable {
        package let slope: Double
        package let standardError: Double
    }
}

/// How far one sheet lies from what the model expects.
package struct SheetResidual: Sendable, Equatable {
    package let entry: Int
    package let judge: Int
    package let residual: Double
    /// In deviations of such residuals; beyond 3 is unexpected.
    package let standardised: Double
}

extension JudgeAdjusted {
    /// Value less entry less leniency, by entry, then by judge.
    ///
    /// Entries are fitted freely, so a residual of an entry with n sheets varies (1 - 1/n)σ²; where
    /// an entry has one sheet the residual says nothing and is 0.
    package var residuals: [SheetResidual] {
        (0..<sheets.entryCount).flatMap { entry in
            sheets.rows(of: entry).map { row in
                let judge = sheets.judge(ofRow: row)
                let fitted = (entries[entry]?.adjusted ?? 0) + judges[judge].leniency
                let residual = sheets.values[row] - fitted
                let variance = residualVariance(entry: entry, row: row)
                return SheetResidual(
                    entry: entry, judge: judge, residual: residual,
                    standardised: variance > 0 ? residual / variance.squareRoot() : 0)
            }
        }
    }

    /// σ²(1/ω)(1 - h), with the leverage h of the sheet in its entry's mean.
    func residualVariance(entry: Int, row: Int) -> Double {
        let rows = sheets.rows(of: entry)
        guard rows.count > 1, variances.residual.isFinite else { return 0 }
        let weight = rows.reduce(0) { $0 + sheets.weights[$1] }
        let own = sheets.weights[row]
        return variances.residual / own * (1 - own / weight)
    }
}
