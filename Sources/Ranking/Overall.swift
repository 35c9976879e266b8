package import ContestModel

/// The overall champion: the points of every place of every division, by who collects them.
///
/// Who shares a place gets its full points; a division without an order gives none. Names are taken
/// by the aliases that the contest file confirms. Equal sums are decided by the points from each
/// main category in turn, then the place is shared and the next skipped. An entry without a region
/// collects nothing for a regency.
///
/// - Parameter standings: Those of the last ranked stage.
/// - Returns: `nil` when the contest has no overall champion.
package func overall(
    of contest: Contest, standings: Standings, entries: [Entry]
) -> OverallStandings? {
    guard let rule = contest.overall else { return nil }
    let known = Dictionary(entries.map { ($0.number, $0) }) { one, _ in one }
    var sums: [String: Collection] = [:]
    for table in standings.divisions where table.isOrdered {
        let key = table.division.key.utf8.prefix { $0 != UInt8(ascii: "/") }
        let category = String(decoding: key, as: UTF8.self)
        for place in table.places where place.place <= rule.points.count {
            guard let entry = known[place.entry],
                let name = contest.collector(of: entry, rule.collector)
            else { continue }
            sums[name, default: Collection(name: name)].add(
                rule.points[place.place - 1], category: category, entry: place.entry)
        }
    }
    let all = sums.values.sorted { precedes($0.name, $1.name) }
    let groups = split(all) { $0.points }.flatMap { decide($0, rule.main[...]) }
    return OverallStandings(title: rule.title, places: places(of: groups))
}

/// What one collector has.
private struct Collection {
    let name: String
    var points = Rational.zero
    var byCategory: [String: Rational] = [:]
    var entries: [String] = []

    mutating func add(_ mark: Mark, category: String, entry: String) {
        points = points + mark.rational
        byCategory[category] = (byCategory[category] ?? .zero) + mark.rational
        entries.append(entry)
    }
}

extension Contest {
    fileprivate func collector(of entry: Entry, _ collector: OverallRule.Collector) -> String? {
        switch collector {
        case .entrant: entrant(named: entry.entrant)
        case .regency: entry.region?.prefix(2)?.code
        }
    }
}

private typealias Group = (members: [Collection], decidedBy: String?)

/// Splits collectors of equal sums by main categories.
private func decide(_ group: [Collection], _ main: ArraySlice<String>) -> [Group] {
    guard group.count > 1, let category = main.first else { return [(group, nil)] }
    return split(group) { $0.byCategory[category] ?? .zero }.flatMap { part in
        part.count == 1 ? [(part, category)] : decide(part, main.dropFirst())
    }
}

/// By value, highest first, parted where it changes; equal ones keep their order.
private func split(
    _ group: [Collection], by value: (Collection) -> Rational
) -> [[Collection]] {
    var parts: [[Collection]] = []
    for level in Set(group.map(value)).sorted(by: >) {
        parts.append(group.filter { value($0) == level })
    }
    return parts
}

private func places(of groups: [Group]) -> [OverallPlace] {
    var places: [OverallPlace] = []
    for group in groups {
        let place = places.count + 1
        places += group.members.map { member in
            OverallPlace(
                place: place, isShared: group.members.count > 1, collector: member.name,
                points: member.points, decidedBy: group.decidedBy,
                entries: member.entries.sorted(by: precedes))
        }
    }
    return places
}
