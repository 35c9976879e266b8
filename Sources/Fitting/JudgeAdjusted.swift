/// Scores with the judges' leniency taken out.
///
/// Model: value = entry + leniency + noise, with entries fixed, leniency ~ N(0, σ_v²) and noise
/// ~ N(0, σ²/confidence). Leniency is learned only from entries that judges share. The variances
/// are REML; the entries' variance is a moment estimator, equal to that of the analysis of
/// variance when everyone scored everything. Scores are then drawn to the mean of their field as
/// far as their noise demands.
///
/// Source: H. D. Patterson and R. Thompson, Biometrika 58 (1971), 545-554; C. R. Henderson, "Best
/// linear unbiased estimation and prediction under a selection model", Biometrics 31 (1975),
/// 423-447, with entries moved to the fixed side.
package struct JudgeAdjusted: Sendable {
    package struct Judge: Sendable, Equatable {
        package let sheets: Int
        /// How much higher than its colleagues the judge scores the same entries.
        package let leniency: Double
        package let standardError: Double
    }

    package struct Entry: Sendable, Equatable {
        package let component: Int
        package let sheets: Int
        package let mean: Double
        /// The mean after removing how lenient the entry's judges are.
        package let adjusted: Double
        package let adjustedError: Double
        /// The adjusted score, drawn to the mean of the field: what places are made from.
        package let score: Double
        /// Relative to the field: leniency that all share moves nobody.
        package let scoreError: Double
        /// How much of the distance from the field's mean is kept, 0 to 1.
        package let kept: Double
    }

    package let state: FitState
    package let variances: Variances
    package let components: Components
    package let judges: [Judge]
    /// `nil` for an entry that nobody scored.
    package let entries: [Entry?]
    let field: Field
    let sheets: Sheets
    let judgePart: JudgePart
    let centres: [FieldCentre]
}

extension JudgeAdjusted {
    /// Fits sheets: O(Σn_i²) to read them, 2·J³ operations to solve.
    ///
    /// - Parameter held: Variances of an earlier fit, to be kept instead of estimated.
    package init(_ sheets: Sheets, field: Field = .component, holding held: Variances? = nil) {
        let components = Components(sheets)
        let information = JudgeInformation(sheets, components: components)
        let part = JudgePart(information, holding: held)
        let effects = EntryEffects(sheets, information, part)
        let groups = field == .all ? components.joined : components
        let entryVariance =
            held?.entry ?? effects.entryVariance(groups, sheets: sheets, part)
        let centres = effects.centres(groups, sheets: sheets, entryVariance: entryVariance, part)
        state = part.state
        variances = Variances(
            entry: entryVariance, judge: part.judgeVariance, residual: part.residualVariance)
        self.components = components
        judges = zip(sheets.judgeLoads, part.leniency).enumerated().map { number, judge in
            Judge(
                sheets: judge.0, leniency: judge.1, standardError: part.standardError(of: number))
        }
        entries = effects.entries(
            of: sheets, groups: groups, components: components, centres: centres,
            entryVariance: entryVariance, part)
        self.field = field
        self.sheets = sheets
        judgePart = part
        self.centres = centres
    }

    /// The centre that an entry's score is relative to.
    func centre(of entry: Int) -> FieldCentre? {
        guard let component = components.ofEntries[entry] else { return nil }
        return centres[field == .all ? 0 : component]
    }

    /// Groups of entries whose scores can be compared, each in rising order.
    package var fields: [[Int]] {
        let groups = field == .all ? components.joined : components
        return groups.members
    }
}
