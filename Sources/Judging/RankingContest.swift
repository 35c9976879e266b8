internal import ContentStoring
package import ContestModel
internal import Ranking
internal import Recording

/// The standings of a contest with what a reader must know beside them.
package struct RankedContest: Sendable, Hashable {
    package let contest: Contest
    package let standings: Standings
    /// The standings of the scored stages before, in order.
    package let earlier: [Standings]
    package let entries: [EntryRecord]
    /// Entries in the standings on which the panitia has not decided.
    package let undecided: [String]
    /// What was counted, handed in and decided beside the sheets.
    package let proceedings: Proceedings
    /// The overall champion, at the last stage of a contest that has one.
    package let overall: OverallStandings?
}

extension Workspace {
    /// Ranks a contest at a stage.
    ///
    /// Takes part: whoever intake accepted, the panitia did not reject, and every earlier scored
    /// stage let on.
    ///
    /// - Parameter stage: The last ranked stage that has anything to rank by when `nil`.
    package func rank(_ key: String, stage: String? = nil) throws -> RankedContest {
        let contest = try contest(key).contest
        return try database.read { connection in
            try Self.rank(contest, stage: stage, connection)
        }
    }

    static func rank(
        _ contest: Contest, stage wanted: String?, _ connection: any Connection
    ) throws -> RankedContest {
        let records = try records(of: contest, connection)
        let sheets = try connection.sheets(of: contest.key)
        let proceedings = try connection.proceedings(of: contest.key)
        let used = Set(sheets.map(\.stage)).union(proceedings.stages)
        let last = try lastStage(contest, wanted: wanted, used: used)
        let taking = records.filter { $0.outcome == .accepted && $0.eligibility != .rejected }
        let record = Ranking.ContestRecord(
            contest: contest, entries: taking.map(\.entry), sheets: sheets,
            proceedings: proceedings, digest: { Array(digest(of: $0).hex.utf8) })
        var standings = record.standings(through: last.key)
        let final = standings.removeLast()
        let placed = Set(final.divisions.flatMap { $0.places.map(\.entry) })
        let undecided = records.filter {
            placed.contains($0.entry.number) && $0.eligibility == .undecided
        }
        return RankedContest(
            contest: contest, standings: final, earlier: standings, entries: records,
            undecided: undecided.map(\.entry.number), proceedings: proceedings,
            overall: last.key == contest.scoredStages.last?.key
                ? overall(of: contest, standings: final, entries: record.entries) : nil)
    }

    private static func lastStage(
        _ contest: Contest, wanted: String?, used: Set<String>
    ) throws -> Stage {
        let scored = contest.scoredStages
        let found =
            wanted.map { key in scored.first { $0.key == key } }
            ?? scored.last { used.contains($0.key) } ?? scored.last
        guard let found else {
            let keys = scored.map(\.key).joined(separator: ", ")
            throw JudgingError(
                id: "Tahap '\(wanted ?? "")' tidak dinilai; yang ada: \(keys).",
                en: "Stage '\(wanted ?? "")' is not scored; there are: \(keys).")
        }
        return found
    }

    /// Every entry of a contest with what became of it.
    static func records(
        of contest: Contest, _ connection: any Connection
    ) throws -> [EntryRecord] {
        var reasons: [String: String] = [:]
        for decision in try connection.decisions(of: contest.key) {
            if let entry = decision.entry { reasons[entry] = decision.reason }
        }
        return try connection.entries(of: contest.key).map { stored in
            let refusal = try connection.submission(of: stored.id)?.refusal
            return EntryRecord(
                entry: stored.entry, outcome: refusal == nil ? .accepted : .refused,
                eligibility: stored.eligibility,
                reason: refusal?.message.id ?? reasons[stored.entry.number] ?? "")
        }
    }
}

extension Proceedings {
    /// The stages at which something was counted, handed in or ruled.
    fileprivate var stages: Set<String> {
        Set(readings.map(\.stage) + lines.map(\.stage) + rulings.map(\.stage))
    }
}
