internal import ContentStoring
package import ContestModel
internal import Receiving
internal import Recording

/// What to take in.
package struct ImportRequest: Sendable {
    package var contest: String
    /// Folders with submissions, or submissions themselves.
    package var paths: [String]
    /// The register; without one it is looked for in the folders.
    package var register: String?
    /// The category of submissions that no register names.
    package var category: String?
    package var isDryRun: Bool

    package init(
        contest: String, paths: [String], register: String? = nil, category: String? = nil,
        isDryRun: Bool = false
    ) {
        self.contest = contest
        self.paths = paths
        self.register = register
        self.category = category
        self.isDryRun = isDryRun
    }
}

/// What became of one entry of an import.
package struct ImportedEntry: Sendable, Hashable {
    package let entry: Entry
    package let file: String
    package let change: Change
    package let kind: SubmissionKind
    package let items: Int
    package let bytes: ByteCount
    package let notes: [Notice]
    /// Why it was refused; `nil` when it was accepted.
    package let refusal: Notice?

    /// How the records differ from before.
    package enum Change: String, Sendable, Hashable {
        case new, changed, same
    }
}

/// What became of an import.
package struct ImportReport: Sendable {
    package let entries: [ImportedEntry]
    /// Files that lie beside the others and that no row of the register names.
    package let unregistered: [String]

    package var refused: Int { entries.count { $0.refusal != nil } }
}

extension Workspace {
    /// Takes entries in: every row is validated first, then each entry is all or nothing.
    ///
    /// Running the same import again changes nothing, and completes one that was cut off.
    ///
    /// - Parameter progress: Called before each entry with how many are done and the next number.
    /// - Throws: ``JudgingError`` `rejectedRows` before anything is changed; the machine's errors,
    ///   with the entries before already taken.
    package func importEntries(
        _ request: ImportRequest, now: Instant, progress: (Int, Int, String) -> Void
    ) throws -> ImportReport {
        let contest = try contest(request.contest).contest
        try database.read { try Self.refuseIfSealed(contest.key, $0) }
        let existing = try entryFiles(of: contest.key)
        let plan = try ImportPlan(request, contest: contest, existing: existing, now: now)
        var imported: [ImportedEntry] = []
        for planned in plan.entries {
            progress(imported.count, plan.entries.count, planned.entry.number)
            let planned = try settled(planned, contest: contest.key)
            imported.append(
                try importEntry(planned, contest: contest, now: now, isDryRun: request.isDryRun))
        }
        progress(imported.count, plan.entries.count, "")
        return ImportReport(entries: imported, unregistered: plan.unregistered)
    }

    /// File name -> number of every entry of a contest.
    private func entryFiles(of contest: String) throws -> [String: String] {
        try database.read { connection in
            Dictionary(
                try connection.files(in: contest).map { ($0.file, $0.number) },
                uniquingKeysWith: { _, newest in newest })
        }
    }

    /// Keeps the time at which an entry first came, where none is given.
    private func settled(_ planned: PlannedEntry, contest: String) throws -> PlannedEntry {
        guard planned.isReceivedNow else { return planned }
        var planned = planned
        let stored = try database.read { try $0.entry(planned.entry.number, of: contest) }
        planned.entry.received = stored?.entry.received ?? planned.entry.received
        return planned
    }

    private func importEntry(
        _ planned: PlannedEntry, contest: Contest, now: Instant, isDryRun: Bool
    ) throws -> ImportedEntry {
        var staging = try store.stage()
        let reception = try Files.withScratchFolder { scratch in
            guard isDryRun else {
                return try receive(
                    planned.path, limits: contest.limits, scratch: scratch, into: &staging)
            }
            var sink = HashingSink()
            return try receive(planned.path, limits: contest.limits, scratch: scratch, into: &sink)
        }
        let submission = Self.submission(reception, of: planned, now: now)
        let change = try change(of: planned, submission, contest: contest.key)
        if !isDryRun {
            if reception.refusal != nil {
                staging.keep(only: Set([submission.snapshot.original].compactMap { $0 }))
            }
            try staging.commit()
            try record(planned, submission, change: change, contest: contest.key)
        }
        return ImportedEntry(
            entry: planned.entry, file: planned.file, change: change, kind: reception.kind,
            items: submission.snapshot.items.count, bytes: submission.snapshot.bytes,
            notes: reception.snapshot.notes, refusal: reception.refusal)
    }

    /// The submission to store: of a refused one only the original is kept.
    private static func submission(
        _ reception: Reception, of planned: PlannedEntry, now: Instant
    ) -> StoredSubmission {
        var snapshot = reception.snapshot
        if reception.refusal != nil { snapshot.items = [] }
        return StoredSubmission(
            id: newIdentifier(), entry: "", version: 1, file: planned.file,
            digest: snapshotDigest(snapshot, refusal: reception.refusal),
            refusal: reception.refusal, snapshot: snapshot, stored: now)
    }

    private func change(
        of planned: PlannedEntry, _ submission: StoredSubmission, contest: String
    ) throws -> ImportedEntry.Change {
        try database.read { connection in
            guard let stored = try connection.entry(planned.entry.number, of: contest) else {
                return .new
            }
            let earlier = try connection.submission(of: stored.id)
            let isSame = stored.entry == planned.entry && earlier?.digest == submission.digest
            return isSame ? .same : .changed
        }
    }

    /// Writes an entry and its submission in one transaction.
    private func record(
        _ planned: PlannedEntry, _ submission: StoredSubmission, change: ImportedEntry.Change,
        contest: String
    ) throws {
        guard change != .same else { return }
        try database.write { connection in
            var stored =
                try connection.entry(planned.entry.number, of: contest)
                ?? StoredEntry(id: newIdentifier(), contest: contest, entry: planned.entry)
            stored.entry = planned.entry
            stored.checked = nil
            let earlier = try connection.submission(of: stored.id)
            let isAnew = earlier?.digest != submission.digest
            // The panitia decided on what was there before.
            if isAnew { stored.eligibility = .undecided }
            try connection.save(stored)
            try connection.replaceFindings(of: stored.id, with: [])
            guard isAnew else { return }
            var submission = submission
            submission.entry = stored.id
            submission.version = (earlier?.version ?? 0) + 1
            try connection.add(submission)
        }
    }
}

/// SHA-256 over what a submission holds and what intake made of it: equal when nothing changed.
func snapshotDigest(_ snapshot: Snapshot, refusal: Notice?) -> Digest {
    var text = "\(snapshot.kind.rawValue) \(snapshot.original?.hex ?? "-")"
    text += " \(refusal?.code ?? "accepted") \(snapshot.history?.tip ?? "-")\n"
    for item in snapshot.items { text += "\(item.digest.hex)  \(item.path)\n" }
    return digest(of: Array(text.utf8))
}
