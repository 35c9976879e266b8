import Foundation

/// How far the places hang on the weights of the criteria, from each entry's score on each.
package struct WeightSensitivity: Sendable {
    /// By entry, then by criterion.
    private let scores: [[Double]]
    private let weights: [Double]
    package let winner: Int

    /// - Throws: ``FittingError`` with code `tooFew`, or `outOfRange` for a weight below zero.
    package init(scores: [[Double]], weights: [Double]) throws(FittingError) {
        let total = weights.reduce(0, +)
        guard !scores.isEmpty, scores.allSatisfy({ $0.count == weights.count }) else {
            throw FittingError(.tooFew, "\(scores.count) entries, \(weights.count) criteria")
        }
        guard weights.allSatisfy({ $0 >= 0 }), total > 0, total.isFinite else {
            throw FittingError(.outOfRange, "weights \(weights)")
        }
        self.scores = scores
        self.weights = weights.map { $0 / total }
        winner = Self.order(Self.totals(scores, self.weights))[0]
    }

    /// For each criterion, the shares of the whole weight at which the winner stays first, while
    /// the other weights keep their ratios. O(n) for each criterion.
    package var intervals: [ClosedRange<Double>] { weights.indices.map(interval) }

    private func interval(of criterion: Int) -> ClosedRange<Double> {
        let now = weights[criterion]
        guard now < 1 else { return 1...1 }
        let lead = scores[winner]
        var (low, high) = (0.0, 1.0)
        for other in scores where other != lead {
            let gain = lead[criterion] - other[criterion]
            var rest = 0.0
            for each in weights.indices where each != criterion {
                rest += weights[each] / (1 - now) * (lead[each] - other[each])
            }
            // Ahead where t·gain + (1 - t)·rest ≥ 0; it is so now.
            guard gain != rest else { continue }
            let turn = rest / (rest - gain)
            if gain > rest { low = max(low, min(turn, now)) }
            if gain < rest { high = min(high, max(turn, now)) }
        }
        return low...high
    }

    /// What a seeded cloud of weights about the given ones does to the first places.
    package struct Stability: Sendable, Equatable {
        /// The share of draws in which the winner stays first.
        package let winner: Double
        /// The share in which the same entries, in any order, hold the first places.
        package let podium: Double
        package let samePlaces: Double
    }

    /// Dirichlet draws with 50 times the weights: about 7 points of deviation for a weight of 40 %.
    package func stability(top count: Int, draws: Int = 1000, seed: UInt64) -> Stability {
        var generator = SeededGenerator(seed: seed)
        let normal = NormalDraws()
        let now = Array(Self.order(Self.totals(scores, weights)).prefix(count))
        var (first, podium, same) = (0, 0, 0)
        for _ in 0..<draws {
            let parts = weights.map { gammaDraw(50 * $0, normal, &generator) }
            let then = Array(Self.order(Self.totals(scores, parts)).prefix(count))
            first += then.first == winner ? 1 : 0
            podium += Set(then) == Set(now) ? 1 : 0
            same += then == now ? 1 : 0
        }
        let all = Double(max(draws, 1))
        return Stability(
            winner: Double(first) / all, podium: Double(podium) / all,
            samePlaces: Double(same) / all)
    }

    private static func totals(_ scores: [[Double]], _ weights: [Double]) -> [Double] {
        scores.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// Highest first; equal totals in the order of entries.
    private static func order(_ totals: [Double]) -> [Int] {
        totals.indices.sorted { (totals[$0], $1) > (totals[$1], $0) }
    }
}

/// A draw from the gamma distribution with scale 1; 0 for a shape of 0.
///
/// Source: G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM
/// Transactions on Mathematical Software 26 (2000), 363-372.
func gammaDraw(
    _ shape: Double, _ normal: NormalDraws, _ generator: inout SeededGenerator
) -> Double {
    guard shape > 0 else { return 0 }
    if shape < 1 {
        let factor = pow(1 - generator.uniform(), 1 / shape)
        return gammaDraw(shape + 1, normal, &generator) * factor
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
        let z = normal.next(&generator)
        let v = 1 + c * z
        guard v > 0 else { continue }
        let cube = v * v * v
        if log(1 - generator.uniform()) < z * z / 2 + d - d * cube + d * log(cube) {
            return d * cube
        }
    }
}
