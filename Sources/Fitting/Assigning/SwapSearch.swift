/// Exchanges judges between entries so that pairs of judges meet evenly: the sum of the squared
/// meetings falls, loads stay, and no entry is worse off in expertise.
///
/// Source: J. A. John and E. R. Williams, "Cyclic and Computer Generated Designs", 1995, on
/// (M,S)-optimal designs.
struct SwapSearch {
    private let problem: AssignmentProblem
    private(set) var judges: [[Int]]
    private let kept: [[Int]]
    private var meetings: [Int32]
    private var sheets: [(entry: Int, position: Int)] = []
    private var generator: SeededGenerator

    init(_ problem: AssignmentProblem, _ judges: [[Int]], kept: [[Int]], seed: UInt64) {
        self.problem = problem
        self.judges = judges
        self.kept = kept
        generator = SeededGenerator(seed: seed ^ 0x5357_4150)
        meetings = meetingCounts(judges, judges: problem.judgeCount)
        for (entry, panel) in judges.enumerated() {
            for (position, judge) in panel.enumerated() where !kept[entry].contains(judge) {
                sheets.append((entry, position))
            }
        }
    }

    mutating func run(proposals: Int) {
        guard sheets.count > 1 else { return }
        for _ in 0..<(proposals * sheets.count) {
            let left = sheets[Int(generator.next() >> 33) % sheets.count]
            let right = sheets[Int(generator.next() >> 33) % sheets.count]
            propose(left, right)
        }
    }

    private mutating func propose(
        _ left: (entry: Int, position: Int), _ right: (entry: Int, position: Int)
    ) {
        let one = judges[left.entry][left.position]
        let other = judges[right.entry][right.position]
        guard left.entry != right.entry, one != other,
            !judges[left.entry].contains(other), !judges[right.entry].contains(one),
            problem.isAllowed(other, for: left.entry), problem.isAllowed(one, for: right.entry),
            problem.isExpert(other, for: left.entry) || !problem.isExpert(one, for: left.entry),
            problem.isExpert(one, for: right.entry) || !problem.isExpert(other, for: right.entry)
        else { return }
        let before = meet(one, in: left, by: -1) + meet(other, in: right, by: -1)
        let after = meet(other, in: left, by: 1) + meet(one, in: right, by: 1)
        if before + after < 0 {
            judges[left.entry][left.position] = other
            judges[right.entry][right.position] = one
        } else {
            _ = meet(other, in: left, by: -1) + meet(one, in: right, by: -1)
            _ = meet(one, in: left, by: 1) + meet(other, in: right, by: 1)
        }
    }

    /// Counts a judge in or out of a panel; returns the change of the sum of squares.
    private mutating func meet(
        _ judge: Int, in sheet: (entry: Int, position: Int), by step: Int32
    ) -> Int {
        var change = 0
        for (position, peer) in judges[sheet.entry].enumerated() where position != sheet.position {
            let place = max(judge, peer) * problem.judgeCount + min(judge, peer)
            change += Int(2 * step * meetings[place] + 1)
            meetings[place] += step
        }
        return change
    }
}

/// How often each pair of judges meets; the smaller number is the column.
func meetingCounts(_ panels: [[Int]], judges: Int) -> [Int32] {
    var counts = Array(repeating: Int32(0), count: judges * judges)
    for panel in panels {
        for (position, judge) in panel.enumerated() {
            for peer in panel[..<position] {
                counts[max(judge, peer) * judges + min(judge, peer)] += 1
            }
        }
    }
    return counts
}
