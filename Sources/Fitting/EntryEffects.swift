/// The entries' side of a fit: adjusted scores, their variances, and the drawing to the mean.
struct EntryEffects {
    let means: [Double]
    let weights: [Double]
    private(set) var adjusted: [Double]
    /// X_i C_v X_iᵀ: what the leniencies' errors add to the variance of an adjusted score.
    private(set) var spread: [Double]

    init(_ sheets: Sheets, _ information: JudgeInformation, _ part: JudgePart) {
        means = information.means
        weights = information.entryWeights
        adjusted = means
        spread = Array(repeating: 0, count: means.count)
        guard let covariance = part.covariance else { return }
        for entry in means.indices {
            let rows = sheets.rows(of: entry)
            for row in rows {
                let share = sheets.weights[row] / weights[entry]
                let judge = sheets.judge(ofRow: row)
                adjusted[entry] -= share * part.leniency[judge]
                let start = SymmetricMatrix.start(ofRow: judge)
                for other in rows.lowerBound...row {
                    let twice = other < row ? 2 * share : share
                    let part = twice * sheets.weights[other] / weights[entry]
                    spread[entry] += part * covariance.values[start + sheets.judge(ofRow: other)]
                }
            }
        }
    }

    /// σ_e² = max(0, [Σ(q̂ - q̄)² - tr(HΣ)] / (n - groups)), with the means q̄ of the groups.
    func entryVariance(_ groups: Components, sheets: Sheets, _ part: JudgePart) -> Double {
        guard part.residualVariance.isFinite else { return 0 }
        var (sum, freedom) = (0.0, 0)
        for group in groups.members where group.count > 1 {
            let origin = adjusted[group[0]]
            let mean =
                origin + group.reduce(0) { $0 + adjusted[$1] - origin } / Double(group.count)
            sum += group.reduce(0.0) { $0 + (adjusted[$1] - mean) * (adjusted[$1] - mean) }
            sum -= expected(group, sheets: sheets, part)
            freedom += group.count - 1
        }
        return freedom > 0 ? max(0, sum / Double(freedom)) : 0
    }

    /// tr(HΣ): what noise and the errors of leniencies alone would let the scores differ.
    private func expected(_ group: [Int], sheets: Sheets, _ part: JudgePart) -> Double {
        let size = Double(group.count)
        let noise = group.reduce(0) { $0 + part.residualVariance / weights[$1] }
        let shared = FieldCentre(
            mean: 0, entries: group, shares: group.map { _ in 1 / size }, self, sheets, part)
        let spreads = group.reduce(0) { $0 + spread[$1] }
        return noise * (1 - 1 / size) + spreads - size * shared.variance
    }

    /// The mean of each group, entries weighted by how much each says of it.
    func centres(
        _ groups: Components, sheets: Sheets, entryVariance: Double, _ part: JudgePart
    ) -> [FieldCentre] {
        groups.members.map { group in
            let precisions = group.map { entry in
                precision(of: entry, entryVariance, residual: part.residualVariance)
            }
            let total = precisions.reduce(0, +)
            let shares = precisions.map { $0 / total }
            let origin = group.first.map { adjusted[$0] } ?? 0
            let mean = zip(group, shares).reduce(0) { $0 + $1.1 * (adjusted[$1.0] - origin) }
            return FieldCentre(
                mean: origin + mean, entries: group, shares: shares, self, sheets, part)
        }
    }

    private func precision(of entry: Int, _ variance: Double, residual: Double) -> Double {
        let total = variance + (residual.isFinite ? residual / weights[entry] : 0)
        return total > 0 ? 1 / total : 1
    }

    /// ρ: the share of an entry's distance from the mean that is not expected to be noise.
    func kept(_ entry: Int, entryVariance: Double, residual: Double) -> Double {
        guard residual.isFinite, residual > 0 else { return 1 }
        return entryVariance / (entryVariance + residual / weights[entry])
    }
}
