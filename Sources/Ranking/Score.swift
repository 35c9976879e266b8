import ContestModel
import Scoring

/// The score of one entry at one stage, with what it is made of.
struct Score {
    var amount: Rational
    var parts: [ScorePart]
    var criteria: [CriterionMean]
}

/// The scores of a division at one stage, before they are rounded.
struct Scores {
    private let input: DivisionInput
    private let measured: [String: MeasuredScore]
    private let lines: [String: [PointLine]]

    init(_ input: DivisionInput) {
        self.input = input
        let stage = input.stage
        measured =
            stage.metric.map { metric in
                scores(
                    by: metric,
                    readings: input.proceedings.readings.filter { $0.stage == stage.key },
                    entries: input.entries)
            } ?? [:]
        lines = Dictionary(
            grouping: input.proceedings.lines.filter { $0.stage == stage.key }, by: \.entry)
    }

    /// The score of an entry, the shares of earlier stages in it.
    ///
    /// - Returns: `nil` when anything that it is made of is missing.
    func score(of tally: Tally) -> Score? {
        guard let own = ownScore(of: tally) else { return nil }
        guard let carry = input.stage.carry else { return own }
        return carried(own, carry, entry: tally.entry)
    }

    /// Marks or counts, then point lines; points alone where there is neither.
    private func ownScore(of tally: Tally) -> Score? {
        let stage = input.stage
        let total = points(of: lines[tally.entry] ?? [], rules: stage.points)
        var score: Score?
        if let rubric = input.rubric, let mean = Rational.mean(of: tally.totals) {
            let part = ScorePart(kind: .sheets, key: "", amount: mean)
            score = Score(
                amount: mean, parts: total == nil ? [] : [part],
                criteria: tally.criterionMeans(rubric: rubric))
        } else if let found = measured[tally.entry] {
            score = Score(amount: found.score, parts: found.parts, criteria: found.counts)
        } else if input.rubric == nil, stage.metric == nil, let total {
            score = Score(amount: .zero, parts: [], criteria: stage.means(of: total))
        } else if total?.zeroedBy != nil {
            score = Score(amount: .zero, parts: [], criteria: [])
        }
        guard let score, let total else { return score }
        return score.adding(total)
    }

    private func carried(_ own: Score, _ carry: Carry, entry: String) -> Score? {
        let whole = carry.shares.reduce(Rational.zero) { $0 + $1.weight.rational }
        var sum = own
        sum.amount = .zero
        for share in carry.shares {
            let isOwn = share.stage == input.stage.key
            guard let score = isOwn ? own.amount : input.earlier[share.stage]?[entry] else {
                return nil
            }
            var weight = share.weight.rational
            if carry.total == .weightedMean { weight = weight / whole }
            let amount = score.times(weight)
            sum.amount = sum.amount + amount
            sum.parts.append(ScorePart(kind: .stage, key: share.stage, amount: amount))
        }
        return sum
    }
}

extension Score {
    /// The score with bonus and penalty lines, or zero where a line says so.
    fileprivate func adding(_ total: PointTotal) -> Score {
        var sum = self
        sum.amount = amount + total.sum
        sum.parts += total.parts
        guard let rule = total.zeroedBy else { return sum }
        sum.parts.append(ScorePart(kind: .zero, key: rule, amount: -sum.amount))
        sum.amount = .zero
        return sum
    }
}

extension Stage {
    /// The points of every rule: where evidence is counted, none handed in is none.
    fileprivate func means(of total: PointTotal) -> [CriterionMean] {
        points.filter { $0.worth != .zero }.map { rule in
            let part = total.parts.first { $0.key == rule.key }
            return CriterionMean(criterion: rule.key, mean: part?.amount ?? .zero)
        }
    }
}
