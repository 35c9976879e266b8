import ContestModel

/// A judge with the number that heads the judge's column: Juri 1 is first in the list.
struct NumberedJudge {
    let number: Int
    let judge: Judge

    var heading: String { "Juri \(number)" }

    /// As the heading of a column: whether the totals below it count, and how much.
    var columnTitle: String { weightWords.map { "\(heading) (\($0))" } ?? heading }

    /// `nil` for a judge who counts once, as judges do.
    var weightWords: String? {
        switch judge.counted {
        case Mark(0): "tidak dihitung"
        case Mark(1): nil
        default: "bobot \(judge.counted.indonesian)"
        }
    }
}

/// Finds what the tables of a result point at.
struct Lookup {
    let result: SealedResult
    /// The judges of the result, then those whom only a sheet names.
    let judges: [NumberedJudge]
    private let records: [String: EntryRecord]

    init(_ result: SealedResult) {
        self.result = result
        records = Dictionary(result.entries.map { ($0.entry.number, $0) }) { first, _ in first }
        var known = Set(result.judges.map(\.key))
        var judges = result.judges
        for sheet in result.sheets where known.insert(sheet.judge).inserted {
            judges.append(Judge(key: sheet.judge, name: sheet.judge))
        }
        self.judges = judges.enumerated().map { NumberedJudge(number: $0 + 1, judge: $1) }
    }

    var contest: Contest { result.contest }

    /// Standings of every scored stage, the last one last.
    var allStandings: [Standings] { result.earlier + [result.standings] }

    func entry(_ number: String) -> Entry? { records[number]?.entry }

    /// The name of an entry's entrant, with those who joined it.
    func entrant(_ number: String) -> String {
        let name = entry(number)?.entrant ?? missing
        let partners = partners(of: number)
        return partners.isEmpty ? name : "\(name) bersama \(enumeration(partners))"
    }

    /// Who joined an entry at any stage.
    func partners(of number: String) -> [String] {
        result.proceedings.mergers.filter { $0.entry == number }.flatMap(\.partners)
    }

    /// The title of a criterion, a measure or a rule of points.
    func criterionTitle(_ key: String, stage: String? = nil) -> String {
        let stages = contest.stages.filter { stage == nil || $0.key == stage }
        return contest.rubrics.lazy.compactMap { $0.criterion(key) }.first?.title.id
            ?? stages.lazy.compactMap { $0.title(ofLine: key)?.id }.first ?? key
    }

    /// `KIMH23-001 KIM Tirto Gumitir`.
    func caption(_ number: String) -> String {
        entry(number).map { "\(number) \($0.entrant)" } ?? number
    }

    func stageTitle(_ key: String) -> String { contest.stage(key)?.title.id ?? key }

    func category(of division: Division) -> ContestModel.Category? {
        let key = division.key.utf8.prefix { $0 != UInt8(ascii: "/") }
        return contest.category(String(decoding: key, as: UTF8.self))
    }

    func rubric(of table: DivisionStandings) -> Rubric? {
        guard let category = category(of: table.division), let stage = contest.stage(table.stage)
        else { return nil }
        return contest.rubric(for: category, at: stage)
    }

    /// Whether the contest ranks more than one division, so that each must be named.
    var hasDivisions: Bool { result.standings.divisions.count > 1 }

    /// The judges whose columns a table shows: who gave a total in it, and who was expected to and
    /// gave none anywhere. A judge of another division is not absent from this one.
    func panel(of table: DivisionStandings) -> [NumberedJudge] {
        let present = Set(table.places.flatMap { $0.totals.map(\.judge) })
        let active = Set(result.sheets.map(\.judge))
        return judges.filter {
            present.contains($0.judge.key)
                || !active.contains($0.judge.key) && $0.judge.role != .honorary
        }
    }
}

extension Stage {
    /// The title of a measure or a rule of points.
    func title(ofLine key: String) -> Bilingual? {
        metric?.measures.first { $0.key == key }?.title ?? points.first { $0.key == key }?.title
    }
}
