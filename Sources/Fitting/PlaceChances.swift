/// How sure the places of one field are: every draw of the scores is ranked.
package struct PlaceChances: Sendable, Equatable {
    package let entries: [Int]
    /// For each entry, the chance of places 1, 2, ... up to the number asked for.
    package let places: [[Double]]
    /// For each entry, the places between which 90 % of the draws lie, 5 % on either side. Exact
    /// up to place 128, beyond that rounded outward by less than one per cent.
    package let intervals: [ClosedRange<Int>]
    package let expected: [Double]

    /// The chance of one of the first places, for each entry.
    package func chances(ofTop count: Int) -> [Double] {
        places.map { $0.prefix(count).reduce(0, +) }
    }
}

extension JudgeAdjusted {
    /// Ranks draws of the true scores of entries of one field.
    ///
    /// - Parameters:
    ///   - entries: Scored entries of one of the ``fields``, in rising order.
    ///   - counted: Up to which place chances are kept.
    ///   - draws: Rounded up to a multiple of eight; with 4,000 a chance errs by at most 0.008.
    /// - Returns: `nil` where nothing is known of noise (``FitState/noRepeats``).
    package func placeChances(
        among entries: [Int], counted: Int = 10, draws: Int = 4000, seed: UInt64
    ) -> PlaceChances? {
        guard state != .noRepeats, !entries.isEmpty else { return nil }
        let source = ScoreDraws(self, among: entries)
        var generator = SeededGenerator(seed: seed)
        var scores = Array(repeating: ScoreDraws.Lanes(), count: entries.count)
        var tally = PlaceTally(entries: entries.count, counted: min(counted, entries.count))
        var ranking = Ranking(count: entries.count)
        for _ in 0..<max(1, (draws + 7) / 8) {
            source.draw(&generator, into: &scores)
            for lane in 0..<8 {
                ranking.rank(scores, lane: lane)
                tally.add(ranking.places)
            }
        }
        return tally.chances(of: entries)
    }

    /// The chance of one of the first places for each entry given.
    ///
    /// Entries that cannot get there are not drawn, and their chance is 0: a few draws of all tell
    /// what score the last of the first places needs, and whoever is four errors below six
    /// deviations under that is left out. That is a chance below 0.0001.
    ///
    /// - Returns: `nil` where nothing is known of noise.
    package func chances(
        ofTop count: Int, among entries: [Int], draws: Int = 4000, seed: UInt64
    ) -> [Double]? {
        guard state != .noRepeats else { return nil }
        guard count > 0 else { return entries.map { _ in 0 } }
        guard count < entries.count else { return entries.map { _ in 1 } }
        let needed = scoreNeeded(forTop: count, among: entries, seed: seed)
        let candidates = entries.indices.filter { position in
            self.entries[entries[position]].map { $0.score + 4 * $0.scoreError >= needed } ?? false
        }
        let among = candidates.map { entries[$0] }
        guard
            let found = placeChances(among: among, counted: count, draws: draws, seed: seed)
        else { return nil }
        var result = entries.map { _ in 0.0 }
        for (position, chance) in zip(candidates, found.chances(ofTop: count)) {
            result[position] = chance
        }
        return result
    }

    /// Six deviations below the mean of the last of the first places, over 32 draws of all.
    private func scoreNeeded(forTop count: Int, among entries: [Int], seed: UInt64) -> Double {
        let source = ScoreDraws(self, among: entries)
        var generator = SeededGenerator(seed: ~seed)
        var scores = Array(repeating: ScoreDraws.Lanes(), count: entries.count)
        var last: [Double] = []
        for _ in 0..<4 {
            source.draw(&generator, into: &scores)
            for lane in 0..<8 { last.append(largest(count, of: scores.map { $0[lane] })) }
        }
        let mean = last.reduce(0, +) / Double(last.count)
        let squares = last.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) }
        return mean - 6 * (squares / Double(last.count - 1)).squareRoot()
    }
}

/// The value of a place, counted from the highest.
private func largest(_ place: Int, of values: [Double]) -> Double {
    var heads = Array(values.prefix(place)).sorted(by: >)
    for value in values.dropFirst(place) where value > heads[place - 1] {
        var free = place - 1
        while free > 0, heads[free - 1] < value {
            heads[free] = heads[free - 1]
            free -= 1
        }
        heads[free] = value
    }
    return heads[place - 1]
}
