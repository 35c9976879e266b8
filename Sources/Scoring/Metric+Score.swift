package import ContestModel

/// The score of one entry by a metric.
package struct MeasuredScore: Sendable, Hashable {
    package let score: Rational
    /// What each measure adds, in the metric's order.
    package let parts: [ScorePart]
    /// What was counted, in the metric's order.
    package let counts: [CriterionMean]
}

/// The scores of a division by a metric.
///
/// An entry that lacks the count of a measure has no score: an account that does not exist is a
/// count of zero with its evidence, which somebody must state. Where the total is a ratio, the best
/// count of a measure among the entries with a score gets all of its points and the others their
/// share; a measure at which all have zero gives nothing. The order of readings changes nothing.
///
/// - Returns: Entry -> score; those without one are not there.
package func scores(
    by metric: Metric, readings: [Reading], entries: [String]
) -> [String: MeasuredScore] {
    let latest = readings.filter { reading in
        metric.snapshot.map { reading.taken <= $0 } ?? true
    }.reduce(into: [ReadingKey: Reading]()) { kept, reading in
        let key = ReadingKey(entry: reading.entry, measure: reading.measure)
        kept[key] = kept[key].map { later($0, reading) } ?? reading
    }
    let counts = entries.reduce(into: [String: [Rational]]()) { counts, entry in
        let own = metric.measures.compactMap { measure in
            latest[ReadingKey(entry: entry, measure: measure.key)]?.count.rational
        }
        if own.count == metric.measures.count { counts[entry] = own }
    }
    let best = metric.measures.indices.map { index in
        counts.values.map { $0[index] }.max() ?? .zero
    }
    return counts.mapValues { metric.score($0, best: best) }
}

extension Metric {
    fileprivate func score(_ counts: [Rational], best: [Rational]) -> MeasuredScore {
        let parts = measures.indices.map { index in
            ScorePart(
                kind: .measure, key: measures[index].key,
                amount: amount(counts[index], best: best[index], of: measures[index]))
        }
        return MeasuredScore(
            score: parts.reduce(.zero) { $0 + $1.amount }, parts: parts,
            counts: measures.indices.map {
                CriterionMean(criterion: measures[$0].key, mean: counts[$0])
            })
    }

    private func amount(_ count: Rational, best: Rational, of measure: Measure) -> Rational {
        guard total == .ratio else { return count }
        guard best != .zero else { return .zero }
        let share = count / best
        let points = (measure.points ?? Mark(0)).rational
        return share.multiplied(by: points)
            ?? share.rounded(places: 12).multiplied(by: points) ?? .zero
    }
}

private struct ReadingKey: Hashable {
    let entry: String
    let measure: String
}

/// The later reading; of two at one time, which are refused before, the greater.
private func later(_ one: Reading, _ two: Reading) -> Reading {
    if one.taken != two.taken { return one.taken < two.taken ? two : one }
    return one.count < two.count ? two : one
}
