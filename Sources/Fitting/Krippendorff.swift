/// How far apart two values are when agreement is measured.
package enum MeasurementLevel: String, Sendable, CaseIterable {
    case nominal
    case ordinal
    case interval
    case ratio
}

/// Krippendorff's alpha: 1 is full agreement, 0 is chance; sheets may be missing.
///
/// From 0.8 agreement is good, from 0.667 tentative. O(N + V²) for V different values, and O(N log N)
/// at the interval level.
///
/// Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011.
///
/// - Returns: `nil` where no two sheets can be compared or all values are equal.
package func krippendorffAlpha(_ sheets: Sheets, level: MeasurementLevel) -> Double? {
    let units = (0..<sheets.entryCount).map(sheets.rows).filter { $0.count > 1 }
        .map { Array(sheets.values[$0]) }
    if level == .interval { return intervalAlpha(units) }
    let values = Set(units.flatMap(\.self)).sorted()
    let table = DistanceTable(values: values, units: units, level: level)
    let total = Double(table.total)
    var (observed, expected) = (0.0, 0.0)
    for unit in units {
        let positions = unit.map(table.position)
        var sum = 0.0
        for one in positions { for other in positions { sum += table.distance(one, other) } }
        observed += sum / Double(unit.count - 1)
    }
    for one in values.indices {
        for other in values.indices {
            expected += table.counts[one] * table.counts[other] * table.distance(one, other)
        }
    }
    guard expected > 0 else { return nil }
    return 1 - (total - 1) * observed / expected
}

/// Sums of squares instead of pairs.
private func intervalAlpha(_ units: [[Double]]) -> Double? {
    let all = units.flatMap(\.self)
    let observed = units.reduce(0.0) {
        $0 + 2 * Double($1.count) * squares($1) / Double($1.count - 1)
    }
    let expected = 2 * Double(all.count) * squares(all)
    guard expected > 0 else { return nil }
    return 1 - Double(all.count - 1) * observed / expected
}

private struct DistanceTable {
    let values: [Double]
    let level: MeasurementLevel
    private(set) var counts: [Double]
    /// How many values stand below each one.
    private var below: [Double] = []
    private let positions: [Double: Int]

    init(values: [Double], units: [[Double]], level: MeasurementLevel) {
        self.values = values
        self.level = level
        positions = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        counts = values.map { _ in 0 }
        for value in units.flatMap(\.self) { counts[position(value)] += 1 }
        var sum = 0.0
        for count in counts {
            below.append(sum)
            sum += count
        }
    }

    var total: Int { Int(counts.reduce(0, +)) }

    func position(_ value: Double) -> Int { positions[value] ?? 0 }

    func distance(_ one: Int, _ other: Int) -> Double {
        guard one != other else { return 0 }
        let (low, high) = (min(one, other), max(one, other))
        switch level {
        case .nominal: return 1
        case .interval: return (values[high] - values[low]) * (values[high] - values[low])
        case .ordinal:
            let between = below[high] + counts[high] - below[low]
            let ranks = between - (counts[low] + counts[high]) / 2
            return ranks * ranks
        case .ratio:
            let sum = values[high] + values[low]
            guard sum != 0 else { return 0 }
            let share = (values[high] - values[low]) / sum
            return share * share
        }
    }
}
