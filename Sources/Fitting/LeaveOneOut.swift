/// The scores of all entries when one judge's sheets are not counted.
package struct WithoutJudge: Sendable, Equatable {
    package let judge: Int
    /// `nil` for an entry that nobody else scored.
    package let scores: [Double?]
}

extension JudgeAdjusted {
    /// Scores without each judge in turn, with the variances of this fit held.
    ///
    /// The leniencies are found by conjugate gradients from the sheets that remain: a handful of
    /// passes over them for each judge. With two judges or more.
    ///
    /// - Throws: ``FittingError`` with code `notConverged`.
    package func leavingOutEachJudge() throws(FittingError) -> [WithoutJudge] {
        var results: [WithoutJudge] = []
        for judge in 0..<sheets.judgeCount { results.append(try leavingOut(judge)) }
        return results
    }

    /// As ``leavingOutEachJudge()``, for one judge.
    package func leavingOut(_ judge: Int) throws(FittingError) -> WithoutJudge {
        let rest = sheets.without { $1 == judge }
        let equations = JudgeEquations(
            rest, penalty: variances.judge > 0 ? variances.residual / variances.judge : 0)
        let means = rest.entryMeans
        let leniency =
            variances.judge > 0
            ? try equations.solution(equations.rightSide(means: means))
            : Array(repeating: 0, count: rest.judgeCount)
        let adjusted = means.indices.map { means[$0] - equations.shares(of: $0, leniency) }
        return WithoutJudge(
            judge: judge, scores: drawnIn(adjusted, weights: equations.entryWeights, rest))
    }

    /// Draws adjusted scores to the means of their fields, as the fit does.
    private func drawnIn(_ adjusted: [Double], weights: [Double], _ rest: Sheets) -> [Double?] {
        let parts = Components(rest)
        let groups = field == .all ? parts.joined : parts
        let noise = variances.residual.isFinite ? variances.residual : 0
        var scores: [Double?] = adjusted.map { _ in nil }
        for group in groups.members {
            let precisions = group.map { entry in
                let total = variances.entry + noise / weights[entry]
                return total > 0 ? 1 / total : 1
            }
            let total = precisions.reduce(0, +)
            let mean =
                zip(group, precisions).reduce(0) { $0 + $1.1 * adjusted[$1.0] } / total
            for entry in group {
                let own = noise / weights[entry]
                let kept = own > 0 ? variances.entry / (variances.entry + own) : 1
                scores[entry] = mean + kept * (adjusted[entry] - mean)
            }
        }
        return scores
    }
}

/// Places by score, highest first; equal scores share the first of their places.
package func places(of scores: [Double?]) -> [Int?] {
    let order = scores.indices.filter { scores[$0] != nil }
        .sorted { (scores[$0] ?? 0, $1) > (scores[$1] ?? 0, $0) }
    var places: [Int?] = scores.map { _ in nil }
    for (index, entry) in order.enumerated() {
        let isShared = index > 0 && scores[entry] == scores[order[index - 1]]
        places[entry] = isShared ? places[order[index - 1]] : index + 1
    }
    return places
}
