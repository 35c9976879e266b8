/// Solves (L + diagonal)v = r without building L: L is applied entry by entry.
///
/// Preconditioned with the diagonal; a well-mixed graph needs six to nine rounds at every size.
/// L is singular, once for each component, where the diagonal is zero; the right side then sums to
/// zero in each component, and so does the solution.
///
/// Source: M. R. Hestenes and E. Stiefel, "Methods of conjugate gradients for solving linear
/// systems", Journal of Research of the NBS 49 (1952), 409-436.
struct JudgeEquations {
    let sheets: Sheets
    let entryWeights: [Double]
    /// What is added to the diagonal: residual over judge variance, or 0 for fixed judges.
    let penalty: Double
    private let judgeWeights: [Double]

    init(_ sheets: Sheets, penalty: Double) {
        self.sheets = sheets
        self.penalty = penalty
        entryWeights = sheets.entryWeights
        var weights = Array(repeating: 0.0, count: sheets.judgeCount)
        for row in 0..<sheets.count { weights[sheets.judge(ofRow: row)] += sheets.weights[row] }
        judgeWeights = weights
    }

    /// Each judge's weighted distance from the means of entries.
    func rightSide(means: [Double]) -> [Double] {
        var right = Array(repeating: 0.0, count: sheets.judgeCount)
        for entry in 0..<sheets.entryCount {
            for row in sheets.rows(of: entry) {
                right[sheets.judge(ofRow: row)] +=
                    sheets.weights[row] * (sheets.values[row] - means[entry])
            }
        }
        return right
    }

    /// The mean leniency of an entry's judges.
    func shares(of entry: Int, _ leniency: [Double]) -> Double {
        let rows = sheets.rows(of: entry)
        guard !rows.isEmpty else { return 0 }
        let sum = rows.reduce(0) {
            $0 + sheets.weights[$1] * leniency[sheets.judge(ofRow: $1)]
        }
        return sum / entryWeights[entry]
    }

    private func applied(to vector: [Double]) -> [Double] {
        var result = vector.indices.map { (judgeWeights[$0] + penalty) * vector[$0] }
        for entry in 0..<sheets.entryCount {
            let share = shares(of: entry, vector)
            for row in sheets.rows(of: entry) {
                result[sheets.judge(ofRow: row)] -= sheets.weights[row] * share
            }
        }
        return result
    }

    /// - Throws: ``FittingError`` with code `notConverged`: a graph that hangs by a thread.
    func solution(_ right: [Double]) throws(FittingError) -> [Double] {
        var result = right.map { _ in 0.0 }
        var rest = right
        var direction = preconditioned(rest)
        var size = product(rest, direction)
        let goal = size * 1e-28
        for _ in 0..<(4 * right.count + 50) {
            guard size > goal, size > 0 else { return result }
            let image = applied(to: direction)
            let step = size / product(direction, image)
            for judge in result.indices {
                result[judge] += step * direction[judge]
                rest[judge] -= step * image[judge]
            }
            let next = preconditioned(rest)
            let nextSize = product(rest, next)
            for judge in direction.indices {
                direction[judge] = next[judge] + nextSize / size * direction[judge]
            }
            size = nextSize
        }
        guard size <= goal * 1e8 else {
            throw FittingError(.notConverged, "leniencies of \(right.count) judges")
        }
        return result
    }

    private func preconditioned(_ vector: [Double]) -> [Double] {
        vector.indices.map { judge in
            let weight = judgeWeights[judge] + penalty
            return weight > 0 ? vector[judge] / weight : 0
        }
    }

    private func product(_ left: [Double], _ right: [Double]) -> Double {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
