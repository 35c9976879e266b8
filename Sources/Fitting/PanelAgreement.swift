import Foundation

/// Kendall's W: how far judges who ranked everything rank alike, 0 to 1, corrected for ties.
///
/// Source: M. G. Kendall and B. Babington Smith, "The problem of m rankings", Annals of
/// Mathematical Statistics 10 (1939), 275-287.
package struct KendallConcordance: Sendable, Equatable {
    package let w: Double
    package let chiSquare: Double
    package let freedom: Int
    package let p: Double

    /// - Returns: `nil` where every judge gave all entries the same mark.
    package init?(_ table: RatingTable) {
        let (n, m) = (Double(table.entryCount), Double(table.judgeCount))
        let ranks = table.columns.map(averageRanks)
        let sums = (0..<table.entryCount).map { entry in ranks.reduce(0) { $0 + $1[entry] } }
        let ties = table.columns.reduce(0.0) { $0 + tieCorrection($1) }
        let most = m * m * (n * n * n - n) - m * ties
        guard most > 0 else { return nil }
        w = 12 * squares(sums) / most
        chiSquare = m * (n - 1) * w
        freedom = table.entryCount - 1
        p = 1 - chiSquareShare(below: chiSquare, freedom: n - 1)
    }
}

/// Ranks from 1, lowest value first; equal values share the mean of their ranks.
func averageRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = values
    var first = 0
    while first < order.count {
        var last = first
        while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
        for position in first...last { ranks[order[position]] = Double(first + last) / 2 + 1 }
        first = last + 1
    }
    return ranks
}

/// Σ(t³ - t) over groups of t equal values.
private func tieCorrection(_ values: [Double]) -> Double {
    var sizes: [Double: Int] = [:]
    for value in values { sizes[value, default: 0] += 1 }
    return Double(sizes.values.reduce(0) { $0 + ($1 * $1 * $1 - $1) })
}

/// The regularised incomplete gamma function P(freedom/2, value/2), by its series.
func chiSquareShare(below value: Double, freedom: Double) -> Double {
    guard value > 0 else { return 0 }
    let (a, x) = (freedom / 2, value / 2)
    var term = 1 / a
    var (sum, step) = (term, a)
    for _ in 0..<10000 where term > sum * 1e-17 {
        step += 1
        term *= x / step
        sum += term
    }
    return min(1, sum * exp(a * log(x) - x - logGamma(a)))
}

/// Cronbach's alpha of judges or criteria as columns; equal to ICC(3,k).
///
/// Source: L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika
/// 16 (1951), 297-334.
///
/// - Returns: `nil` where the rows' sums do not differ.
package func cronbachAlpha(_ table: RatingTable) -> Double? {
    let k = Double(table.judgeCount)
    let total = squares(table.rows.map { $0.reduce(0, +) })
    guard total > 0 else { return nil }
    return k / (k - 1) * (1 - table.columns.reduce(0) { $0 + squares($1) } / total)
}

/// Fleiss' kappa of grades: agreement beyond chance when every entry has as many judges.
///
/// Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological
/// Bulletin 76 (1971), 378-382.
///
/// - Returns: `nil` where only one grade was used.
package func fleissKappa(_ table: RatingTable) -> Double? {
    let (n, m) = (Double(table.entryCount), Double(table.judgeCount))
    let grades = Set(table.rows.flatMap(\.self)).sorted()
    let counts = table.rows.map { row in grades.map { grade in Double(row.count { $0 == grade }) } }
    let observed = counts.reduce(0.0) { sum, row in
        sum + (row.reduce(0) { $0 + $1 * $1 } - m) / (m * (m - 1))
    }
    let expected = grades.indices.reduce(0.0) { sum, grade in
        let share = counts.reduce(0) { $0 + $1[grade] } / (n * m)
        return sum + share * share
    }
    guard expected < 1 else { return nil }
    return (observed / n - expected) / (1 - expected)
}
