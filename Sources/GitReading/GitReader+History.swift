package import ContestModel

extension GitReader {
    /// The commits that the tip descends from, and what they tell.
    ///
    /// Commits are walked in generations from the tip, so that a limit leaves out the oldest.
    ///
    /// - Throws: ``GitError`` with code `damaged` when the tip itself cannot be read, `overLimit`.
    package func history() throws(GitError) -> History {
        var walk = CommitWalk(objects: objects, shallow: shallow)
        try walk.walk(from: [tip], limit: objects.limits.commits)
        let mailmap = try mailmap()
        var people: [ArraySlice<UInt8>: Person] = [:]
        func person(_ text: ArraySlice<UInt8>) -> Person {
            if let known = people[text] { return known }
            let found = mailmap.person(for: Person(text))
            people[text] = found
            return found
        }
        var growth = Growth(objects: objects)
        for id in walk.oldestFirst {
            if let commit = walk[id] { try growth.add(commit.tree, of: id) }
        }
        var facts = counted(walk, person: person)
        facts.isWhole = walk.isWhole && growth.isWhole
        facts.addedBytes = growth.total
        facts.largest = growth.largest
        try addRepositoryFacts(&facts, walk, seen: growth.seen)
        var commits = walk.commits.map { id, commit in
            CommitFact(
                id: id.hex, author: person(commit.author.person).shown,
                authored: commit.author.instant, committed: commit.committer.instant,
                parents: commit.parents.count)
        }
        commits.sort { ($1.committed, $0.id) < ($0.committed, $1.id) }
        return History(reference: reference, tip: tip.hex, commits: commits, facts: facts)
    }

    private func counted(
        _ walk: CommitWalk, person: (ArraySlice<UInt8>) -> Person
    ) -> HistoryFacts {
        var count = HistoryCount()
        for (id, commit) in walk.commits {
            count.add(commit, by: person(commit.author.person), person(commit.committer.person))
            count.compare(commit, with: commit.parents.compactMap { walk[$0]?.committer.seconds })
            if commit.parents.isEmpty, !shallow.contains(id) { count.facts.roots += 1 }
        }
        return count.finished()
    }

    /// What the branches, the logs and the chosen tree tell.
    private func addRepositoryFacts(
        _ facts: inout HistoryFacts, _ walk: CommitWalk, seen: Set<ObjectID>
    ) throws(GitError) {
        facts.isShallow = !shallow.isEmpty
        facts.branches = references.count("refs/heads/")
        facts.tags = references.count("refs/tags/")
        facts.replacements = replacements
        facts.rewriting.abandoned = log.abandoned { walk[$0] != nil }
        facts.rewriting.gaps = log.gaps
        facts.rewriting.unreachable = try unreachable(from: walk, seen: seen)
    }

    /// `.mailmap` of the chosen tree; an unreadable one is none.
    private func mailmap() throws(GitError) -> Mailmap {
        guard let id = try entry(".mailmap"), try objects.size(of: id) <= Mailmap.bytes else {
            return Mailmap()
        }
        return Mailmap(try objects.read(id, .blob))
    }

    /// A file at the top of the chosen tree.
    func entry(_ name: String) throws(GitError) -> ObjectID? {
        var tree = TreeCursor(try objects.read(commit.tree, .tree))
        while let entry = try tree.next() {
            if entry.mode & 0o170000 == 0o100000, entry.name.elementsEqual(name.utf8) {
                return entry.id
            }
        }
        return nil
    }
}
