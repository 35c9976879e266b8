package import ContestModel

/// What is wrong with one reading or one point line, told to the person who hands it in.
package struct LineProblem: Sendable, Hashable {
    package let code: Code
    /// The position in the list that was handed in, from 0.
    package let index: Int
    package let message: Bilingual

    package enum Code: String, Sendable, Hashable, CaseIterable {
        case unknownMeasure = "unknown-measure"
        case unknownRule = "unknown-rule"
        case negativeCount = "negative-count"
        case noEvidence = "no-evidence"
        /// Taken after the snapshot of the metric, so it would never count.
        case afterSnapshot = "after-snapshot"
        /// Two counts of one measure at one time.
        case countedTwice = "counted-twice"
        case valueMissing = "value-missing"
        case valueNotWanted = "value-not-wanted"
        case valueNotAllowed = "value-not-allowed"
    }
}

/// Everything that is wrong with the readings of one stage, in their order.
package func problems(in readings: [Reading], metric: Metric) -> [LineProblem] {
    var seen: [[String]: Mark] = [:]
    return readings.enumerated().flatMap { index, reading -> [LineProblem] in
        var found: [(LineProblem.Code, Bilingual)] = []
        if !metric.measures.contains(where: { $0.key == reading.measure }) {
            let known = metric.measures.map(\.key).joined(separator: ", ")
            found.append((.unknownMeasure, .unknown("ukuran", "measure", reading.measure, known)))
        }
        if reading.count < Mark(0) { found.append((.negativeCount, .negative(reading.count))) }
        if reading.evidence.utf8.isEmpty { found.append((.noEvidence, .noEvidence)) }
        if let snapshot = metric.snapshot, snapshot < reading.taken {
            found.append((.afterSnapshot, .afterSnapshot))
        }
        let key = [reading.entry, reading.measure, String(reading.taken.milliseconds)]
        if let count = seen.updateValue(reading.count, forKey: key), count != reading.count {
            found.append((.countedTwice, .countedTwice(reading.measure)))
        }
        return found.map {
            LineProblem(code: $0.0, index: index, message: .about(reading.entry, $0.1))
        }
    }
}

/// Everything that is wrong with the point lines of one stage, in their order.
package func problems(in lines: [PointLine], rules: [PointRule]) -> [LineProblem] {
    lines.enumerated().flatMap { index, line -> [LineProblem] in
        var found: [(LineProblem.Code, Bilingual)] = []
        if let rule = rules.first(where: { $0.key == line.rule }) {
            found += problem(with: line.value, rule).map { [$0] } ?? []
        } else {
            let known = rules.map(\.key).joined(separator: ", ")
            found.append((.unknownRule, .unknown("aturan", "rule", line.rule, known)))
        }
        if line.count < Mark(0) { found.append((.negativeCount, .negative(line.count))) }
        return found.map {
            LineProblem(code: $0.0, index: index, message: .about(line.entry, $0.1))
        }
    }
}

private func problem(
    with value: Mark?, _ rule: PointRule
) -> (LineProblem.Code, Bilingual)? {
    guard case .given(let scale) = rule.worth else {
        return value.map { (.valueNotWanted, .valueNotWanted($0, rule)) }
    }
    guard let value else { return (.valueMissing, .valueMissing(rule, scale)) }
    return scale.allows(value) ? nil : (.valueNotAllowed, .valueNotAllowed(value, rule, scale))
}
