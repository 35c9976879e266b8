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
    var staging: Staging
    private var waiting: [(PlannedEntry, StoredSubmission)] = []
    private var bytes = ByteCount.zero

    /// Few enough to lose little, many enough that syncing costs little.
    private static let greatestCount = 32
    private static let greatestBytes = ByteCount.mebibytes(256)

    init(contest: Contest, now: Instant, staging: consuming Staging) {
        self.contest = contest
        self.now = now
        self.staging = staging
    }

    var isFull: Bool { waiting.count >= Self.greatestCount || bytes >= Self.greatestBytes }

    mutating func add(_ planned: PlannedEntry, _ submission: StoredSubmission) {
        waiting.append((planned, submission))
        bytes = bytes + submission.snapshot.bytes
    }

    /// The entries of the group, which starts anew.
    mutating func takeWaiting() -> [(PlannedEntry, StoredSubmission)] {
        defer { (waiting, bytes) = ([], .zero) }
        return waiting
    }
}
