extension EntryEffects {
    /// Adjusted and shrunken scores with their errors; `nil` where nobody scored.
    func entries(
        of sheets: Sheets, groups: Components, components: Components, centres: [FieldCentre],
        entryVariance: Double, _ part: JudgePart
    ) -> [JudgeAdjusted.Entry?] {
        means.indices.map { entry in
            guard let group = groups.ofEntries[entry],
                let component = components.ofEntries[entry]
            else { return nil }
            let kept = kept(entry, entryVariance: entryVariance, residual: part.residualVariance)
            let centre = centres[group]
            let noise = part.residualVariance / weights[entry]
            let spread = max(0, relativeSpread(of: entry, to: centre, sheets))
            return JudgeAdjusted.Entry(
                component: component, sheets: sheets.rows(of: entry).count, mean: means[entry],
                adjusted: adjusted[entry],
                adjustedError: (noise + self.spread[entry]).squareRoot(),
                score: centre.mean + kept * (adjusted[entry] - centre.mean),
                scoreError: (kept * noise + kept * kept * spread).squareRoot(), kept: kept)
        }
    }

    /// (x_i - x̄) C_v (x_i - x̄)ᵀ.
    private func relativeSpread(of entry: Int, to centre: FieldCentre, _ sheets: Sheets) -> Double {
        guard !centre.covariance.isEmpty else { return 0 }
        let shared = sheets.rows(of: entry).reduce(0) { sum, row in
            sum + sheets.weights[row] / weights[entry] * centre.covariance[sheets.judge(ofRow: row)]
        }
        return spread[entry] - 2 * shared + centre.variance
    }
}
