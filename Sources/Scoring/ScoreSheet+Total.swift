package import ContestModel

/// The exact total of one sheet under the rubric's rule.
///
/// Missing is never zero: a criterion without a mark is listed in ``JudgeTotal/missing`` and the
/// rest stands for the whole. A weighted mean divides by the weights of the criteria filled. A
/// weighted sum is scaled up from the weights filled to all weights. A plain sum has no weights,
/// so there the greatest mark of each scale takes their part: 60 of 75 points with one criterion
/// of 25 left open is 80 of 100. Marks for criteria that the rubric does not have are left out.
///
/// - Returns: `nil` when no criterion is filled, or when those filled weigh nothing while the
///   rule must divide by their weight.
package func total(of sheet: ScoreSheet, rubric: Rubric) -> JudgeTotal? {
    var filled = Filled(rule: rubric.total)
    var missing: [String] = []
    for criterion in rubric.criteria {
        let mark = sheet.marks[criterion.key]
        filled.add(mark, on: criterion)
        if mark == nil { missing.append(criterion.key) }
    }
    guard missing.count < rubric.criteria.count, let total = filled.total else { return nil }
    return JudgeTotal(judge: sheet.judge, total: total, missing: missing)
}

/// The running sums of one sheet, in scaled integers: one fraction is made at the end.
///
/// A weight and a mark are at most 10^15 units (``Mark/limit``), so 128 bits hold the products of
/// a hundred million criteria.
private struct Filled {
    let rule: Rubric.Total
    /// Sum of weight x mark, or of the marks.
    var points: Int128 = 0
    /// The weights of the criteria filled.
    var weight: Int128 = 0
    /// The weights of all criteria.
    var wholeWeight: Int128 = 0

    init(rule: Rubric.Total) { self.rule = rule }

    mutating func add(_ mark: Mark?, on criterion: Criterion) {
        let share = rule == .sum ? max(criterion.scale.greatest, Mark(0)) : criterion.weight
        wholeWeight += Int128(share.scaled)
        guard let mark else { return }
        weight += Int128(share.scaled)
        points += Int128(mark.scaled) * (rule == .sum ? 1 : Int128(criterion.weight.scaled))
    }

    var total: Rational? {
        let unit = Int128(Mark.unit)
        switch rule {
        case .weightedMean: return weight > 0 ? Rational(points, over: weight * unit) : nil
        case .weightedSum: return scaledUp(Rational(points, over: unit * unit))
        case .sum: return scaledUp(Rational(points, over: unit))
        }
    }

    /// The sum in proportion to the whole weight. Where the exact product is beyond 128 bits,
    /// which takes weights and marks in the millions, the sum is first rounded to six decimals.
    private func scaledUp(_ sum: Rational) -> Rational? {
        guard weight != wholeWeight else { return sum }
        guard weight > 0 else { return nil }
        let factor = Rational(wholeWeight, over: weight)
        return sum.multiplied(by: factor) ?? sum.rounded(places: 6).multiplied(by: factor)
    }
}
