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
    /// Takes 4 bytes for each entry and class of places: 22 MB for 10,000 entries. Where only the
    /// first places matter, ``chances(ofTop:among:draws:seed:)`` is quicker and takes little.
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
}
