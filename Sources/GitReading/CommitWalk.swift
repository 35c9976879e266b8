/// A walk over commits in generations, each once.
struct CommitWalk {
    let objects: ObjectDatabase
    /// Commits whose parents were left out when the copy was made.
    let shallow: Set<ObjectID>
    private(set) var commits: [(id: ObjectID, commit: Commit)] = []
    private var places: [ObjectID: Int] = [:]
    /// Whether every commit up to the first was there and was walked.
    private(set) var isWhole = true

    private var parents = 0
    /// Parents of all commits together: an honest commit has few.
    private static let parentLimit = 1_000_000

    init(objects: ObjectDatabase, shallow: Set<ObjectID>) {
        (self.objects, self.shallow) = (objects, shallow)
    }

    subscript(_ id: ObjectID) -> Commit? {
        guard let place = places[id], place < commits.count else { return nil }
        return commits[place].commit
    }

    /// Walks from some commits on; those known from an earlier walk are not walked again.
    ///
    /// - Parameter limit: Commits walked in all.
    /// - Throws: ``GitError`` `damaged` when the first commit cannot be read, `overLimit`.
    mutating func walk(from starts: [ObjectID], limit: Int) throws(GitError) {
        var waiting = starts.filter { places[$0] == nil }
        var next = 0
        while next < waiting.count {
            let id = waiting[next]
            next += 1
            guard places[id] == nil else { continue }
            guard commits.count < limit else {
                isWhole = false
                return
            }
            guard let commit = try read(id) else { continue }
            parents += commit.parents.count
            guard parents <= Self.parentLimit else {
                isWhole = false
                return
            }
            places[id] = commits.count
            commits.append((id, commit))
            if !shallow.contains(id) {
                waiting += commit.parents.filter { places[$0] == nil }
            } else {
                isWhole = false
            }
        }
    }

    /// - Returns: `nil` when a commit behind the first is missing or broken.
    private mutating func read(_ id: ObjectID) throws(GitError) -> Commit? {
        do throws(GitError) {
            return try Commit(try objects.read(id, .commit), id)
        } catch {
            guard error.code != .overLimit, !commits.isEmpty else { throw error }
            isWhole = false
            return nil
        }
    }

    /// Every commit behind all of its parents.
    var oldestFirst: [ObjectID] {
        var children = [Int](repeating: 0, count: commits.count)
        for (_, commit) in commits {
            for parent in commit.parents { if let place = places[parent] { children[place] += 1 } }
        }
        var order = commits.indices.filter { children[$0] == 0 }
        var next = 0
        while next < order.count {
            for parent in commits[order[next]].commit.parents {
                guard let place = places[parent] else { continue }
                children[place] -= 1
                if children[place] == 0 { order.append(place) }
            }
            next += 1
        }
        return order.reversed().map { commits[$0].id }
    }
}
