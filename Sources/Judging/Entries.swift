package import ContestModel
internal import Recording

/// An entry with all that the workspace knows of it.
package struct EntryView: Sendable, Hashable {
    package let contest: String
    package let entry: Entry
    package let eligibility: Eligibility
    package let submission: SubmissionView?
    package let findings: [Finding]
    /// When the checks last ran; `nil` before the first run.
    package let checked: Instant?

    /// The gravest finding.
    package var severity: Severity? { findings.map(\.severity).max() }
}

/// The newest submission of an entry.
package struct SubmissionView: Sendable, Hashable {
    package let version: Int
    package let file: String
    package let refusal: Notice?
    package let snapshot: Snapshot
    package let stored: Instant
}

extension Workspace {
    /// The entries of a contest, by number.
    package func entries(of contest: String) throws -> [EntryView] {
        _ = try self.contest(contest)
        return try database.read { connection in
            try connection.entries(of: contest).map { try Self.view($0, connection) }
        }
    }

    /// One entry by number; `CONTEST/NUMBER` where two contests use the number.
    ///
    /// - Throws: ``JudgingError`` when there is none, or more than one.
    package func entry(_ number: String) throws -> EntryView {
        try database.read { connection in
            let stored = try Self.find(number, connection)
            return try Self.view(stored, connection)
        }
    }

    static func find(_ number: String, _ connection: any Connection) throws -> StoredEntry {
        var found = try connection.entries(numbered: number)
        if found.isEmpty, let slash = number.utf8.firstIndex(of: UInt8(ascii: "/")) {
            let contest = String(number[..<slash])
            let rest = String(number.utf8[number.utf8.index(after: slash)...]) ?? ""
            found = try connection.entry(rest, of: contest).map { [$0] } ?? []
        }
        guard let first = found.first else { throw JudgingError.noEntry(number) }
        guard found.count == 1 else {
            let names = found.map { "\($0.contest)/\(number)" }.joined(separator: ", ")
            throw JudgingError(
                id: "Nomor \(number) dipakai di beberapa lomba; sebutkan salah satu: \(names).",
                en: "Number \(number) is used in several contests; name one: \(names).")
        }
        return first
    }

    static func view(_ stored: StoredEntry, _ connection: any Connection) throws -> EntryView {
        let submission = try connection.submission(of: stored.id)
        return EntryView(
            contest: stored.contest, entry: stored.entry, eligibility: stored.eligibility,
            submission: submission.map { submission in
                SubmissionView(
                    version: submission.version, file: submission.file,
                    refusal: submission.refusal, snapshot: submission.snapshot,
                    stored: submission.stored)
            }, findings: try connection.findings(of: stored.id), checked: stored.checked)
    }
}
