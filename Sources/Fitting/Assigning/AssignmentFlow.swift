/// Builds the flow of an assignment: source, entries, their doors to judges who are no experts,
/// judges, sink.
struct AssignmentFlow {
    private let problem: AssignmentProblem
    private let kept: [[Int]]
    private var flow: CostFlow
    private var choices: [(entry: Int, judge: Int, arc: Int)] = []

    init(_ problem: AssignmentProblem, keeping kept: [[Int]], seed: UInt64) {
        self.problem = problem
        self.kept = kept
        let (n, j) = (problem.entryCount, problem.judgeCount)
        flow = CostFlow(nodes: 2 * n + j + 2)
        var generator = SeededGenerator(seed: seed)
        for entry in 0..<n { addEntry(entry, &generator) }
        let loads = Assignment(judges: kept, shortages: []).loads(judges: j)
        let share = n * problem.reviews / max(j, 1)
        for judge in 0..<j { addJudge(judge, load: loads[judge], share: share) }
    }

    private var source: Int { 2 * problem.entryCount + problem.judgeCount }
    private var sink: Int { source + 1 }

    /// At most 24 experts and 12 others, by lot; all where that is not enough.
    private mutating func addEntry(_ entry: Int, _ generator: inout SeededGenerator) {
        let missing = problem.reviews - kept[entry].count
        guard missing > 0 else { return }
        let door = problem.entryCount + entry
        flow.addArc(from: source, to: entry, room: missing, cost: 0)
        // Each further judge who is no expert costs twice as much: nobody gets only such judges
        // while another has none.
        for number in 0..<missing {
            flow.addArc(from: entry, to: door, room: 1, cost: 30 << min(number, 4))
        }
        let (experts, others) = candidates(entry, &generator)
        for (judges, node) in [(experts, entry), (others, door)] {
            for judge in judges {
                // A small lot breaks up clumps of judges who would always meet each other.
                let lot = Int(generator.next() >> 32) % 3
                let arc = flow.addArc(
                    from: node, to: 2 * problem.entryCount + judge, room: 1, cost: lot)
                choices.append((entry, judge, arc))
            }
        }
    }

    private func candidates(
        _ entry: Int, _ generator: inout SeededGenerator
    ) -> (experts: [Int], others: [Int]) {
        var (experts, others) = ([Int](), [Int]())
        let count = problem.judgeCount
        let first = Int(generator.next() % UInt64(max(count, 1)))
        // A step without a common divisor visits every judge once, from a place drawn by lot.
        var step = Int(generator.next() % UInt64(max(count, 1)))
        while greatestDivisor(step, count) != 1 { step += 1 }
        let isScarce = count <= 60
        for number in 0..<count {
            let judge = (first + number * step) % count
            guard problem.isAllowed(judge, for: entry), !kept[entry].contains(judge) else {
                continue
            }
            if problem.isExpert(judge, for: entry) {
                if isScarce || experts.count < 24 { experts.append(judge) }
            } else if isScarce || others.count < 12 {
                others.append(judge)
            }
            if !isScarce, experts.count == 24, others.count == 12 { break }
        }
        return (experts, others)
    }

    private func greatestDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : greatestDivisor(right, left % right)
    }

    /// An even share of sheets, rounded down, is free; each of the next ones costs more, the first
    /// more than any lot.
    private mutating func addJudge(_ judge: Int, load: Int, share: Int) {
        let node = 2 * problem.entryCount + judge
        let room = max(0, problem.capacities[judge] - load)
        let free = min(room, max(0, share - load))
        if free > 0 { flow.addArc(from: node, to: sink, room: free, cost: 0) }
        let extra = min(room - free, 4)
        for number in 0..<max(extra, 0) {
            flow.addArc(from: node, to: sink, room: 1, cost: number == 0 ? 10 : 40 * number)
        }
        if room > free + extra {
            flow.addArc(from: node, to: sink, room: room - free - extra, cost: 200)
        }
    }

    /// - Returns: The assignment and how many sheets found no judge.
    mutating func solve() -> (judges: [[Int]], missing: Int) {
        let needed = kept.reduce(0) { $0 + max(0, problem.reviews - $1.count) }
        let found = flow.run(from: source, to: sink)
        var judges = kept
        for choice in choices where flow.flow(on: choice.arc) > 0 {
            judges[choice.entry].append(choice.judge)
        }
        return (judges.map { $0.sorted() }, needed - found)
    }
}

extension AssignmentProblem {
    /// Assigns judges: no conflict, no judge above capacity, entries at home with their judges,
    /// loads even, and panels mixed so that leniencies can be told apart.
    ///
    /// - Parameters:
    ///   - kept: Judges whom entries already have, for a repair when a judge drops out; such a
    ///     judge gets capacity 0 and leaves the lists first.
    ///   - proposals: Exchanges tried for each sheet.
    package func assign(
        keeping kept: [[Int]]? = nil, proposals: Int = 30, seed: UInt64
    ) -> Assignment {
        let kept = kept ?? Array(repeating: [], count: entryCount)
        var flow = AssignmentFlow(self, keeping: kept, seed: seed)
        let found = flow.solve()
        var shortages = shortages
        if found.missing > 0, !shortages.contains(where: \.isFatal) {
            shortages.append(.together(missing: found.missing))
        }
        var search = SwapSearch(self, found.judges, kept: kept, seed: seed)
        search.run(proposals: proposals)
        return Assignment(judges: search.judges.map { $0.sorted() }, shortages: shortages)
    }
}
