extension GitReader {
    /// Headers that are looked at for commits that nothing leads to; more are not counted.
    private static let headers = 5_000_000

    /// Commits among the objects that no branch or tag leads to.
    ///
    /// - Parameter seen: Trees and file versions that are known to be none.
    /// - Throws: ``GitError`` `overLimit`.
    func unreachable(
        from walk: CommitWalk, seen: Set<ObjectID>
    ) throws(GitError) -> Int {
        var walk = walk
        let starts = references.objects.values.compactMap { ObjectID(hex: $0.utf8) }
        try walk.walk(from: starts.sorted().compactMap { leads($0) }, limit: objects.limits.commits)
        // Where some commits were left unwalked, nothing can be said of the others.
        guard walk.isWhole || !shallow.isEmpty else { return 0 }
        var found: Set<ObjectID> = []
        var headers = 0
        for (number, part) in objects.packs.enumerated() {
            guard let index = part.index else { continue }
            for ordinal in 0..<index.count where headers < Self.headers {
                guard let id = index.name(ordinal), let offset = index.place(ordinal) else { break }
                let place = ObjectDatabase.Place(pack: number, offset: offset)
                if isCommit(place, &headers), walk[id] == nil { found.insert(id) }
            }
        }
        for (id, place) in objects.indexed where walk[id] == nil {
            if isCommit(place, &headers) { found.insert(id) }
        }
        for id in looseObjects where walk[id] == nil && !seen.contains(id) {
            if isLooseCommit(id) { found.insert(id) }
        }
        return found.count
    }

    /// What a broken header says is not counted: the objects of the work are checked elsewhere.
    private func isCommit(_ start: ObjectDatabase.Place, _ headers: inout Int) -> Bool {
        var place = start
        for _ in 0...objects.limits.deltaChain where headers < Self.headers {
            headers += 1
            do throws(GitError) {
                let entry = try objects.packs[place.pack].pack.entry(at: place.offset)
                if case .whole(let kind) = entry.content { return kind == .commit }
                place = try objects.base(of: entry, at: place)
            } catch {
                return false
            }
        }
        return false
    }

    private func isLooseCommit(_ id: ObjectID) -> Bool {
        do throws(GitError) {
            return try objects.loose?.find(id, objects.inflater)?.kind == .commit
        } catch {
            return false
        }
    }

    /// The commit that a branch or tag leads to; `nil` when it cannot be read.
    private func leads(_ id: ObjectID) -> ObjectID? {
        do throws(GitError) { return try Self.peel(id, objects).id } catch { return nil }
    }
}
