/// A sealed version of a contest's result: all that its documents are made from.
///
/// The documents and the standings are pure functions of this value, so anyone who holds it can
/// make them again, byte for byte.
package struct SealedResult: Sendable, Hashable, Codable {
    /// 1 for the first; a correction gets the next.
    package var version: Int
    package var contest: Contest
    /// SHA-256 of the contest file as it was read.
    package var contestDigest: Digest
    package var sealed: Instant
    package var entries: [EntryRecord]
    package var judges: [Judge]
    package var sheets: [ScoreSheet]
    /// The standings at the last scored stage.
    package var standings: Standings
    /// The standings at each earlier scored stage, in order.
    package var earlier: [Standings]
    package var decisions: [Decision]
    /// Counts, lines, rulings and awards beside the sheets.
    package var proceedings: Proceedings
    /// Places over all divisions, where the contest has an overall champion.
    package var overall: OverallStandings?

    package init(
        version: Int, contest: Contest, contestDigest: Digest, sealed: Instant,
        entries: [EntryRecord], judges: [Judge], sheets: [ScoreSheet], standings: Standings,
        earlier: [Standings], decisions: [Decision], proceedings: Proceedings = Proceedings(),
        overall: OverallStandings? = nil
    ) {
        self.version = version
        self.contest = contest
        self.contestDigest = contestDigest
        self.sealed = sealed
        self.entries = entries
        self.judges = judges
        self.sheets = sheets
        self.standings = standings
        self.earlier = earlier
        self.decisions = decisions
        self.proceedings = proceedings
        self.overall = overall
    }
}

/// An entry with what became of it.
package struct EntryRecord: Sendable, Hashable, Codable {
    package var entry: Entry
    package var outcome: IntakeOutcome
    package var eligibility: Eligibility
    /// Why intake refused it, or why the panitia decided as it did.
    package var reason: String

    package init(
        entry: Entry, outcome: IntakeOutcome, eligibility: Eligibility, reason: String = ""
    ) {
        self.entry = entry
        self.outcome = outcome
        self.eligibility = eligibility
        self.reason = reason
    }
}

/// What intake made of a submission.
package enum IntakeOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    case accepted, refused
}

/// An act of the panitia or the plenary, with its reason.
package struct Decision: Sendable, Hashable, Codable {
    package var kind: Kind
    /// The entry that it is about.
    package var entry: String?
    package var reason: String
    package var decided: Instant

    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case accept, reject
    }

    package init(kind: Kind, entry: String?, reason: String, decided: Instant) {
        self.kind = kind
        self.entry = entry
        self.reason = reason
        self.decided = decided
    }
}
