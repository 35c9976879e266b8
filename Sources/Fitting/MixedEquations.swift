import Foundation

/// Henderson's equations with the entries eliminated: a J × J system for every pair of ratios.
struct MixedEquations {
    private let sheets: Sheets
    private let entryWeights: [Double]
    private let origin: Double

    struct Solution {
        let mean: Double
        let effects: [Double]
        let leniency: [Double]
        let residual: Double
        let criterion: Double
    }

    init(_ sheets: Sheets) {
        self.sheets = sheets
        entryWeights = sheets.entryWeights
        origin = sheets.values.first ?? 0
    }

    /// - Parameters:
    ///   - entry: Entry variance over residual variance, 0 or more.
    ///   - judge: Judge variance over residual variance, 0 or more.
    func solve(entry: Double, judge: Double) -> Solution? {
        // V/σ² = I + g_e ZZᵀ + g_v UUᵀ; first V_e = I + g_e ZZᵀ, whose inverse is known by entry.
        var system = SymmetricMatrix(order: sheets.judgeCount)
        var (values, ones) = (Moments(sheets.judgeCount), Moments(sheets.judgeCount))
        var (valueSquare, cross, oneSquare, logs) = (0.0, 0.0, 0.0, 0.0)
        for number in 0..<sheets.entryCount {
            let shrink = entry / (1 + entry * entryWeights[number])
            let sums = add(number, shrink, &system, &values, &ones)
            valueSquare += sums.square - shrink * sums.value * sums.value
            cross += sums.value - shrink * sums.value * sums.weight
            oneSquare += sums.weight - shrink * sums.weight * sums.weight
            logs += log(1 + entry * entryWeights[number])
        }
        // I + g_v UᵀV_e⁻¹U, scaled on both sides by the root of g_v so that 0 is no special case.
        system.scale(by: judge)
        system.addToDiagonal(1)
        guard let factor = Cholesky(system) else { return nil }
        let (left, right) = (factor.solve(values.sums), factor.solve(ones.sums))
        valueSquare -= judge * product(values.sums, left)
        cross -= judge * product(ones.sums, left)
        oneSquare -= judge * product(ones.sums, right)
        let mean = cross / oneSquare
        let freedom = Double(sheets.count - 1)
        let rest = max(valueSquare - mean * cross, 0)
        logs += 2 * factor.diagonal.reduce(0) { $0 + log($1) } + log(oneSquare)
        logs -= sheets.weights.reduce(0) { $0 + log($1) }
        let leniency = zip(left, right).map { judge * ($0 - mean * $1) }
        return Solution(
            mean: origin + mean, effects: effects(mean, leniency, ratio: entry),
            leniency: leniency, residual: rest / freedom,
            criterion: logs + freedom * (1 + log(2 * .pi * rest / freedom)))
    }

    /// Adds an entry to UᵀV_e⁻¹U, UᵀV_e⁻¹y and UᵀV_e⁻¹1.
    private func add(
        _ entry: Int, _ shrink: Double, _ system: inout SymmetricMatrix, _ values: inout Moments,
        _ ones: inout Moments
    ) -> (value: Double, square: Double, weight: Double) {
        let rows = sheets.rows(of: entry)
        var (sum, square) = (0.0, 0.0)
        for row in rows {
            let value = sheets.values[row] - origin
            sum += sheets.weights[row] * value
            square += sheets.weights[row] * value * value
        }
        for row in rows {
            let (judge, weight) = (sheets.judge(ofRow: row), sheets.weights[row])
            let start = SymmetricMatrix.start(ofRow: judge)
            system.values[start + judge] += weight
            for other in rows.lowerBound...row {
                system.values[start + sheets.judge(ofRow: other)] -=
                    shrink * weight * sheets.weights[other]
            }
            values.sums[judge] += weight * (sheets.values[row] - origin - shrink * sum)
            ones.sums[judge] += weight * (1 - shrink * entryWeights[entry])
        }
        return (sum, square, entryWeights[entry])
    }

    private func effects(_ mean: Double, _ leniency: [Double], ratio: Double) -> [Double] {
        (0..<sheets.entryCount).map { entry in
            let rest = sheets.rows(of: entry).reduce(0) { sum, row in
                let value = sheets.values[row] - origin - mean
                return sum + sheets.weights[row] * (value - leniency[sheets.judge(ofRow: row)])
            }
            return ratio * rest / (1 + ratio * entryWeights[entry])
        }
    }

    private func product(_ left: [Double], _ right: [Double]) -> Double {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

/// One sum for each judge.
private struct Moments {
    var sums: [Double]

    init(_ count: Int) { sums = Array(repeating: 0, count: count) }
}
