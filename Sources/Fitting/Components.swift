/// The parts of the judge-entry graph between which nothing can be compared.
///
/// Two entries are in one component when a chain of shared judges leads from one to the other.
/// Components are numbered by their first entry.
///
/// Source: R. A. Bailey, "Design of Comparative Experiments", 2008, section 11.3 (connectivity).
package struct Components: Sendable, Equatable {
    /// The component of each entry; `nil` for one that nobody scored.
    package let ofEntries: [Int?]
    /// The component of each judge; `nil` for one without a sheet.
    package let ofJudges: [Int?]
    package let count: Int

    /// O(N α(N)) by union and find.
    package init(_ sheets: Sheets) {
        var forest = Forest(count: sheets.entryCount + sheets.judgeCount)
        for entry in 0..<sheets.entryCount {
            for row in sheets.rows(of: entry) {
                forest.join(entry, sheets.entryCount + sheets.judge(ofRow: row))
            }
        }
        var numbers: [Int: Int] = [:]
        ofEntries = (0..<sheets.entryCount).map { entry in
            guard !sheets.rows(of: entry).isEmpty else { return nil }
            let root = forest.root(of: entry)
            if let number = numbers[root] { return number }
            numbers[root] = numbers.count
            return numbers.count - 1
        }
        ofJudges = (0..<sheets.judgeCount).map { numbers[forest.root(of: sheets.entryCount + $0)] }
        count = numbers.count
    }

    /// The entries of each component, in rising order.
    package var members: [[Int]] {
        var members: [[Int]] = Array(repeating: [], count: count)
        for (entry, component) in ofEntries.enumerated() {
            if let component { members[component].append(entry) }
        }
        return members
    }

    /// All in one, for those who assume that panels are equally strict.
    var joined: Components {
        Components(
            ofEntries: ofEntries.map { $0.map { _ in 0 } },
            ofJudges: ofJudges.map { $0.map { _ in 0 } }, count: min(count, 1))
    }

    private init(ofEntries: [Int?], ofJudges: [Int?], count: Int) {
        self.ofEntries = ofEntries
        self.ofJudges = ofJudges
        self.count = count
    }
}

/// Disjoint sets of small numbers, with path halving.
struct Forest {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of member: Int) -> Int {
        var node = member
        while parents[node] != node {
            parents[node] = parents[parents[node]]
            node = parents[node]
        }
        return node
    }

    /// The smaller root stays, so that the forest does not depend on the order of joining.
    mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (root(of: left), root(of: right))
        parents[max(left, right)] = min(left, right)
    }
}
