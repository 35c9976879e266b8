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
/// - Throws: ``JudgingError`` when the stage is not known or has no sheet, `rejectedRows` with a
///   line for each problem, `ContestError`.
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
    let named = try chosenStage(
        stage, contest: rules?.contest, given: Set(gathering.sheets.map(\.stage)), file: file)
    let ranked = try LooseSheets(
        gathering: gathering, rules: rules, stage: named, file: file)
    return Standings(method: RankingRules.Method.mean.rawValue, divisions: try ranked.divisions())
}

/// The stage to rank: what was asked for, else the contest's last, else the file's only one.
private func chosenStage(
    _ wanted: String?, contest: Contest?, given: Set<String>, file: String
) throws -> String {
    let scored = contest?.scoredStages.map(\.key)
    let known = scored ?? given.filter { !$0.utf8.isEmpty }.sorted()
    let list = known.joined(separator: ", ")
    if let wanted {
        guard known.contains(wanted) else {
            throw JudgingError(
                id: "Tahap '\(wanted)' tidak ada; yang ada: \(list).",
                en: "There is no stage '\(wanted)'; there are: \(list).")
        }
        return wanted
    }
    if let last = scored?.last { return last }
    guard given.count <= 1 else {
        throw JudgingError(
            id: "\(file) berisi beberapa tahap (\(list)); pilih satu dengan --stage.",
            en: "\(file) holds several stages (\(list)); choose one with --stage.")
    }
    return given.first ?? ""
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
        sheets = gathering.sheets.compactMap { sheet in
            guard !sheet.marks.isEmpty, sheet.stage.utf8.isEmpty || sheet.stage == stage else {
                return nil
            }
            var sheet = sheet
            sheet.stage = stage
            return sheet
        }
        guard !sheets.isEmpty || !gathering.problems.isEmpty else {
            throw JudgingError(
                .rejectedRows,
                id:
                    "\(file) tidak berisi nilai\(stage.utf8.isEmpty ? "" : " untuk tahap '\(stage)'").",
                en: "\(file) holds no marks\(stage.utf8.isEmpty ? "" : " of stage '\(stage)'").")
        }
    }

    func divisions() throws -> [DivisionStandings] {
        var problems = gathering.problems
        try needDivisions()
        var groups: [String: [ScoreSheet]] = [:]
        for sheet in sheets {
            groups[divisionKey(gathering.divisions[sheet.entry] ?? ""), default: []].append(sheet)
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
                    rowProblem(
                        file, line: gathering.line(of: sheet, criterion: problem.criterion),
                        problem.message)
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

    /// A contest of several categories ranks none of them together.
    private func needDivisions() throws {
        guard let contest = rules?.contest, contest.categories.count > 1,
            sheets.contains(where: { (gathering.divisions[$0.entry] ?? "").utf8.isEmpty })
        else { return }
        let keys = contest.divisions.map(\.key).joined(separator: ", ")
        throw JudgingError(
            .rejectedRows,
            id: "\(file): lomba ini punya beberapa kategori; tambahkan kolom 'divisi' yang berisi "
                + "salah satu dari: \(keys).",
            en: "\(file): this contest has several categories; add a column 'division' that holds "
                + "one of: \(keys).")
    }

    /// The key of a division that a person named by key or title.
    private func divisionKey(_ name: String) -> String {
        let found = rules?.contest?.divisions.first { division in
            [division.key, division.title.id, division.title.en].contains {
                $0.lowercased() == name.lowercased()
            }
        }
        return found?.key ?? name
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
            id: "\(file): divisi '\(division)' tidak dikenal; yang ada: \(keys).",
            en: "\(file): there is no division '\(division)'; there are: \(keys).")
    }
}
