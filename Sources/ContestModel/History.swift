/// Facts of a repository's history.
package struct History: Sendable, Hashable, Codable {
    /// What was read: a branch, a tag, or HEAD.
    package var reference: String
    package var tip: String
    /// Newest first by commit time, then by id; as many as were walked.
    package var commits: [CommitFact]
    /// `nil` in what was stored before facts were gathered.
    package var facts: HistoryFacts?

    package init(
        reference: String, tip: String, commits: [CommitFact], facts: HistoryFacts? = nil
    ) {
        self.reference = reference
        self.tip = tip
        self.commits = commits
        self.facts = facts
    }
}

/// One commit, without its message: who and when.
package struct CommitFact: Sendable, Hashable, Codable {
    package var id: String
    /// The name after `.mailmap`.
    package var author: String
    package var authored: Instant
    package var committed: Instant
    package var parents: Int

    package init(id: String, author: String, authored: Instant, committed: Instant, parents: Int) {
        self.id = id
        self.author = author
        self.authored = authored
        self.committed = committed
        self.parents = parents
    }
}

/// Which commit of a repository is the work.
package enum RefChoice: Sendable, Hashable, Codable {
    /// What HEAD names; where that is missing, `main`, `master`, or the first branch or tag by
    /// name.
    case head
    /// A branch by its short name.
    case branch(String)
    /// A tag by its short name; an annotated one stands for its commit.
    case tag(String)
    /// The first commit from HEAD along first parents whose commit time is not after a moment.
    ///
    /// First parents, since they are what the branch itself showed: a commit that was merged
    /// later was not yet in the work, however old it is. The time is the committer's, so it can
    /// be forged; see the facts that tell of that.
    case lastBefore(Instant)
}
