import Foundation

/// Strengths from pairwise votes by judges of unknown care, all at once: the model of
/// ``CrowdVoting`` in a form on which the order of votes has no influence.
///
/// A judge votes for the better entry, as Bradley and Terry have it, with chance η, and for the
/// other with 1 - η. Strengths have a normal prior of variance 1, η a Beta(10, 1) one; the most
/// probable values are found by expectation and maximisation.
package struct CrowdStrengths: Sendable, Equatable {
    package let values: [Double]
    /// η of each judge.
    package let care: [Double]

    /// - Throws: ``FittingError`` with code `outOfRange` or `notConverged`.
    package init(entries: Int, judges: Int, _ comparisons: [Comparison]) throws(FittingError) {
        guard comparisons.allSatisfy({ (0..<judges).contains($0.judge) }) else {
            throw FittingError(.outOfRange, "a judge outside 0 to \(judges - 1)")
        }
        let votes = comparisons.sorted {
            ($0.judge, $0.winner, $0.loser, $0.count) < ($1.judge, $1.winner, $1.loser, $1.count)
        }
        var care = Array(repeating: 10.0 / 11, count: judges)
        var values = Array(repeating: 0.0, count: entries)
        for _ in 0..<500 {
            let trust = votes.map { vote in
                let ahead = 1 / (1 + exp(values[vote.loser] - values[vote.winner]))
                let meant = care[vote.judge] * ahead
                return meant / (meant + (1 - care[vote.judge]) * (1 - ahead))
            }
            let lists = zip(votes, trust).flatMap { vote, trust in
                [
                    Choices.List(items: [vote.winner, vote.loser], count: vote.count * trust),
                    Choices.List(
                        items: [vote.loser, vote.winner], count: vote.count * (1 - trust)),
                ]
            }
            let next = try Strengths(
                entries: entries, lists, penalty: 0.5, from: values, errors: false
            ).values
            care = Self.care(votes, trust, judges: judges)
            let change = zip(next, values).reduce(0) { max($0, abs($1.0 - $1.1)) }
            values = next
            if change < 1e-10 { break }
        }
        self.values = values
        self.care = care
    }

    private static func care(
        _ votes: [Comparison], _ trust: [Double], judges: Int
    ) -> [Double] {
        var (right, all) = (
            Array(repeating: 9.0, count: judges), Array(repeating: 9.0, count: judges)
        )
        for (vote, trust) in zip(votes, trust) {
            right[vote.judge] += vote.count * trust
            all[vote.judge] += vote.count
        }
        return zip(right, all).map { $0 / $1 }
    }
}
