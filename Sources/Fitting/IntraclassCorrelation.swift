import Foundation

/// The six intraclass correlations of a table without gaps.
///
/// Source: P. E. Shrout and J. L. Fleiss, "Intraclass correlations: uses in assessing rater
/// reliability", Psychological Bulletin 86 (1979), 420-428; intervals after K. O. McGraw and
/// S. P. Wong, Psychological Methods 1 (1996), 30-46.
package struct IntraclassCorrelations: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Every entry has judges of its own; one judge's marks.
        case oneWay = "1,1"
        /// The same judges, drawn from many; one judge's marks; leniency counts as error.
        case random = "2,1"
        /// Just these judges; one judge's marks; leniency does not count.
        case fixed = "3,1"
        case oneWayMean = "1,k"
        case randomMean = "2,k"
        case fixedMean = "3,k"
    }

    package struct Value: Sendable, Equatable {
        package let kind: Kind
        package let value: Double
        package let f: Double
        package let freedom: (Int, Int)
        package let p: Double
        /// 95 %.
        package let interval: ClosedRange<Double>

        package static func == (left: Value, right: Value) -> Bool {
            left.kind == right.kind && left.value == right.value && left.f == right.f
                && left.freedom == right.freedom && left.interval == right.interval
        }
    }

    /// In the order of ``Kind``.
    package let values: [Value]
    package let meanSquares: MeanSquares

    package subscript(kind: Kind) -> Value? { values.first { $0.kind == kind } }

    /// - Returns: `nil` where the entries do not differ at all or the judges agree wholly.
    package init?(_ table: RatingTable) {
        let squares = MeanSquares(table)
        guard squares.residual > 0, squares.entries > 0 else { return nil }
        meanSquares = squares
        values = Kind.allCases.map { squares.correlation($0) }
    }
}

/// The two-way analysis of variance of a table.
package struct MeanSquares: Sendable, Equatable {
    package let entries: Double
    package let judges: Double
    package let residual: Double
    /// Judges and residual together.
    package let within: Double
    let n: Double
    let k: Double

    init(_ table: RatingTable) {
        (n, k) = (Double(table.entryCount), Double(table.judgeCount))
        let rowSquares = k * squares(table.rows.map(mean))
        let columnSquares = n * squares(table.columns.map(mean))
        let inner = table.rows.reduce(0) { $0 + squares($1) }
        entries = rowSquares / (n - 1)
        judges = columnSquares / (k - 1)
        // Rounding of equal columns must not look like noise.
        let rest = inner - columnSquares
        residual = (rest > 1e-13 * inner ? rest : 0) / ((n - 1) * (k - 1))
        within = inner / (n * (k - 1))
    }
}

extension MeanSquares {
    typealias Kind = IntraclassCorrelations.Kind

    fileprivate func correlation(_ kind: Kind) -> IntraclassCorrelations.Value {
        let isOneWay = kind == .oneWay || kind == .oneWayMean
        let f = entries / (isOneWay ? within : residual)
        let inner = isOneWay ? n * (k - 1) : (n - 1) * (k - 1)
        let bounds = bounds(f, inner)
        return IntraclassCorrelations.Value(
            kind: kind, value: value(kind), f: f, freedom: (Int(n - 1), Int(inner)),
            p: 1 - FDistribution(n - 1, inner).share(below: f),
            interval: interval(kind, low: bounds.low, high: bounds.high))
    }

    private func value(_ kind: Kind) -> Double {
        switch kind {
        case .oneWay: (entries - within) / (entries + (k - 1) * within)
        case .random:
            (entries - residual)
                / (entries + (k - 1) * residual + k * (judges - residual) / n)
        case .fixed: (entries - residual) / (entries + (k - 1) * residual)
        case .oneWayMean: (entries - within) / entries
        case .randomMean: (entries - residual) / (entries + (judges - residual) / n)
        case .fixedMean: (entries - residual) / entries
        }
    }

    /// F over its upper quantile, and F times the quantile of the exchanged freedoms.
    private func bounds(_ f: Double, _ inner: Double) -> (low: Double, high: Double) {
        let low = f / FDistribution(n - 1, inner).quantile(0.975)
        return (low, f * FDistribution(inner, n - 1).quantile(0.975))
    }

    private func interval(_ kind: Kind, low: Double, high: Double) -> ClosedRange<Double> {
        switch kind {
        case .oneWay, .fixed: span((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))
        case .oneWayMean, .fixedMean: span(1 - 1 / low, 1 - 1 / high)
        case .random: randomInterval()
        case .randomMean:
            span(
                stepped(randomInterval().lowerBound), stepped(randomInterval().upperBound))
        }
    }

    private func span(_ low: Double, _ high: Double) -> ClosedRange<Double> {
        low <= high ? low...high : high...low
    }

    /// Spearman and Brown: from one judge to the mean of k.
    private func stepped(_ one: Double) -> Double { k * one / (1 + (k - 1) * one) }

    private func randomInterval() -> ClosedRange<Double> {
        let one = value(.random)
        let ratio = judges / residual
        let weight = n * (1 + (k - 1) * one) - k * one
        let inner = k * one * ratio + weight
        let freedom =
            (k - 1) * (n - 1) * inner * inner
            / ((n - 1) * k * k * one * one * ratio * ratio + weight * weight)
        let upper = FDistribution(n - 1, freedom).quantile(0.975)
        let lower = FDistribution(freedom, n - 1).quantile(0.975)
        let both = k * judges + (k * n - k - n) * residual
        let low = n * (entries - upper * residual) / (upper * both + n * entries)
        let high = n * (lower * entries - residual) / (both + n * lower * entries)
        return span(low, high)
    }
}
