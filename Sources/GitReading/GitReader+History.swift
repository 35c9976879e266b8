internal import CGit
package import ContestModel

extension GitReader {
    /// The commits that the tip descends from, newest first by commit time, then by id.
    ///
    /// - Parameter limit: Commits walked at most.
    /// - Returns: The history, and whether some of it is missing or was left out.
    /// - Throws: ``GitError`` with code `damaged` when the tip itself cannot be read.
    package func history(limit: Int) throws(GitError) -> (history: History, isWhole: Bool) {
        var waiting = [tip]
        var seen: Set<String> = [Self.hex(tip)]
        var commits: [CommitFact] = []
        var isWhole = shallow.isEmpty
        while let id = waiting.popLast() {
            guard commits.count < limit else {
                isWhole = false
                break
            }
            guard let (fact, parents) = try commit(id) else {
                if commits.isEmpty { throw .last("commit") }
                isWhole = false
                continue
            }
            commits.append(fact)
            guard !shallow.contains(fact.id) else { continue }
            for parent in parents where seen.insert(Self.hex(parent)).inserted {
                waiting.append(parent)
            }
        }
        commits.sort { ($1.committed, $0.id) < ($0.committed, $1.id) }
        return (History(reference: reference, tip: Self.hex(tip), commits: commits), isWhole)
    }

    /// - Returns: `nil` when the commit cannot be read.
    private func commit(_ id: git_oid) throws(GitError) -> (CommitFact, [git_oid])? {
        var id = id
        var handle: OpaquePointer?
        try unsafe GitObject.checkSize(id, in: repository)
        guard unsafe git_commit_lookup(&handle, repository, &id) == 0 else { return nil }
        defer { unsafe git_commit_free(handle) }
        let parents = unsafe (0..<git_commit_parentcount(handle)).compactMap {
            unsafe git_commit_parent_id(handle, $0)?.pointee
        }
        guard let author = unsafe git_commit_author(handle)?.pointee else { return nil }
        let name = unsafe author.name.map { unsafe String(cString: $0) } ?? ""
        let fact = CommitFact(
            id: Self.hex(id), author: name, authored: Self.instant(unsafe author.when.time),
            committed: Self.instant(unsafe git_commit_time(handle)), parents: parents.count)
        return (fact, parents)
    }

    /// A commit time in seconds, kept inside what a calendar can print.
    private static func instant(_ seconds: git_time_t) -> Instant {
        let year9999: git_time_t = 253_402_300_799
        return Instant(milliseconds: min(max(seconds, -62_135_596_800), year9999) * 1000)
    }

    static func hex(_ id: git_oid) -> String {
        var id = id
        var text = [CChar](repeating: 0, count: 41)
        unsafe git_oid_tostr(&text, 41, &id)
        return String(decoding: text.prefix(40).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
