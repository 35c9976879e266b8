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
    /// Submissions that are still being written; where this is given, a row of the register whose
    /// submission is not there yet waits too.
    package var leaving: Set<String>?

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
    /// Why nothing was done about it, where something stood in the way.
    package let failure: Bilingual?

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

    package var failed: Int { entries.count { $0.failure != nil } }

    /// What differs from before.
    package var changes: ImportReport {
        ImportReport(
            entries: entries.filter { $0.change != .same || $0.failure != nil }, unregistered: [])
    }
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
        _ request: ImportRequest, reading: SubmissionReading = .here, now: Instant,
        progress: (Int, Int, String) -> Void
    ) throws -> ImportReport {
        let contest = try contest(request.contest).contest
        try database.read { try Self.refuseIfSealed(contest.key, $0) }
        let existing = try entryFiles(of: contest.key)
        let plan = try ImportPlan(request, contest: contest, existing: existing, now: now)
        var group = try ImportGroup(contest: contest, now: now, staging: store.stage())
        let reader = SubmissionsReader(
            reading: reading, rules: contest.intake,
            folder: request.isDryRun ? nil : group.folder)
        var imported: [ImportedEntry] = []
        progress(0, plan.entries.count, plan.entries.first?.entry.number ?? "")
        try reader.read(plan.entries.map(\.path)) { index, read in
            let planned = try settled(plan.entries[index], contest: contest.key)
            imported.append(try take(planned, read, into: &group))
            progress(imported.count, plan.entries.count, planned.entry.number)
            if group.isFull, !request.isDryRun { try finish(&group) }
        }
        if !request.isDryRun { try finish(&group) }
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

    /// Takes what was read of one entry into a group; what stands in the way of this one does not
    /// stop the others.
    private func take(
        _ planned: PlannedEntry, _ read: ReadSubmission, into group: inout ImportGroup
    ) throws -> ImportedEntry {
        let contest = group.contest.key
        var planned = planned
        do {
            let reception = try read.reception.get()
            let submission = Self.submission(reception, of: planned, now: group.now)
            if planned.isReceivedNow, try isNew(submission, for: planned, contest: contest) {
                planned.entry.received = group.now
            }
            let change = try change(of: planned, submission, contest: contest)
            let failure = try obstacle(to: planned, submission, change, contest: contest)
            if failure == nil, change != .same { group.add(planned, submission) }
            // What is there already is taken too: it mends a store that has lost it.
            group.take(read.blobs) { blob in
                failure == nil
                    && (reception.refusal == nil || blob.digest == submission.snapshot.original)
            }
            return ImportedEntry(planned, submission, change, failure: failure, reception.snapshot)
        } catch let error as ReceivingError {
            group.take(read.blobs) { _ in false }
            return ImportedEntry(planned, failure: error.message)
        }
    }

    /// Makes a group's bytes durable, then its records in one transaction.
    private func finish(_ group: inout ImportGroup) throws {
        let contest = group.contest.key
        try group.finish { waiting in
            try database.write { connection in
                for (planned, submission) in waiting {
                    try Self.record(planned, submission, contest: contest, connection)
                }
            }
        }
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

    /// Whether other bytes came than the entry has now.
    private func isNew(
        _ submission: StoredSubmission, for planned: PlannedEntry, contest: String
    ) throws -> Bool {
        try database.read { connection in
            let stored = try connection.entry(planned.entry.number, of: contest)
            return try stored.flatMap { try connection.submission(of: $0.id) }?.digest
                != submission.digest
        }
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

    /// Why a change must not be made: judges have scored what is there, or what came cannot be
    /// read and what is there can.
    private func obstacle(
        to planned: PlannedEntry, _ submission: StoredSubmission, _ change: ImportedEntry.Change,
        contest: String
    ) throws -> Bilingual? {
        guard change == .changed else { return nil }
        return try database.read { connection in
            guard let stored = try connection.entry(planned.entry.number, of: contest) else {
                return nil
            }
            let earlier = try connection.submission(of: stored.id)
            let isMoved = stored.entry.division != planned.entry.division
            let isAnew = earlier?.digest != submission.digest
            if isAnew || isMoved, try connection.isScored(stored.id) {
                return Bilingual(
                    id: "juri sudah menilai karya ini, jadi isi dan kategorinya tidak diubah",
                    en: "judges have scored this work, so its content and category stay")
            }
            guard isAnew, let refusal = submission.refusal, earlier?.refusal == nil else {
                return nil
            }
            return Bilingual(
                id: "kiriman pengganti tidak dapat diterima (\(refusal.message.id)); kiriman "
                    + "sebelumnya tetap dipakai",
                en:
                    "the replacement cannot be taken (\(refusal.message.en)); the submission before "
                    + "stays in use")
        }
    }

    /// Writes an entry and its submission.
    private static func record(
        _ planned: PlannedEntry, _ submission: StoredSubmission, contest: String,
        _ connection: any Connection
    ) throws {
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

extension ImportedEntry {
    /// An entry that was read.
    fileprivate init(
        _ planned: PlannedEntry, _ submission: StoredSubmission, _ change: Change,
        failure: Bilingual?, _ snapshot: Snapshot
    ) {
        self.init(
            entry: planned.entry, file: planned.file, change: failure == nil ? change : .same,
            kind: snapshot.kind, items: submission.snapshot.items.count,
            bytes: submission.snapshot.bytes, notes: snapshot.notes,
            refusal: failure == nil ? submission.refusal : nil, failure: failure)
    }

    /// An entry that could not be read.
    fileprivate init(_ planned: PlannedEntry, failure: Bilingual) {
        self.init(
            entry: planned.entry, file: planned.file, change: .same, kind: .file, items: 0,
            bytes: .zero, notes: [], refusal: nil, failure: failure)
    }
}

/// SHA-256 over what a submission holds and what intake made of it: equal when nothing changed.
func snapshotDigest(_ snapshot: Snapshot, refusal: Notice?) -> Digest {
    var text = "\(snapshot.kind.rawValue) \(snapshot.original?.hex ?? "-")"
    text += " \(refusal?.code ?? "accepted") \(snapshot.history?.tip ?? "-")\n"
    for item in snapshot.items { text += "\(item.digest.hex)  \(item.path)\n" }
    return digest(of: Array(text.utf8))
}
