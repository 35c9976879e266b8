internal import ContentStoring
internal import ContestModel
internal import Recording

/// Entries that become durable together: one sync and one transaction for some, not for each.
///
/// A run that is cut off loses the group that it was in and no entry by half; the same command
/// takes it in again.
struct ImportGroup: ~Copyable {
    let contest: Contest
    let now: Instant
    private var staging: Staging
    private var waiting: [(PlannedEntry, StoredSubmission)] = []
    private var bytes = ByteCount.zero

    /// Few enough to lose little, many enough that syncing costs little.
    private static let greatestCount = 64
    private static let greatestBytes = ByteCount.mebibytes(256)

    init(contest: Contest, now: Instant, staging: consuming Staging) {
        self.contest = contest
        self.now = now
        self.staging = staging
    }

    var isFull: Bool { waiting.count >= Self.greatestCount || bytes >= Self.greatestBytes }

    /// Where the blobs of its entries wait.
    var folder: StagingFolder { staging.folder }

    mutating func add(_ planned: PlannedEntry, _ submission: StoredSubmission) {
        waiting.append((planned, submission))
    }

    /// Takes the blobs of an entry that satisfy `isKept`, and drops the others.
    mutating func take(_ blobs: [StagedBlob], where isKept: (StagedBlob) -> Bool) {
        let kept = blobs.filter(isKept)
        staging.take(kept)
        staging.drop(blobs.filter { !isKept($0) })
        bytes = kept.reduce(bytes) { $0 + $1.bytes }
    }

    /// Makes the group's bytes durable, then lets `record` write its records; the group starts
    /// anew.
    mutating func finish(
        _ record: ([(PlannedEntry, StoredSubmission)]) throws -> Void
    ) throws {
        try staging.commit()
        if !waiting.isEmpty { try record(waiting) }
        staging.settle()
        (waiting, bytes) = ([], .zero)
    }
}
