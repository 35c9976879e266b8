import ContestModel

/// Wins less defeats of each entry against each other one of a tied group (Copeland's score), in
/// the order of the group.
///
/// An entry wins against another when more of the judges who scored both gave it the higher total;
/// a pair with no common judge is drawn. Looks at every pair of the group: quadratic in the entries
/// that are tied, not in those ranked.
///
/// Source: A. H. Copeland, "A reasonable social welfare function", 1951.
func headToHead(_ group: [Contender]) -> [Int] {
    let rows = ballots(of: group)
    var wins = Array(repeating: 0, count: group.count)
    for left in rows.indices {
        for right in rows.indices[(left + 1)...] {
            let sign = majority(rows[left], rows[right]).signum()
            wins[left] += sign
            wins[right] -= sign
        }
    }
    return wins
}

/// How one judge ranks an entry inside the group: 0 for the lowest total.
private struct Ballot {
    let judge: Int
    let rank: Int
}

/// The ballots of each entry, by rising judge; totals become small numbers once, so that the pairs
/// compare nothing long.
private func ballots(of group: [Contender]) -> [[Ballot]] {
    var cast: [String: [(entry: Int, total: Rational)]] = [:]
    for (entry, contender) in group.enumerated() {
        for total in contender.countedTotals {
            cast[total.judge, default: []].append((entry, total.total))
        }
    }
    var rows: [[Ballot]] = Array(repeating: [], count: group.count)
    for (judge, key) in cast.keys.sorted(by: precedes).enumerated() {
        var rank = -1
        var previous: Rational?
        for (entry, total) in (cast[key] ?? []).sorted(by: { $0.total < $1.total }) {
            if total != previous { rank += 1 }
            previous = total
            rows[entry].append(Ballot(judge: judge, rank: rank))
        }
    }
    return rows
}

/// Judges who prefer `left` less judges who prefer `right`, among those who scored both.
private func majority(_ left: [Ballot], _ right: [Ballot]) -> Int {
    var balance = 0
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
        if left[i].judge == right[j].judge {
            balance += (left[i].rank - right[j].rank).signum()
            (i, j) = (i + 1, j + 1)
        } else if left[i].judge < right[j].judge {
            i += 1
        } else {
            j += 1
        }
    }
    return balance
}
