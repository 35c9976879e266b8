internal import ContestModel

/// Counts commits one by one, in bounded memory but for authors and days.
struct HistoryCount {
    var facts = HistoryFacts()
    private var days: Set<Int64> = []
    private var authors: [[UInt8]: AuthorFact] = [:]

    /// Counts a commit, with its people after `.mailmap`.
    mutating func add(_ commit: Commit, by author: Person, _ committer: Person) {
        let (authored, committed) = (commit.author.instant, commit.committer.instant)
        if commit.parents.count > 1 { facts.merges += 1 }
        if commit.parents.count > 2 { facts.octopuses += 1 }
        if author.key != committer.key { facts.committedByOthers += 1 }
        days.insert(commit.author.day)
        facts.authored = facts.authored.widened(to: authored)
        facts.committed = facts.committed.widened(to: committed)
        let before = authors[author.key]
        authors[author.key] = AuthorFact(
            name: before?.name ?? author.shown, commits: (before?.commits ?? 0) + 1,
            authored: (before?.authored).widened(to: authored))
    }

    /// - Parameter parents: Commit times of the parents that are known.
    mutating func compare(_ commit: Commit, with parents: [Int64]) {
        if parents.contains(where: { $0 > commit.committer.seconds }) {
            facts.earlierThanParent += 1
        }
    }

    func finished() -> HistoryFacts {
        var facts = facts
        facts.days = days.count
        facts.authorCount = authors.count
        let sorted = authors.values.sorted {
            ($1.commits, $0.name, $0.authored.from) < ($0.commits, $1.name, $1.authored.from)
        }
        facts.authors = Array(sorted.prefix(HistoryFacts.listed))
        return facts
    }
}

extension TimeWindow? {
    fileprivate func widened(to instant: Instant) -> TimeWindow {
        guard let window = self else { return TimeWindow(from: instant, to: instant) }
        return TimeWindow(from: min(window.from, instant), to: max(window.to, instant))
    }
}

/// What each commit adds: the bytes of file versions that no commit before it had.
///
/// Sizes are as the repository claims them, since reading every version would cost as much as
/// cloning; the chosen tree's files are read and so cannot lie.
struct Growth {
    let objects: ObjectDatabase
    private(set) var isWhole = true
    /// Every tree and file version of the commits that were added.
    private(set) var seen: Set<ObjectID> = []
    private var sum: Int64 = 0
    private var most: (id: ObjectID, bytes: Int64)?

    /// More than there may be objects: names of what is not there count too.
    private static let seenLimit = 1_000_000

    init(objects: ObjectDatabase) { self.objects = objects }

    var total: ByteCount { ByteCount(sum) }

    var largest: LargestCommit? {
        guard let most, sum > 0 else { return nil }
        let share = Int(Int128(most.bytes) * 1000 / Int128(sum))
        return LargestCommit(id: most.id.hex, bytes: ByteCount(most.bytes), share: share)
    }

    /// Adds the tree of a commit; every commit before it was added.
    ///
    /// - Throws: ``GitError`` `overLimit`.
    mutating func add(_ tree: ObjectID, of id: ObjectID) throws(GitError) {
        var (waiting, bytes): ([ObjectID], Int64) = ([tree], 0)
        while let tree = waiting.popLast() {
            guard seen.count < Self.seenLimit else {
                isWhole = false
                break
            }
            guard seen.insert(tree).inserted else { continue }
            do throws(GitError) {
                bytes += try visit(tree, &waiting)
            } catch {
                guard error.code != .overLimit else { throw error }
                isWhole = false
            }
        }
        let (total, isOver) = sum.addingReportingOverflow(bytes)
        sum = isOver ? .max : total
        if bytes > most?.bytes ?? 0 { most = (id, bytes) }
    }

    private mutating func visit(
        _ tree: ObjectID, _ waiting: inout [ObjectID]
    ) throws(GitError) -> Int64 {
        var bytes: Int64 = 0
        var cursor = TreeCursor(try objects.read(tree, .tree))
        while let entry = try cursor.next() {
            if entry.isTree {
                waiting.append(entry.id)
            } else if !entry.isSubmodule, seen.insert(entry.id).inserted {
                bytes += Int64(try objects.size(of: entry.id))
            }
        }
        return bytes
    }
}
