/// Entries and judges both fixed: ordinary least squares, with the leniencies of each component
/// summing to zero ("each room's panel is equally strict").
///
/// Source: R. A. Fisher, "An examination of the different possible solutions of a problem in
/// incomplete blocks", Annals of Eugenics 10 (1940), 52-75.
package struct Additive: Sendable {
    package let components: Components
    package let leniency: [Double]
    /// `nil` for an entry that nobody scored.
    package let scores: [Double?]
    /// `nil` where nothing is left over to estimate it from.
    package let residualVariance: Double?

    /// - Throws: ``FittingError`` with code `notConverged`.
    package init(_ sheets: Sheets) throws(FittingError) {
        let parts = Components(sheets)
        let equations = JudgeEquations(sheets, penalty: 0)
        let means = sheets.entryMeans
        let right = equations.rightSide(means: means)
        let leniency = parts.centred(try equations.solution(right))
        let scores = means.indices.map { entry in
            parts.ofEntries[entry].map { _ in means[entry] - equations.shares(of: entry, leniency) }
        }
        var rest = 0.0
        for (entry, score) in scores.enumerated() {
            guard let score else { continue }
            for row in sheets.rows(of: entry) {
                let residual = sheets.values[row] - score - leniency[sheets.judge(ofRow: row)]
                rest += sheets.weights[row] * residual * residual
            }
        }
        let judges = parts.ofJudges.count { $0 != nil }
        let freedom = sheets.count - sheets.scoredEntryCount - judges + parts.count
        components = parts
        self.leniency = leniency
        self.scores = scores
        residualVariance = freedom > 0 ? rest / Double(freedom) : nil
    }
}

extension Components {
    /// Judges' numbers less the mean of their component; 0 for a judge without sheets.
    func centred(_ values: [Double]) -> [Double] {
        var (sums, counts) = (
            Array(repeating: 0.0, count: count), Array(repeating: 0, count: count)
        )
        for (judge, component) in ofJudges.enumerated() {
            guard let component else { continue }
            sums[component] += values[judge]
            counts[component] += 1
        }
        return ofJudges.enumerated().map { judge, component in
            component.map { values[judge] - sums[$0] / Double(counts[$0]) } ?? 0
        }
    }
}
