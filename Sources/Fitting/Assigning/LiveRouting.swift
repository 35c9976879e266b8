extension AssignmentProblem {
    /// The entry a judge should go to next, while judging runs.
    ///
    /// Not seen by the judge, not in conflict, not busy; then the fewest judges so far, then those
    /// whose judges the judge met least, then the first.
    ///
    /// - Parameters:
    ///   - seen: The judges of each entry so far.
    ///   - busy: Entries where somebody judges now.
    /// - Returns: `nil` where nothing is left to see.
    package func nextEntry(for judge: Int, seen: [[Int]], busy: Set<Int>) -> Int? {
        let meetings = meetingCounts(seen, judges: judgeCount)
        var best: (reviews: Int, met: Int, entry: Int)?
        for entry in seen.indices {
            let panel = seen[entry]
            guard !busy.contains(entry), !panel.contains(judge), isAllowed(judge, for: entry) else {
                continue
            }
            let met = panel.reduce(0) {
                $0 + Int(meetings[max(judge, $1) * judgeCount + min(judge, $1)])
            }
            let candidate = (reviews: panel.count, met: met, entry: entry)
            if best.map({ candidate < $0 }) ?? true { best = candidate }
        }
        return best?.entry
    }

    /// The finalist a judge should see next: the one whose place among the first is least sure.
    ///
    /// - Parameter chances: Of being among the first places, for each entry.
    package func nextFinalist(
        for judge: Int, seen: [[Int]], busy: Set<Int>, chances: [Double]
    ) -> Int? {
        seen.indices.filter {
            !busy.contains($0) && !seen[$0].contains(judge) && isAllowed(judge, for: $0)
        }.max { left, right in
            let (a, b) = (
                chances[left] * (1 - chances[left]), chances[right] * (1 - chances[right])
            )
            return a == b ? left > right : a < b
        }
    }
}
