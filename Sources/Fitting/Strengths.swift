/// One judge's word that one entry is better than another.
package struct Comparison: Sendable, Equatable {
    package var winner: Int
    package var loser: Int
    package var judge: Int
    /// How often; one half each way for a draw.
    package var count: Double

    package init(winner: Int, loser: Int, judge: Int = 0, count: Double = 1) {
        self.winner = winner
        self.loser = loser
        self.judge = judge
        self.count = count
    }

    /// Every pair of entries that one judge scored: the higher value wins, equal ones draw.
    ///
    /// The pairs of one judge are not independent, so errors made from them are too small.
    package static func all(in sheets: Sheets) -> [Comparison] {
        var pairs: [Comparison] = []
        for (judge, rows) in sheets.rowsOfJudges.enumerated() {
            for (position, left) in rows.enumerated() {
                for right in rows[(position + 1)...] {
                    let difference = sheets.values[left.row] - sheets.values[right.row]
                    let count = difference == 0 ? 0.5 : 1
                    if difference >= 0 {
                        pairs.append(
                            Comparison(
                                winner: left.entry, loser: right.entry, judge: judge, count: count))
                    }
                    if difference <= 0 {
                        pairs.append(
                            Comparison(
                                winner: right.entry, loser: left.entry, judge: judge, count: count))
                    }
                }
            }
        }
        return pairs
    }
}

/// Strengths of entries from comparisons, on the logistic scale, about a mean of 0.
package struct Strengths: Sendable, Equatable {
    package let values: [Double]
    /// From the curvature at the solution; `nil` above 500 entries.
    package let standardErrors: [Double]?

    /// Bradley and Terry: P(i before k) = 1/(1 + e^(t_k - t_i)), drawn to 0 by a penalty times the
    /// sum of squares, without which an entry that always won would be infinitely strong.
    ///
    /// - Throws: ``FittingError`` with code `outOfRange` or `notConverged`.
    package static func bradleyTerry(
        entries: Int, _ comparisons: [Comparison], penalty: Double = 0.1
    ) throws(FittingError) -> Strengths {
        try Strengths(
            entries: entries,
            comparisons.map { Choices.List(items: [$0.winner, $0.loser], count: $0.count) },
            penalty: penalty)
    }

    /// Plackett and Luce, from lists that begin with the best entry and may leave entries out.
    ///
    /// - Throws: ``FittingError`` with code `outOfRange` or `notConverged`.
    package static func plackettLuce(
        entries: Int, rankings: [[Int]], penalty: Double = 0.1
    ) throws(FittingError) -> Strengths {
        try Strengths(
            entries: entries, rankings.map { Choices.List(items: $0, count: 1) }, penalty: penalty)
    }

    /// - Parameter start: Where to begin; near the solution saves steps.
    init(
        entries: Int, _ lists: [Choices.List], penalty: Double, from start: [Double]? = nil,
        errors: Bool = true
    ) throws(FittingError) {
        guard penalty > 0 else { throw FittingError(.outOfRange, "penalty \(penalty)") }
        for list in lists {
            let isInside = list.items.allSatisfy { (0..<entries).contains($0) }
            guard isInside, Set(list.items).count == list.items.count, list.count >= 0 else {
                throw FittingError(.outOfRange, "list \(list.items) of \(entries) entries")
            }
        }
        let choices = Choices(lists, penalty: penalty)
        let point = try minimum(
            of: choices, from: start ?? Array(repeating: 0, count: entries))
        values = point
        guard errors, entries <= 500 else {
            standardErrors = nil
            return
        }
        standardErrors = (0..<entries).map { entry in
            let unit = (0..<entries).map { $0 == entry ? 1.0 : 0 }
            return solved(unit) { choices.curvature(point, along: $0) }[entry].squareRoot()
        }
    }
}
