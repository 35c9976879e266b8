package import ContestModel
internal import ContestReading
internal import Ranking
internal import Scoring
internal import Tabulating

/// Ranks a file of judges' sheets without a workspace: the same engine as for a contest.
///
/// Columns `judge, entry, criterion, mark` and perhaps `division`. Without a rubric every criterion
/// weighs the same; with one the file's criteria and marks must be the rubric's.
///
/// - Parameters:
///   - file: CSV or XLSX.
///   - rubricFile: A contest file or the mapping of one rubric.
///   - stage: Of a contest file; the last scored one when `nil`.
/// - Throws: ``JudgingError`` `rejectedRows` with a line for each problem, `ContestError`.
package func standings(
    ofSheets file: String, rubricFile: String? = nil, stage: String? = nil
) throws -> Standings {
    let grid = try Tables.grid(file)
    let columns = try Tables.columns(Column.scoreSheets, of: grid, in: file)
    var gathering = SheetGathering(path: file)
    for row in grid.rows {
        let marked = MarkedRow(row, columns, lastStage: "")
        gathering.add(marked, problem: marked.problem)
    }
    let rules = try rubricFile.map { path in
        try ContestFile.rubric(from: try Files.bytes(path), file: path)
    }
    let named = rules?.contest.map { contest in
        (stage ?? contest.scoredStages.last?.key) ?? ""
    }
    let ranked = try LooseSheets(
        gathering: gathering, rules: rules, stage: named ?? "", file: file)
    return Standings(method: RankingRules.Method.mean.rawValue, divisions: try ranked.divisions())
}

/// Sheets of a file on their own, with the rubric that ranks them.
private struct LooseSheets {
    let gathering: SheetGathering
    let rules: RubricFile?
    let stage: String
    let file: String
    let sheets: [ScoreSheet]

    init(
        gathering: SheetGathering, rules: RubricFile?, stage: String, file: String
    ) throws {
        self.gathering = gathering
        self.rules = rules
        self.stage = stage
        self.file = file
        let isContest = rules?.contest != nil
        sheets = gathering.sheets.compactMap { sheet in
            guard !sheet.marks.isEmpty else { return nil }
            guard isContest, sheet.stage.utf8.isEmpty || sheet.stage == stage else {
                return isContest ? nil : sheet
            }
            var sheet = sheet
            sheet.stage = stage
            return sheet
        }
    }

    func divisions() throws -> [DivisionStandings] {
        var problems = gathering.problems
        var groups: [String: [ScoreSheet]] = [:]
        for sheet in sheets {
            groups[gathering.divisions[sheet.entry] ?? "", default: []].append(sheet)
        }
        var divisions: [DivisionStandings] = []
        for (name, sheets) in groups.sorted(by: {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }) {
            guard let rubric = rubric(division: name, sheets: sheets) else {
                problems.append(noRubric(name))
                continue
            }
            for sheet in sheets {
                problems += Scoring.problems(in: sheet, rubric: rubric).map { problem in
                    rowProblem(file, line: gathering.line(of: sheet), problem.message)
                }
            }
            divisions.append(rank(name, sheets: sheets, rubric: rubric))
        }
        guard problems.isEmpty else {
            throw JudgingError(
                .rejectedRows, id: "\(file) tidak dapat diperingkat; perbaiki lebih dahulu.",
                en: "\(file) cannot be ranked; mend it first.", details: problems)
        }
        return divisions
    }

    private func rank(_ name: String, sheets: [ScoreSheet], rubric: Rubric) -> DivisionStandings {
        let key = name.utf8.isEmpty ? "all" : name
        let title = rules?.contest?.divisions.first { $0.key == name }?.title
        let input = DivisionSheets(
            division: Division(key: key, title: title ?? Bilingual(key)),
            category: String(name.prefix { $0 != "/" }), stage: stage, rubric: rubric,
            entries: Array(Set(sheets.map(\.entry))), sheets: sheets)
        let standard = RankingRules(
            tieBreaks: rules?.tieBreaks ?? [], labels: rules?.labels ?? [],
            precision: rules?.precision)
        return Ranking.rank(input, rules: standard)
    }

    private func rubric(division: String, sheets: [ScoreSheet]) -> Rubric? {
        guard let rules else { return Self.equalRubric(sheets) }
        let category = String(division.prefix { $0 != "/" })
        return rules.rubric(
            category: category.utf8.isEmpty ? nil : category,
            stage: stage.utf8.isEmpty ? nil : stage)
    }

    /// Every criterion that occurs, with the same weight and any mark.
    private static func equalRubric(_ sheets: [ScoreSheet]) -> Rubric {
        let any = Scale.range(
            from: Mark(scaled: -Mark.limit * Mark.unit), to: Mark(scaled: Mark.limit * Mark.unit),
            step: nil)
        let keys = Set(sheets.flatMap(\.marks.keys)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        return Rubric(
            key: "equal",
            criteria: keys.map {
                Criterion(key: $0, title: Bilingual($0), weight: Mark(1), scale: any)
            })
    }

    private func noRubric(_ division: String) -> Bilingual {
        let keys = rules?.contest?.categories.map(\.key).joined(separator: ", ") ?? ""
        return Bilingual(
            id: "\(file): divisi '\(division)' tidak punya rubrik; yang ada: \(keys). Tambahkan "
                + "kolom 'divisi'.",
            en: "\(file): division '\(division)' has no rubric; there are: \(keys). Add a column "
                + "'division'.")
    }
}
