import ContestModel
import Scoring

/// The sheets of one entry, added up.
struct Tally {
    let entry: String
    /// In byte order of judges; a judge without a total is not there.
    private(set) var totals: [JudgeTotal] = []
    /// Of weight x mark, for each criterion.
    private var sums: [Int128]
    private var weights: [Int128]

    private init(entry: String, criteria: Int) {
        self.entry = entry
        sums = Array(repeating: 0, count: criteria)
        weights = Array(repeating: 0, count: criteria)
    }

    /// One tally for each entry that takes part, in byte order of numbers; one pass over the
    /// sheets.
    static func all(of input: DivisionInput, weights: [String: Mark]) -> [Tally] {
        var tallies: [Tally] = []
        var positions: [String: Int] = [:]
        let criteria = input.rubric?.criteria.count ?? 0
        for entry in input.entries.sorted(by: precedes) where positions[entry] == nil {
            positions[entry] = tallies.count
            tallies.append(Tally(entry: entry, criteria: criteria))
        }
        guard let rubric = input.rubric else { return tallies }
        for sheet in input.sheets where sheet.stage == input.stage.key {
            guard let position = positions[sheet.entry], !input.isExcluded(sheet) else { continue }
            let weight = weights[sheet.judge] ?? Mark(1)
            tallies[position].add(sheet, rubric: rubric, weight: weight)
        }
        for position in tallies.indices { tallies[position].totals.sort(by: precedes) }
        return tallies
    }

    private mutating func add(_ sheet: ScoreSheet, rubric: Rubric, weight: Mark) {
        guard var total = total(of: sheet, rubric: rubric) else { return }
        total.weight = weight
        totals.append(total)
        for (position, criterion) in rubric.criteria.enumerated() {
            guard let mark = sheet.marks[criterion.key] else { continue }
            sums[position] += Int128(mark.scaled) * Int128(weight.scaled)
            weights[position] += Int128(weight.scaled)
        }
    }

    /// The mean of each criterion over the judges who marked it, in the rubric's order; a
    /// criterion that nobody who counts marked is not there.
    func criterionMeans(rubric: Rubric) -> [CriterionMean] {
        rubric.criteria.indices.filter { weights[$0] > 0 }.map { position in
            CriterionMean(
                criterion: rubric.criteria[position].key,
                mean: Rational(sums[position], over: weights[position])
                    .times(Rational(1, over: Int128(Mark.unit))))
        }
    }
}

/// Byte order, which no locale or normal form can change.
func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// By judge, then by what the sheet says: two sheets of one judge are refused before they get
/// here, and should they not be, the order of arrival still does not show.
private func precedes(_ left: JudgeTotal, _ right: JudgeTotal) -> Bool {
    if left.judge != right.judge { return precedes(left.judge, right.judge) }
    if left.total != right.total { return right.total < left.total }
    return left.missing.lexicographicallyPrecedes(right.missing, by: precedes)
}
