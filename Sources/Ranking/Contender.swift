import ContestModel

/// An entry with all that decides its place.
struct Contender {
    let entry: String
    /// As it is compared: rounded where the contest rounds.
    let score: Rational
    /// In byte order of judges.
    let totals: [JudgeTotal]
    let criteria: [CriterionMean]
    /// How many judges gave no entry of the division a higher total.
    let firstPlaces: Int

    /// The entries that have a score, in the order of the tallies.
    static func all(of tallies: [Tally], rubric: Rubric, rules: RankingRules) -> [Contender] {
        var best: [String: Rational] = [:]
        for total in tallies.flatMap(\.totals) {
            best[total.judge] = max(best[total.judge] ?? total.total, total.total)
        }
        return tallies.filter { !$0.totals.isEmpty }.map { tally in
            let exact = score(of: tally, method: rules.method)
            return Contender(
                entry: tally.entry,
                score: rules.precision.map { exact.rounded(places: $0) } ?? exact,
                totals: tally.totals,
                criteria: tally.criterionMeans(rubric: rubric),
                firstPlaces: tally.totals.count { $0.total == best[$0.judge] })
        }
    }

    private static func score(of tally: Tally, method: RankingRules.Method) -> Rational {
        switch method {
        case .mean: Rational.mean(of: tally.totals.map(\.total))
        }
    }

    func mean(of criterion: String) -> Rational? {
        criteria.first { $0.criterion == criterion }?.mean
    }

    /// The middle total, or the mean of the two in the middle.
    var median: Rational {
        let sorted = totals.map(\.total).sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1
            ? sorted[middle] : Rational.mean(of: [sorted[middle - 1], sorted[middle]])
    }
}
