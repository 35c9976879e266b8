package import ContestModel

/// What the lines of one entry come to.
package struct PointTotal: Sendable, Hashable {
    package let sum: Rational
    /// One part for each rule that has a line, in the rules' order.
    package let parts: [ScorePart]
    /// The rule that makes the whole score zero, if a line says so.
    package let zeroedBy: String?
}

/// Adds up the lines of one entry exactly.
///
/// A line is worth its rule's points times its count; with `per` the count is how many of those
/// fit, begun ones included where the rule says so. A line without the value that its rule wants
/// is left out, as are lines of unknown rules (``problems(in:rules:)`` tells of both). What a
/// rule gives or takes in all stops at its `most`. The order of lines changes nothing.
///
/// - Returns: `nil` when no line counts.
package func points(of lines: [PointLine], rules: [PointRule]) -> PointTotal? {
    var parts: [ScorePart] = []
    var zeroedBy: String?
    for rule in rules {
        let amounts = lines.filter { $0.rule == rule.key }.compactMap { rule.points(of: $0) }
        guard !amounts.isEmpty else { continue }
        if rule.worth == .zero {
            zeroedBy = zeroedBy ?? rule.key
            continue
        }
        let sum = rule.capped(amounts.reduce(Int128(0), +))
        let square = Int128(Mark.unit) * Int128(Mark.unit)
        parts.append(
            ScorePart(kind: .rule, key: rule.key, amount: Rational(sum, over: square)))
    }
    guard !parts.isEmpty || zeroedBy != nil else { return nil }
    let sum = parts.reduce(Rational.zero) { $0 + $1.amount }
    return PointTotal(sum: sum, parts: parts, zeroedBy: zeroedBy)
}

extension PointRule {
    /// Points times count, both scaled: a mark is at most 10^15 units, so 128 bits hold the sum of
    /// a hundred million lines.
    fileprivate func points(of line: PointLine) -> Int128? {
        let count = times(line.count)
        switch worth {
        case .fixed(let mark): return Int128(mark.scaled) * count
        case .given: return line.value.map { Int128($0.scaled) * count }
        case .zero: return 0
        }
    }

    /// How often the rule counts, scaled.
    private func times(_ count: Mark) -> Int128 {
        guard let per, per.scaled > 0 else { return Int128(count.scaled) }
        let (whole, rest) = count.scaled.quotientAndRemainder(dividingBy: per.scaled)
        return Int128(whole + (countsStarted && rest > 0 ? 1 : 0)) * Int128(Mark.unit)
    }

    fileprivate func capped(_ sum: Int128) -> Int128 {
        guard let most else { return sum }
        let bound = Int128(most.scaled) * Int128(Mark.unit)
        return min(max(sum, -bound), bound)
    }
}
