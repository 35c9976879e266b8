import Fitting
import Testing

@Suite struct AssignmentTests {
    /// Synthetic: tags 0 to 3 in turn, every judge with two of them.
    private func problem(
        entries: Int, judges: Int, reviews: Int = 3, capacity: Int? = nil
    ) -> AssignmentProblem {
        AssignmentProblem(
            reviews: reviews,
            capacities: Array(
                repeating: capacity ?? entries * reviews / judges + 2, count: judges),
            tags: (0..<entries).map { $0 % 4 },
            expertise: (0..<judges).map { [$0 % 4, ($0 / 4 + 1) % 4] },
            conflicts: (0..<entries).map { [$0 % judges] })
    }

    @Test(arguments: [(60, 12), (200, 40), (90, 70)])
    func `every entry gets its judges, none in conflict, none overloaded`(
        entries: Int, judges: Int
    ) throws {
        let problem = problem(entries: entries, judges: judges)
        let found = problem.assign(seed: 1)
        #expect(found.shortages.isEmpty)
        #expect(found.judges.allSatisfy { $0.count == 3 && Set($0).count == 3 })
        let audit = try DesignAudit(found, of: problem)
        #expect(audit.conflicts == 0)
        #expect(audit.components.count == 1)
        #expect(audit.loads.upperBound - audit.loads.lowerBound <= 1)
        #expect(audit.fewestExperts >= 1)
        #expect(found == problem.assign(seed: 1))
    }

    @Test func `exchanges let judges meet more evenly and lose no expertise`() throws {
        let problem = problem(entries: 200, judges: 40)
        let before = try DesignAudit(problem.assign(proposals: 0, seed: 2), of: problem)
        let after = try DesignAudit(problem.assign(seed: 2), of: problem)
        #expect(after.meetingShare > before.meetingShare)
        #expect(after.expertShare >= before.expertShare)
        #expect(after.loads == before.loads)
        #expect((after.spread ?? 9) < 1.2)
    }

    @Test func `what is short is named`() {
        var short = problem(entries: 8, judges: 4, reviews: 2, capacity: 3)
        #expect(short.shortages == [.capacity(needed: 16, available: 12)])
        #expect(short.assign(seed: 1).judges.joined().count == 12)
        short = problem(entries: 4, judges: 4, reviews: 2)
        short.conflicts[2] = [0, 1, 3]
        #expect(short.shortages == [.judges(entry: 2, needed: 2, available: 1)])
        #expect(short.shortages.allSatisfy { $0.isFatal })
        short = problem(entries: 4, judges: 4, reviews: 2)
        short.expertise = [[0], [0, 1], [1], [2]]
        let missing = AssignmentProblem.Shortage.experts(tag: 3, needed: 1, available: 0)
        #expect(short.shortages == [missing])
        #expect(!missing.isFatal)
        #expect(short.assign(seed: 1).judges.allSatisfy { $0.count == 2 })
    }

    @Test func `judges enough for each entry but not for all are found out by the flow`() {
        let short = AssignmentProblem(
            reviews: 1, capacities: [1, 1, 5], tags: [nil, nil, nil], expertise: [[], [], []],
            conflicts: [[2], [2], [2]])
        let found = short.assign(seed: 1)
        #expect(found.shortages == [.together(missing: 1)])
        #expect(found.judges.joined().sorted() == [0, 1])
    }

    @Test func `the cheapest flow gives experts where it can`() {
        // Judge 0 is the only expert for entry 0, and could also take entry 1.
        let narrow = AssignmentProblem(
            reviews: 1, capacities: [1, 1], tags: [0, nil], expertise: [[0], []],
            conflicts: [[], []])
        for seed in 0..<10 {
            #expect(narrow.assign(seed: UInt64(seed)).judges == [[0], [1]])
        }
    }

    @Test func `a judge who drops out is replaced, all others stay`() {
        var problem = problem(entries: 60, judges: 12)
        let first = problem.assign(seed: 3)
        problem.capacities[5] = 0
        for judge in 0..<12 where judge != 5 { problem.capacities[judge] += 2 }
        let kept = first.judges.map { $0.filter { $0 != 5 } }
        let second = problem.assign(keeping: kept, seed: 4)
        #expect(second.shortages.isEmpty)
        for (before, after) in zip(kept, second.judges) {
            #expect(Set(before).isSubset(of: Set(after)))
            #expect(after.count == 3 && !after.contains(5))
        }
    }

    @Test func `rooms are seen as rooms`() throws {
        let rooms = AssignmentProblem(
            reviews: 2, capacities: [9, 9, 9, 9], tags: [nil, nil, nil, nil],
            expertise: [[], [], [], []], conflicts: [[2, 3], [2, 3], [0, 1], [0, 1]])
        let audit = try DesignAudit(rooms.assign(seed: 1), of: rooms)
        #expect(audit.components.count == 2)
        #expect(audit.spread == nil)
        #expect(abs(audit.connectivity) < 1e-12)
    }

    /// A balanced block design of seven entries and seven judges: L = (7/3)(I - J/7), and the
    /// efficiency factor is 7/9.
    @Test func `a balanced design has the spread of the textbook`() throws {
        let plan = AssignmentProblem(
            reviews: 3, capacities: Array(repeating: 3, count: 7),
            tags: Array(repeating: nil, count: 7), expertise: Array(repeating: [], count: 7),
            conflicts: (0..<7).map { entry in
                Set(0..<7).subtracting([0, 1, 3].map { ($0 + entry) % 7 })
            })
        let audit = try DesignAudit(plan.assign(seed: 1), of: plan)
        #expect(abs(audit.connectivity - 7.0 / 3) < 1e-12)
        #expect(abs((audit.spread ?? 0) - 9.0 / 7) < 1e-12)
        #expect(audit.meetingShare == 1)
    }

    @Test func `live routing prefers what few have seen, then new company`() {
        let plan = AssignmentProblem(
            reviews: 3, capacities: [9, 9, 9, 9], tags: [nil, nil, nil, nil],
            expertise: [[], [], [], []], conflicts: [[], [3], [], []])
        let seen = [[0, 1], [], [2], [1]]
        #expect(plan.nextEntry(for: 0, seen: seen, busy: []) == 1)
        // Entry 1 is in conflict; judge 3 met nobody yet, so the first of the next wins.
        #expect(plan.nextEntry(for: 3, seen: seen, busy: []) == 2)
        // Judge 0 has met judge 1 before, judge 2 never.
        #expect(plan.nextEntry(for: 0, seen: [[0, 1], [3, 2], [2], [1]], busy: []) == 2)
        #expect(plan.nextEntry(for: 0, seen: [[0, 1], [3, 2], [1], [2]], busy: []) == 3)
        #expect(plan.nextEntry(for: 0, seen: seen, busy: [1, 2, 3]) == nil)
        let chances = [0.99, 0.5, 0.4, 0.4]
        #expect(plan.nextFinalist(for: 0, seen: seen, busy: [], chances: chances) == 1)
        #expect(plan.nextFinalist(for: 3, seen: seen, busy: [], chances: chances) == 2)
    }
}
