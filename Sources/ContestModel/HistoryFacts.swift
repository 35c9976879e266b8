/// What a history tells beyond its list of commits.
///
/// All of it is as the repository claims: dates and names can be forged, so none of this is a
/// reason to reject an entry by itself.
package struct HistoryFacts: Sendable, Hashable, Codable {
    /// Whether every commit up to the first was there and was walked.
    package var isWhole = true
    /// Whether it is a shallow copy, cut off by `git clone --depth`.
    package var isShallow = false
    /// Commits without a parent.
    package var roots = 0
    /// Commits with more than one parent, and with more than two.
    package var merges = 0
    package var octopuses = 0
    package var branches = 0
    package var tags = 0
    /// After `.mailmap`, the one with most commits first; at most ``listed``.
    package var authors: [AuthorFact] = []
    package var authorCount = 0
    package var authored: TimeWindow?
    package var committed: TimeWindow?
    /// Days with a commit, each in its author's own time zone.
    package var days = 0
    /// Commits whose author and committer are not the same person.
    package var committedByOthers = 0
    /// Commits dated before one of their parents: a clock was wrong or a date was forged.
    package var earlierThanParent = 0
    /// Bytes of every file version in the history, each counted once.
    package var addedBytes = ByteCount.zero
    package var largest: LargestCommit?
    package var rewriting = RewritingSigns()
    /// At most ``listed`` of each; their counts are whole.
    package var submodules: [SubmoduleFact] = []
    package var submoduleCount = 0
    package var pointers: [PointerFact] = []
    package var pointerCount = 0
    /// References and grafts that show other objects than those committed; none is followed.
    package var replacements = 0

    /// How long a list becomes at most.
    package static let listed = 500

    package init() {}
}

/// One author, known by e-mail, which is not kept.
package struct AuthorFact: Sendable, Hashable, Codable {
    package var name: String
    package var commits: Int
    /// The first and the last time of writing.
    package var authored: TimeWindow

    package init(name: String, commits: Int, authored: TimeWindow) {
        self.name = name
        self.commits = commits
        self.authored = authored
    }
}

/// The commit that brought most bytes of new file versions.
package struct LargestCommit: Sendable, Hashable, Codable {
    package var id: String
    package var bytes: ByteCount
    /// Its share of all bytes added, in thousandths, rounded down.
    package var share: Int

    package init(id: String, bytes: ByteCount, share: Int) {
        self.id = id
        self.bytes = bytes
        self.share = share
    }
}

/// Signs that commits were replaced: by amending, rebasing, or a forced push.
package struct RewritingSigns: Sendable, Hashable, Codable {
    /// Moves of the branch away from a commit that is not in its history now.
    package var abandoned = 0
    /// Moves in the branch's log that do not start where the one before ended.
    package var gaps = 0
    /// Commits among the objects that no branch or tag leads to.
    package var unreachable = 0

    package init() {}
}

/// A repository within the repository: its files are elsewhere and were not fetched.
package struct SubmoduleFact: Sendable, Hashable, Codable {
    package var path: String
    /// As `.gitmodules` says; `nil` when it does not.
    package var url: String?
    package var commit: String

    package init(path: String, url: String?, commit: String) {
        self.path = path
        self.url = url
        self.commit = commit
    }
}

/// A Git LFS pointer: the file itself was not handed in.
package struct PointerFact: Sendable, Hashable, Codable {
    package var path: String
    package var digest: Digest
    package var bytes: ByteCount

    package init(path: String, digest: Digest, bytes: ByteCount) {
        self.path = path
        self.digest = digest
        self.bytes = bytes
    }
}
