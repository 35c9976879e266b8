internal import ContestModel
internal import Recording
internal import Scoring
internal import Tabulating

/// What an import of counts or point lines did.
package struct LineReport: Sendable, Hashable {
    package let rows: Int
    /// The numbers that the file names, sorted.
    package let entries: [String]
    /// Lines that were there and are not in the file, so that they count no more.
    package let removed: Int
}

extension Workspace {
    /// Takes in what was counted, from CSV or XLSX: all rows or none.
    ///
    /// A count of the same measure at the same moment takes the place of the one that is there.
    ///
    /// - Throws: ``JudgingError`` `rejectedRows` with a line for each problem.
    package func importMetrics(
        contest key: String, file: String, isDryRun: Bool = false
    ) throws -> LineReport {
        let reader = try lineReader(contest: key, file: file)
        let readings = try reader.readings()
        try keep(key, isDryRun: isDryRun) { try $0.save(readings, contest: key) }
        return LineReport(
            rows: readings.count, entries: Set(readings.map(\.entry)).sorted(), removed: 0)
    }

    /// Takes in evidence, bonus and penalty lines, from CSV or XLSX: all rows or none.
    ///
    /// The file holds all lines of the stages that it names: those that were there before go.
    ///
    /// - Throws: ``JudgingError`` `rejectedRows` with a line for each problem.
    package func importPoints(
        contest key: String, file: String, isDryRun: Bool = false
    ) throws -> LineReport {
        let reader = try lineReader(contest: key, file: file)
        let lines = try reader.pointLines()
        let stages = Set(lines.map(\.stage))
        var left = lines
        let earlier = try database.read { try $0.proceedings(of: key).lines }
        let removed = earlier.filter { line in
            guard stages.contains(line.stage) else { return false }
            guard let index = left.firstIndex(of: line) else { return true }
            left.remove(at: index)
            return false
        }
        try keep(key, isDryRun: isDryRun) { try $0.replaceLines(with: lines, contest: key) }
        return LineReport(
            rows: lines.count, entries: Set(lines.map(\.entry)).sorted(), removed: removed.count)
    }

    private func keep(
        _ key: String, isDryRun: Bool, _ body: (any Connection) throws -> Void
    ) throws {
        guard !isDryRun else {
            return try database.read { try Self.refuseIfSealed(key, $0) }
        }
        try database.write { connection in
            try Self.refuseIfSealed(key, connection)
            try body(connection)
        }
    }

    private func lineReader(contest key: String, file: String) throws -> LineReader {
        let contest = try contest(key).contest
        return try database.read { connection in
            LineReader(
                contest: contest, path: file,
                entries: RowEntries(
                    stored: try connection.entries(of: key),
                    refused: Set(try connection.refused(in: key))))
        }
    }
}

/// Counts or point lines of one file: rows in, validated values or every problem out.
private struct LineReader {
    let contest: Contest
    let path: String
    let entries: RowEntries

    func readings() throws -> [Reading] {
        let last = contest.scoredStages.last { $0.metric != nil }?.key ?? ""
        let found = try rows(Column.metrics) { row throws(RowFault) in
            try reading(row, stage: last)
        }
        return try valid(found, stage: \.stage) { rows, stage in
            stage.metric.map { problems(in: rows, metric: $0) }
        }
    }

    func pointLines() throws -> [PointLine] {
        let last = contest.scoredStages.last { !$0.points.isEmpty }?.key ?? ""
        let found = try rows(Column.pointLines) { row throws(RowFault) in
            try pointLine(row, stage: last)
        }
        return try valid(found, stage: \.stage) { rows, stage in
            stage.points.isEmpty ? nil : problems(in: rows, rules: stage.points)
        }
    }

    private func reading(_ row: LineRow, stage: String) throws(RowFault) -> Reading {
        let count = try row.mark("jumlah")
        guard let taken = Instant(row.text("waktu"), zone: contest.zone) else {
            throw RowFault.time(row.text("waktu"))
        }
        return Reading(
            entry: try entries.number(row.text("nomor")), stage: row.text("tahap", or: stage),
            measure: row.text("ukuran"), count: count, taken: taken, evidence: row.text("bukti"))
    }

    private func pointLine(_ row: LineRow, stage: String) throws(RowFault) -> PointLine {
        PointLine(
            entry: try entries.number(row.text("nomor")), stage: row.text("tahap", or: stage),
            rule: row.text("aturan"),
            count: row.text("jumlah").utf8.isEmpty ? Mark(1) : try row.mark("jumlah"),
            value: row.text("nilai").utf8.isEmpty ? nil : try row.mark("nilai"),
            evidence: row.text("bukti"), note: row.text("catatan"))
    }

    /// Reads every row; what is wrong with them is told at once.
    private func rows<Value>(
        _ columns: [Column], _ read: (LineRow) throws(RowFault) -> Value
    ) throws -> [(line: Int, value: Value)] {
        let grid = try Tables.grid(path)
        let guess = try Tables.columns(columns, of: grid, in: path)
        var found: [(Int, Value)] = []
        var faults: [Bilingual] = []
        for row in grid.rows {
            do throws(RowFault) {
                found.append((row.line, try read(LineRow(row: row, columns: guess))))
            } catch {
                faults.append(rowProblem(path, line: row.line, error.message))
            }
        }
        guard faults.isEmpty else { throw rejection(faults) }
        guard !found.isEmpty else {
            throw JudgingError(
                .rejectedRows, id: "\(path) tidak berisi satu baris pun.",
                en: "\(path) holds not a single row.")
        }
        return found
    }

    /// The values, where the rules of their stages have nothing against them.
    ///
    /// - Parameter check: `nil` where the stage takes no such rows.
    private func valid<Value>(
        _ found: [(line: Int, value: Value)], stage: (Value) -> String,
        check: ([Value], Stage) -> [LineProblem]?
    ) throws -> [Value] {
        var faults: [(line: Int, message: Bilingual)] = []
        for (key, rows) in Dictionary(grouping: found, by: { stage($0.value) }) {
            guard let known = contest.stage(key), let wrong = check(rows.map(\.value), known)
            else {
                faults += rows.map { ($0.line, .noSuchStage(key)) }
                continue
            }
            faults += wrong.map { (rows[$0.index].line, $0.message) }
        }
        guard faults.isEmpty else {
            throw rejection(
                faults.sorted { $0.line < $1.line }.map {
                    rowProblem(path, line: $0.line, $0.message)
                })
        }
        return found.map(\.value)
    }

    private func rejection(_ problems: [Bilingual]) -> JudgingError {
        JudgingError(
            .rejectedRows,
            id: "\(problems.count) masalah dalam berkas; tidak ada yang diimpor. Perbaiki, lalu "
                + "ulangi.",
            en: "\(problems.count) problems in the file; nothing was imported. Mend them and try "
                + "again.", details: problems)
    }
}

extension Bilingual {
    fileprivate static func noSuchStage(_ key: String) -> Bilingual {
        Bilingual(
            id: "tahap '\(key)' tidak memakai baris seperti ini; periksa kolom tahap",
            en: "stage '\(key)' takes no such rows; check the column stage")
    }
}
