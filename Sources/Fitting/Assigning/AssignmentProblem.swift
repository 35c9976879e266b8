/// Who may judge what, and how much.
///
/// Entries and judges are numbers from 0. A conflict is hard; expertise is wished for: an entry
/// with a tag is at home with judges who have that tag, one without is at home with all.
package struct AssignmentProblem: Sendable, Equatable {
    package var reviews: Int
    /// The most sheets for each judge.
    package var capacities: [Int]
    package var tags: [Int?]
    /// The tags of each judge.
    package var expertise: [Set<Int>]
    /// The judges each entry must not have.
    package var conflicts: [Set<Int>]

    package init(
        reviews: Int, capacities: [Int], tags: [Int?], expertise: [Set<Int>],
        conflicts: [Set<Int>]
    ) {
        self.reviews = reviews
        self.capacities = capacities
        self.tags = tags
        self.expertise = expertise
        self.conflicts = conflicts
    }

    package var entryCount: Int { tags.count }
    package var judgeCount: Int { capacities.count }

    func isExpert(_ judge: Int, for entry: Int) -> Bool {
        tags[entry].map { expertise[judge].contains($0) } ?? true
    }

    func isAllowed(_ judge: Int, for entry: Int) -> Bool {
        capacities[judge] > 0 && !conflicts[entry].contains(judge)
    }

    /// What makes an assignment impossible, or leaves entries without experts.
    package enum Shortage: Sendable, Equatable {
        /// All judges together have too little room.
        case capacity(needed: Int, available: Int)
        /// After conflicts too few judges remain for an entry.
        case judges(entry: Int, needed: Int, available: Int)
        /// The experts of a tag have too little room for one expert per entry; the assignment can
        /// still be made.
        case experts(tag: Int, needed: Int, available: Int)
        /// Each entry has enough judges, but not all entries at once.
        case together(missing: Int)

        package var isFatal: Bool {
            if case .experts = self { return false }
            return true
        }
    }

    /// What can be seen to be short before anything is assigned, in the order of entries and tags.
    package var shortages: [Shortage] {
        var found: [Shortage] = []
        let available = capacities.reduce(0, +)
        if available < entryCount * reviews {
            found.append(.capacity(needed: entryCount * reviews, available: available))
        }
        let active = capacities.indices.filter { capacities[$0] > 0 }
        for entry in tags.indices {
            let blocked = conflicts[entry].count
            let open = blocked == 0 ? active.count : active.count { isAllowed($0, for: entry) }
            if open < reviews {
                found.append(.judges(entry: entry, needed: reviews, available: open))
            }
        }
        let wanted = Dictionary(grouping: tags.compactMap(\.self), by: \.self)
        for tag in wanted.keys.sorted() {
            let needed = wanted[tag]?.count ?? 0
            let room = active.reduce(0) { $0 + (expertise[$1].contains(tag) ? capacities[$1] : 0) }
            if room < needed { found.append(.experts(tag: tag, needed: needed, available: room)) }
        }
        return found
    }
}

/// The judges of each entry.
package struct Assignment: Sendable, Equatable {
    /// By entry, judges in rising order.
    package internal(set) var judges: [[Int]]
    /// Of an assignment that had to stay incomplete; empty otherwise.
    package internal(set) var shortages: [AssignmentProblem.Shortage]

    /// How many sheets each judge has.
    package func loads(judges count: Int) -> [Int] {
        var loads = Array(repeating: 0, count: count)
        for judge in judges.joined() { loads[judge] += 1 }
        return loads
    }
}
