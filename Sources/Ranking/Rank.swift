package import ContestModel

/// Ranks one division by the judges' marks alone: ``rank(_:rules:)-(DivisionInput,_)``.
package func rank(_ input: DivisionSheets, rules: RankingRules) -> DivisionStandings {
    rank(DivisionInput(input), rules: rules)
}

/// Ranks one division at one stage, of whatever kind.
///
/// The score of an entry is the weighted mean of its judges' exact totals, or the sum of its
/// counts, then with its point lines, then with what earlier stages add; it is rounded last, where
/// the contest rounds, and the totals beside it stay exact. Entries with equal scores go through
/// the tie-break chain; those still together share a place, and the next place is skipped (1, 2,
/// 2, 4). The order of entries, sheets, readings and lines never changes the result. An entry that
/// lacks anything its score is made of is `unscored`, never last.
///
/// O(S + N log N) for S sheets and N entries, apart from ties (``headToHead(_:)``).
///
/// - Precondition: Sheets were checked before: marks on their scales, one sheet per judge and
///   entry. Two sheets of one judge would both count.
package func rank(_ input: DivisionInput, rules: RankingRules) -> DivisionStandings {
    let tallies = Tally.all(of: input, weights: rules.weights)
    let places =
        input.stage.hasScores
        ? scoredPlaces(tallies, input, rules) : ruledPlaces(tallies, input, rules)
    let placed = Set(places.map(\.entry))
    var standings = DivisionStandings(
        division: input.division, stage: input.stage.key, places: places,
        unscored: tallies.map(\.entry).filter { !placed.contains($0) },
        isOrdered: input.stage.order != .none)
    if let cut = input.stage.cut, !places.isEmpty {
        let outcome = CutOutcome(places, cut, input)
        standings.advancing = outcome.advancing.sorted(by: precedes)
        standings.pending = outcome.pending.sorted(by: precedes)
    }
    return standings.isOrdered ? standings : standings.withoutOrder(input, rules)
}

private func scoredPlaces(
    _ tallies: [Tally], _ input: DivisionInput, _ rules: RankingRules
) -> [Place] {
    let contenders = Contender.all(of: tallies, input, rules: rules)
    let chain = TieChain(
        steps: rules.tieBreaks,
        ruling: { entries in
            input.ruling(.order) { Set($0.entries).isSuperset(of: entries) }
        }, lot: rules.lot)
    var places: [Place] = []
    for group in runs(of: contenders, by: contenders.map(\.score)).flatMap(chain.settle) {
        let place = places.count + 1
        let label = rules.label(of: place, input.category)
        places += group.members.map { member in
            Place(
                place: place, isShared: group.members.count > 1, label: label,
                entry: member.entry, score: member.score, tieBreak: group.step,
                totals: member.totals, criteria: member.criteria, parts: member.parts,
                reason: group.reason)
        }
    }
    return places
}

/// The places that the plenary named; an entry that it did not name has none.
private func ruledPlaces(
    _ tallies: [Tally], _ input: DivisionInput, _ rules: RankingRules
) -> [Place] {
    guard let ruling = input.ruling(.places) else { return [] }
    let known = Set(tallies.map(\.entry))
    var named: Set<String> = []
    let entries = ruling.entries.filter { known.contains($0) && named.insert($0).inserted }
    return entries.enumerated().map { index, entry in
        Place(
            place: index + 1, isShared: false, label: rules.label(of: index + 1, input.category),
            entry: entry, score: .zero, tieBreak: nil, totals: [], criteria: [],
            isScored: false, reason: ruling.reason)
    }
}

extension RankingRules {
    fileprivate func label(of place: Int, _ category: String) -> String {
        labels.text(for: place, category: category) ?? "Peringkat \(place)"
    }
}

extension DivisionStandings {
    /// The table of "N besar": who is in shares the first place, who is not the next, both in
    /// order of numbers, for there is no order of merit. Without a cut all who have a place are in.
    fileprivate func withoutOrder(
        _ input: DivisionInput, _ rules: RankingRules
    ) -> DivisionStandings {
        let chosen = Set(advancing ?? places.map(\.entry))
        let rows = places.sorted { precedes($0.entry, $1.entry) }
        let inside = rows.filter { chosen.contains($0.entry) }
        let outside = rows.filter { !chosen.contains($0.entry) }
        let label =
            rules.labels.text(for: 1, category: input.category) ?? input.stage.advanceLabel?.id
            ?? "\(inside.count) besar"
        var table = self
        table.places =
            inside.map { $0.at(1, isShared: inside.count > 1, label) }
            + outside.map { $0.at(inside.count + 1, isShared: outside.count > 1, "") }
        return table
    }
}

extension Place {
    fileprivate func at(_ place: Int, isShared: Bool, _ label: String) -> Place {
        var row = self
        (row.place, row.isShared, row.label, row.tieBreak) = (place, isShared, label, nil)
        return row
    }
}
