internal import ContestModel
internal import Recording
internal import Scoring
internal import Tabulating

/// What an import of score sheets did.
package struct SheetReport: Sendable, Hashable {
    package let sheets: Int
    package let marks: Int
    /// Sheets that lack a mark on some criterion.
    package let incomplete: [String]
}

extension Workspace {
    /// Takes in judges' sheets from CSV or XLSX: all rows or none.
    ///
    /// Marks of the file take the place of those that are there; what it does not give stays.
    ///
    /// - Throws: ``JudgingError`` `rejectedRows` with a line for each problem.
    package func importSheets(
        contest key: String, file: String, isDryRun: Bool = false
    ) throws -> SheetReport {
        let contest = try contest(key).contest
        let (entries, refused, kept) = try database.read { connection in
            let entries = try connection.entries(of: key)
            let refused = try connection.refused(in: key)
            return (entries, refused, try connection.sheets(of: key))
        }
        let reader = SheetReader(
            contest: contest, entries: entries, refused: Set(refused), path: file)
        let known = Dictionary(
            kept.map { ([$0.judge, $0.entry, $0.stage], $0) }, uniquingKeysWith: { one, _ in one })
        let sheets = try reader.sheets().map { Self.merged($0, into: known) }
        if !isDryRun {
            let ids = Dictionary(
                uniqueKeysWithValues: entries.map { ($0.entry.number, $0.id) })
            try database.write { connection in
                try Self.refuseIfSealed(key, connection)
                for sheet in sheets {
                    guard let id = ids[sheet.entry] else { continue }
                    try connection.save(sheet, contest: key, entry: id)
                }
            }
        }
        return SheetReport(
            sheets: sheets.count, marks: sheets.reduce(0) { $0 + $1.marks.count },
            incomplete: reader.incomplete(sheets))
    }
}

extension Workspace {
    /// A sheet with the marks that were there before and that the file does not give.
    private static func merged(
        _ sheet: ScoreSheet, into kept: [[String]: ScoreSheet]
    ) -> ScoreSheet {
        guard let earlier = kept[[sheet.judge, sheet.entry, sheet.stage]] else { return sheet }
        var merged = sheet
        merged.marks = earlier.marks.merging(sheet.marks) { _, new in new }
        if merged.comment.utf8.isEmpty { merged.comment = earlier.comment }
        return merged
    }
}

/// The judges' marks of one file: rows in, validated sheets or every problem out.
struct SheetReader {
    let contest: Contest
    let entries: [StoredEntry]
    /// Numbers whose newest submission intake refused.
    let refused: Set<String>
    let path: String

    /// - Throws: ``JudgingError`` `rejectedRows`.
    func sheets() throws -> [ScoreSheet] {
        let grid = try Tables.grid(path)
        let columns = try Tables.columns(Column.scoreSheets, of: grid, in: path)
        let known = Dictionary(
            uniqueKeysWithValues: entries.map { ($0.entry.number, $0) })
        var gathering = SheetGathering(path: path)
        for row in grid.rows {
            let marked = MarkedRow(row, columns, lastStage: contest.scoredStages.last?.key ?? "")
            gathering.add(marked, problem: problem(with: marked, known: known))
        }
        let sheets = gathering.sheets.filter { !$0.marks.isEmpty }
        var problems = gathering.problems
        for sheet in sheets {
            problems += invalid(sheet, known: known).map { problem in
                let line = gathering.line(of: sheet, criterion: problem.criterion)
                return rowProblem(path, line: line, problem.message)
            }
        }
        guard problems.isEmpty else { throw rejection(problems) }
        guard !sheets.isEmpty else {
            throw JudgingError(
                .rejectedRows, id: "\(path) tidak berisi satu nilai pun.",
                en: "\(path) holds not a single mark.")
        }
        return sheets
    }

    private func rejection(_ problems: [Bilingual]) -> JudgingError {
        JudgingError(
            .rejectedRows,
            id: "\(problems.count) masalah dalam lembar nilai; tidak ada yang diimpor. Perbaiki, "
                + "lalu ulangi.",
            en: "\(problems.count) problems in the sheets; nothing was imported. Mend them and try "
                + "again.", details: problems)
    }

    private func problem(with row: MarkedRow, known: [String: StoredEntry]) -> Bilingual? {
        guard let stored = known[row.entry] else {
            return Bilingual(
                id: "nomor peserta '\(row.entry)' tidak ada dalam lomba ini",
                en: "there is no entry '\(row.entry)' in this contest")
        }
        guard !refused.contains(row.entry) else {
            return Bilingual(
                id: "\(row.entry) ditolak saat penerimaan, jadi tidak dinilai",
                en: "\(row.entry) was refused at intake, so it is not scored")
        }
        guard stored.eligibility != .rejected else {
            return Bilingual(
                id: "\(row.entry) tidak lolos menurut keputusan panitia, jadi tidak dinilai",
                en: "\(row.entry) was rejected by the panitia, so it is not scored")
        }
        guard contest.stage(row.stage)?.rubric != nil else {
            let keys = contest.scoredStages.map(\.key).joined(separator: ", ")
            return Bilingual(
                id: "tahap '\(row.stage)' tidak dinilai; yang ada: \(keys)",
                en: "stage '\(row.stage)' is not scored; there are: \(keys)")
        }
        let judges = contest.judges.map(\.key)
        guard judges.isEmpty || judges.contains(row.judge) else {
            let list = judges.joined(separator: ", ")
            return Bilingual(
                id: "juri '\(row.judge)' tidak ada dalam berkas lomba; yang ada: \(list)",
                en: "judge '\(row.judge)' is not in the contest file; there are: \(list)")
        }
        return row.problem
    }

    /// What the rubric says against a sheet.
    private func invalid(_ sheet: ScoreSheet, known: [String: StoredEntry]) -> [SheetProblem] {
        guard let rubric = rubric(of: sheet, known: known) else { return [] }
        return problems(in: sheet, rubric: rubric)
    }

    private func rubric(of sheet: ScoreSheet, known: [String: StoredEntry]) -> Rubric? {
        guard let stored = known[sheet.entry], let stage = contest.stage(sheet.stage),
            let category = contest.category(stored.entry.category)
        else { return nil }
        return contest.rubric(for: category, at: stage)
    }

    /// `juri-2, APW23-004: durasi` for each sheet with criteria left open.
    func incomplete(_ sheets: [ScoreSheet]) -> [String] {
        let known = Dictionary(uniqueKeysWithValues: entries.map { ($0.entry.number, $0) })
        return sheets.compactMap { sheet in
            guard let rubric = rubric(of: sheet, known: known) else { return nil }
            let missing = rubric.criteria.map(\.key).filter { sheet.marks[$0] == nil }
            guard !missing.isEmpty else { return nil }
            return "\(sheet.judge), \(sheet.entry): \(missing.joined(separator: ", "))"
        }
    }
}
