extension JudgeAdjusted {
    /// The chance that the one entry is truly better than the other: exact, no draws.
    ///
    /// - Returns: `nil` where nothing is known of noise, an entry has no score, or the two cannot
    ///   be compared.
    package func chance(of left: Int, before right: Int) -> Double? {
        guard state != .noRepeats, let first = entries[left], let second = entries[right],
            field == .all || first.component == second.component
        else { return nil }
        let distance = first.score - second.score
        let variance = differenceVariance(left, first, right, second)
        guard variance > 0 else { return distance == 0 ? 0.5 : (distance > 0 ? 1 : 0) }
        return normalShare(below: distance / variance.squareRoot())
    }

    /// Whether the order of two entries is too close to call: less sure than 80 %.
    package func isTied(_ left: Int, _ right: Int) -> Bool? {
        chance(of: left, before: right).map { max($0, 1 - $0) < 0.8 }
    }

    /// ρσ²/n of both, and what the errors of leniencies let their distance vary.
    private func differenceVariance(
        _ left: Int, _ first: Entry, _ right: Int, _ second: Entry
    ) -> Double {
        var noise = 0.0
        var judges: [(judge: Int, share: Double)] = []
        for (entry, effect, sign) in [(left, first, 1.0), (right, second, -1.0)] {
            let rows = sheets.rows(of: entry)
            let weight = rows.reduce(0) { $0 + sheets.weights[$1] }
            noise += effect.kept * variances.residual / weight
            judges += rows.map { row in
                (sheets.judge(ofRow: row), sign * effect.kept * sheets.weights[row] / weight)
            }
        }
        guard let matrix = judgePart.covariance, let centre = centre(of: left) else {
            return noise
        }
        // The field's own share: 0 where both keep as much of their distance from its mean.
        let shared = second.kept - first.kept
        var spread = shared * shared * centre.variance
        for one in judges {
            spread += 2 * shared * one.share * centre.covariance[one.judge]
            for other in judges {
                spread += one.share * other.share * matrix[one.judge, other.judge]
            }
        }
        return noise + max(0, spread)
    }
}
