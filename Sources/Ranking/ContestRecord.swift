package import ContestModel

/// All that the standings of a contest are made from: the same values give the same standings.
package struct ContestRecord: Sendable {
    package var contest: Contest
    /// Those who take part: not refused, not rejected, not withdrawn.
    package var entries: [Entry]
    package var sheets: [ScoreSheet]
    package var proceedings: Proceedings
    /// The digest by which lots are drawn, SHA-256; `nil` draws none.
    package var digest: (@Sendable ([UInt8]) -> [UInt8])?

    package init(
        contest: Contest, entries: [Entry], sheets: [ScoreSheet] = [],
        proceedings: Proceedings = Proceedings(),
        digest: (@Sendable ([UInt8]) -> [UInt8])? = nil
    ) {
        self.contest = contest
        self.entries = entries
        self.sheets = sheets
        self.proceedings = proceedings
        self.digest = digest
    }

    /// The standings of each ranked stage in order, up to one of them.
    ///
    /// At each stage those take part whom every earlier one let on. A stage at which a division
    /// has no places yet lets all of it on. Only the last stage of the contest gives labels.
    ///
    /// - Parameter stage: The key of a ranked stage; the last one when `nil`.
    package func standings(through stage: String? = nil) -> [Standings] {
        let stages = contest.scoredStages
        let end = stages.firstIndex { $0.key == stage } ?? stages.count - 1
        var course = Course(self)
        return stages.prefix(end + 1).map { course.standings(at: $0) }
    }
}

/// The way of a contest from stage to stage.
private struct Course {
    let record: ContestRecord
    let rules: RankingRules
    let regions: [String: RegionCode]
    let sheets: [String: [ScoreSheet]]
    /// Division -> the numbers that are still in.
    var members: [String: [String]]
    /// Division -> stage -> entry -> score.
    var scores: [String: [String: [String: Rational]]] = [:]

    init(_ record: ContestRecord) {
        self.record = record
        var rules = RankingRules(record.contest)
        if let seed = record.proceedings.seed, let digest = record.digest {
            rules.lot = Lot(seed: seed, digest: digest)
        }
        self.rules = rules
        regions = record.entries.reduce(into: [:]) { $0[$1.number] = $1.region }
        sheets = Dictionary(grouping: record.sheets, by: \.entry)
        members = Dictionary(grouping: record.entries, by: \.division)
            .mapValues { $0.map(\.number) }
    }

    mutating func standings(at stage: Stage) -> Standings {
        var rules = rules
        if stage.key != record.contest.scoredStages.last?.key { rules.labels = [] }
        var divisions: [DivisionStandings] = []
        for division in record.contest.divisions {
            guard let input = input(division, at: stage) else { continue }
            let table = rank(input, rules: rules)
            divisions.append(table)
            for place in table.places where place.isScored {
                scores[division.key, default: [:]][stage.key, default: [:]][place.entry] =
                    place.score
            }
            if let advancing = table.advancing { members[division.key] = advancing }
        }
        return Standings(method: stage.method, divisions: divisions)
    }

    /// - Returns: `nil` where the category has no rubric at a stage of marks.
    private func input(_ division: Division, at stage: Stage) -> DivisionInput? {
        let key = division.key.utf8.prefix { $0 != UInt8(ascii: "/") }
        let category = String(decoding: key, as: UTF8.self)
        let rubric = record.contest.category(category).flatMap {
            record.contest.rubric(for: $0, at: stage)
        }
        guard rubric != nil || stage.rubric == nil else { return nil }
        let numbers = members[division.key] ?? []
        return DivisionInput(
            division: division, category: category, stage: stage, rubric: rubric,
            entries: numbers, sheets: numbers.flatMap { sheets[$0] ?? [] },
            proceedings: record.proceedings, earlier: scores[division.key] ?? [:],
            regions: regions)
    }
}

extension Stage {
    /// What made the scores: `mean`, `sum`, `ratio`, `points` or `plenary`.
    package var method: String {
        if rubric != nil { return RankingRules.Method.mean.rawValue }
        if let metric { return metric.total.rawValue }
        return points.isEmpty ? "plenary" : "points"
    }
}
