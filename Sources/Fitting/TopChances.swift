extension JudgeAdjusted {
    /// The chance of one of the first places for each entry given.
    ///
    /// Entries that cannot get there are not drawn, and their chance is 0: a few draws of all tell
    /// what score the last of the first places needs, and whoever is 3.5 errors below five
    /// deviations under that is left out. That is a chance below 0.0003.
    ///
    /// - Parameters:
    ///   - entries: Scored entries of one of the ``fields``, in rising order.
    ///   - draws: Rounded up to a multiple of eight; with 4,000 a chance errs by at most 0.008.
    /// - Returns: `nil` where nothing is known of noise.
    package func chances(
        ofTop count: Int, among entries: [Int], draws: Int = 4000, seed: UInt64
    ) -> [Double]? {
        guard state != .noRepeats else { return nil }
        guard count > 0 else { return entries.map { _ in 0 } }
        guard count < entries.count else { return entries.map { _ in 1 } }
        let needed = scoreNeeded(forTop: count, among: entries, seed: seed)
        let candidates = entries.indices.filter { position in
            let entry = self.entries[entries[position]]
            return entry.map { $0.score + 3.5 * $0.scoreError >= needed } ?? false
        }
        let source = ScoreDraws(self, among: candidates.map { entries[$0] })
        var generator = SeededGenerator(seed: seed)
        var scores = Array(repeating: ScoreDraws.Lanes(), count: candidates.count)
        var hits = Array(repeating: 0, count: candidates.count)
        let rounds = max(1, (draws + 7) / 8)
        for _ in 0..<rounds {
            source.draw(&generator, into: &scores)
            let last = lastOfTop(count, scores)
            for position in scores.indices {
                let isIn = scores[position] .>= last
                if any(isIn) { hits[position] += (0..<8).count { isIn[$0] } }
            }
        }
        var result = entries.map { _ in 0.0 }
        for (position, hits) in zip(candidates, hits) {
            result[position] = Double(hits) / Double(8 * rounds)
        }
        return result
    }

    /// Five deviations below the mean of the last of the first places, over 32 draws of all.
    private func scoreNeeded(forTop count: Int, among entries: [Int], seed: UInt64) -> Double {
        let source = ScoreDraws(self, among: entries)
        var generator = SeededGenerator(seed: ~seed)
        var scores = Array(repeating: ScoreDraws.Lanes(), count: entries.count)
        var last: [Double] = []
        for _ in 0..<4 {
            source.draw(&generator, into: &scores)
            let lanes = lastOfTop(count, scores)
            last += (0..<8).map { lanes[$0] }
        }
        return mean(last) - 5 * deviation(last)
    }
}

/// In each lane the value of a place, counted from the highest; at least so many values.
private func lastOfTop(_ place: Int, _ scores: [ScoreDraws.Lanes]) -> ScoreDraws.Lanes {
    // Each lane's highest values so far, highest first.
    var heads = Array(repeating: ScoreDraws.Lanes(repeating: -.infinity), count: place)
    for score in scores {
        let isHigher = score .> heads[place - 1]
        guard any(isHigher) else { continue }
        for lane in 0..<8 where isHigher[lane] {
            var free = place - 1
            while free > 0, heads[free - 1][lane] < score[lane] {
                heads[free][lane] = heads[free - 1][lane]
                free -= 1
            }
            heads[free][lane] = score[lane]
        }
    }
    return heads[place - 1]
}
