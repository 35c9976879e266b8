/// What the scores of a group of entries are relative to.
struct FieldCentre: Sendable {
    let mean: Double
    /// x̄: the share of each judge in the mean; empty where no leniency is taken out.
    let judgeShares: [Double]
    /// C_v x̄ᵀ.
    let covariance: [Double]
    /// x̄ C_v x̄ᵀ.
    let variance: Double

    init(
        mean: Double, entries: [Int], shares: [Double], _ effects: EntryEffects, _ sheets: Sheets,
        _ part: JudgePart
    ) {
        self.mean = mean
        guard let matrix = part.covariance else {
            (judgeShares, covariance, variance) = ([], [], 0)
            return
        }
        var judges = Array(repeating: 0.0, count: sheets.judgeCount)
        for (entry, share) in zip(entries, shares) {
            for row in sheets.rows(of: entry) {
                let weight = sheets.weights[row] / effects.weights[entry]
                judges[sheets.judge(ofRow: row)] += share * weight
            }
        }
        let product = matrix.times(judges)
        judgeShares = judges
        covariance = product
        variance = zip(judges, product).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
