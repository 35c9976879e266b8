import ContestModel

/// An entry with all that decides its place.
struct Contender {
    let entry: String
    /// As it is compared: rounded where the contest rounds.
    let score: Rational
    /// In byte order of judges.
    let totals: [JudgeTotal]
    let criteria: [CriterionMean]
    let parts: [ScorePart]
    /// How many judges who count gave no entry of the division a higher total.
    let firstPlaces: Int

    /// The entries that have a score, in the order of the tallies.
    static func all(
        of tallies: [Tally], _ input: DivisionInput, rules: RankingRules
    ) -> [Contender] {
        var best: [String: Rational] = [:]
        for total in tallies.flatMap(\.totals) {
            best[total.judge] = max(best[total.judge] ?? total.total, total.total)
        }
        let scores = Scores(input)
        return tallies.compactMap { tally in
            guard let score = scores.score(of: tally) else { return nil }
            return Contender(
                entry: tally.entry,
                score: rules.precision.map { score.amount.rounded(places: $0) } ?? score.amount,
                totals: tally.totals, criteria: score.criteria, parts: score.parts,
                firstPlaces: counted(tally.totals).count { $0.total == best[$0.judge] })
        }
    }

    func mean(of criterion: String) -> Rational? {
        criteria.first { $0.criterion == criterion }?.mean
    }

    func total(from judge: String) -> Rational? {
        totals.first { $0.judge == judge }?.total
    }

    /// The totals that count.
    var countedTotals: [JudgeTotal] { counted(totals) }

    /// The middle total, or the mean of the two in the middle; `nil` without one.
    var median: Rational? {
        let sorted = countedTotals.map(\.total).sorted()
        guard !sorted.isEmpty else { return nil }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1
            ? sorted[middle] : Rational.mean(of: [sorted[middle - 1], sorted[middle]])
    }
}

private func counted(_ totals: [JudgeTotal]) -> [JudgeTotal] {
    totals.filter { $0.weight > Mark(0) }
}
