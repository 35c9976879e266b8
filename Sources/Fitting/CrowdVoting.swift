import Foundation

/// Pairwise votes by judges of unknown care, filtered one by one: the model of Chen et al. as the
/// expo software Gavel runs it. The order of votes matters, which is why it stands only beside
/// ``CrowdStrengths``.
///
/// Source: X. Chen, P. Bennett, K. Collins-Thompson and E. Horvitz, "Pairwise ranking aggregation
/// in a crowdsourced setting", WSDM 2013.
package struct CrowdVoting: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        package var mean = 0.0
        package var variance = 1.0

        package init() {}
    }

    /// The chance that a judge votes for the better one is Beta(alpha, beta).
    package struct Judge: Sendable, Equatable {
        package var alpha = 10.0
        package var beta = 1.0

        package init() {}
    }

    package private(set) var entries: [Entry]
    package private(set) var judges: [Judge]
    private static let smallestShrink = 1e-4
    private static let judgeShare = 0.1

    package init(entries: Int, judges: Int) {
        self.entries = Array(repeating: Entry(), count: entries)
        self.judges = Array(repeating: Judge(), count: judges)
    }

    /// - Precondition: Two different entries and a judge that exist.
    package mutating func vote(winner: Int, loser: Int, judge: Int) {
        let after = Self.outcome(entries[winner], entries[loser], judges[judge])
        entries[winner] = after.winner
        entries[loser] = after.loser
        judges[judge] = after.judge
    }

    private struct Outcome {
        var winner: Entry
        var loser: Entry
        var judge: Judge
        /// The chance of this vote before it was cast.
        var chance: Double
    }

    private static func outcome(_ winner: Entry, _ loser: Entry, _ judge: Judge) -> Outcome {
        let (w, l) = (exp(winner.mean), exp(loser.mean))
        let (a, b) = (judge.alpha, judge.beta)
        let mixed = a * w + b * l
        let push = a * w / mixed - w / (w + l)
        let bend = a * b * w * l / (mixed * mixed) - w * l / ((w + l) * (w + l))
        var after = Outcome(winner: winner, loser: loser, judge: judge, chance: 0)
        after.winner.mean += winner.variance * push
        after.loser.mean -= loser.variance * push
        after.winner.variance *= max(1 + winner.variance * bend, smallestShrink)
        after.loser.variance *= max(1 + loser.variance * bend, smallestShrink)
        let spread = 0.5 * (winner.variance + loser.variance)
        let right = w / (w + l) + spread * w * l * (l - w) / ((w + l) * (w + l) * (w + l))
        let wrong = 1 - right
        let chance = (right * a + wrong * b) / (a + b)
        let first = (right * (a + 1) * a + wrong * a * b) / (chance * (a + b + 1) * (a + b))
        let second =
            (right * (a + 2) * (a + 1) * a + wrong * (a + 1) * a * b)
            / (chance * (a + b + 2) * (a + b + 1) * (a + b))
        let variance = second - first * first
        after.judge.alpha = (first - second) * first / variance
        after.judge.beta = (first - second) * (1 - first) / variance
        after.chance = chance
        return after
    }

    /// What a vote of this judge between two entries is expected to tell, in nats; telling of the
    /// judge counts a tenth.
    package func expectedInformation(_ left: Int, _ right: Int, judge: Int) -> Double {
        let (one, other, voter) = (entries[left], entries[right], judges[judge])
        let first = Self.outcome(one, other, voter)
        let second = Self.outcome(other, one, voter)
        let ifFirst =
            Self.gain(first.winner, one) + Self.gain(first.loser, other)
            + Self.judgeShare * Self.gain(first.judge, voter)
        let ifSecond =
            Self.gain(second.loser, one) + Self.gain(second.winner, other)
            + Self.judgeShare * Self.gain(second.judge, voter)
        return first.chance * ifFirst + (1 - first.chance) * ifSecond
    }

    /// The entry a judge should see next.
    ///
    /// Entries seen by too few come first; among those the one that is expected to tell the most
    /// beside the entry just seen, or one at random a quarter of the time.
    ///
    /// - Parameters:
    ///   - candidates: Not seen by this judge, not in conflict, not busy; in a fixed order.
    ///   - views: How many judges saw each entry.
    /// - Returns: `nil` without candidates.
    package func next(
        after previous: Int?, judge: Int, candidates: [Int], views: [Int],
        using generator: inout SeededGenerator
    ) -> Int? {
        let rare = candidates.filter { views[$0] < 2 }
        let open = rare.isEmpty ? candidates : rare
        guard let first = open.first else { return nil }
        let isRandom = generator.uniform() < 0.25
        guard let previous, !isRandom else {
            return open[Int(generator.uniform() * Double(open.count))]
        }
        var best = (entry: first, information: -Double.infinity)
        for entry in open where entry != previous {
            let information = expectedInformation(previous, entry, judge: judge)
            if information > best.information { best = (entry, information) }
        }
        return best.entry
    }

    /// The divergence of a normal distribution from an earlier one.
    private static func gain(_ after: Entry, _ before: Entry) -> Double {
        let ratio = after.variance / before.variance
        let distance = after.mean - before.mean
        return distance * distance / (2 * before.variance) + (ratio - 1 - log(ratio)) / 2
    }

    /// The divergence of a beta distribution from an earlier one.
    private static func gain(_ after: Judge, _ before: Judge) -> Double {
        let (a, b) = (after.alpha - before.alpha, after.beta - before.beta)
        return logBeta(before.alpha, before.beta) - logBeta(after.alpha, after.beta)
            + a * digamma(after.alpha) + b * digamma(after.beta)
            - (a + b) * digamma(after.alpha + after.beta)
    }
}

private func logBeta(_ a: Double, _ b: Double) -> Double {
    logGamma(a) + logGamma(b) - logGamma(a + b)
}

/// The derivative of log Γ.
private func digamma(_ value: Double) -> Double {
    var (x, shift) = (value, 0.0)
    while x < 15 {
        shift += 1 / x
        x += 1
    }
    let inverse = 1 / (x * x)
    let series =
        inverse * (1.0 / 12 - inverse * (1.0 / 120 - inverse * (1.0 / 252 - inverse / 240)))
    return log(x) - 1 / (2 * x) - series - shift
}
