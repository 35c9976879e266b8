package import ContestModel

/// Ranks one division.
///
/// The score of an entry is the mean of its judges' exact totals, rounded first where the contest
/// rounds; the totals beside it stay exact. Entries with equal scores go through the tie-break
/// chain; those still together share a place, and the next place is skipped (1, 2, 2, 4). Neither
/// the order of entries nor that of sheets changes the result. An entry without a total is
/// `unscored`, never last.
///
/// O(S + N log N) for S sheets and N entries, apart from ties (``headToHead(_:)``).
///
/// - Precondition: Sheets were checked before: marks on their scales, one sheet per judge and
///   entry. Two sheets of one judge would both count.
package func rank(_ input: DivisionSheets, rules: RankingRules) -> DivisionStandings {
    let tallies = Tally.all(of: input)
    let contenders = Contender.all(of: tallies, rubric: input.rubric, rules: rules)
    let chain = TieChain(steps: rules.tieBreaks)
    let settled = runs(of: contenders, by: contenders.map(\.score)).flatMap(chain.settle)
    var places: [Place] = []
    for group in settled {
        let place = places.count + 1
        let label = rules.labels.text(for: place, category: input.category)
        places += group.members.map { member in
            Place(
                place: place, isShared: group.members.count > 1,
                label: label ?? "Peringkat \(place)", entry: member.entry, score: member.score,
                tieBreak: group.step, totals: member.totals, criteria: member.criteria)
        }
    }
    return DivisionStandings(
        division: input.division, stage: input.stage, places: places,
        unscored: tallies.filter(\.totals.isEmpty).map(\.entry))
}

/// The entries that go on when the first `top` places do: all who share the last of these places
/// go on too. In byte order of numbers, for nominees are named in no order of merit.
package func advancing(_ standings: DivisionStandings, top: Int) -> [String] {
    standings.places.filter { $0.place <= top }.map(\.entry).sorted(by: precedes)
}
