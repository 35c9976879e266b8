internal import ContestModel
internal import Judging

/// `juri contest list --json`.
struct ContestListOutput: Encodable {
    let version = 1
    let contests: [ContestOutput]
}

/// One contest as JSON.
struct ContestOutput: Encodable {
    let version = 1
    let key: String
    let title: String
    let organizer: String
    let file: String
    let sha256: String
    let entries: Int
    @Nullable var deadline: String?
    let divisions: [String]
    let stages: [String]
    let tieBreaks: [String]

    init(_ held: HeldContest) {
        let contest = held.contest
        key = contest.key
        title = contest.title.id
        organizer = contest.organizer
        file = held.file
        sha256 = held.digest.hex
        entries = held.entries
        deadline = contest.deadline?.iso8601(in: contest.zone)
        divisions = contest.divisions.map(\.key)
        stages = contest.stages.map(\.key)
        tieBreaks = contest.tieBreaks.map(\.name)
    }
}
