internal import ContestModel
internal import Tabulating

/// One row of judges' marks in the long form.
struct MarkedRow {
    let line: Int
    let judge: String
    let entry: String
    let stage: String
    let criterion: String
    /// `nil` where the cell is empty: missing, never zero.
    let mark: Mark?
    let comment: String
    let division: String
    /// What is wrong with the row itself.
    let problem: Bilingual?

    init(_ row: GridRow, _ columns: ColumnGuess, lastStage: String) {
        func text(_ key: String) -> String { columns.text(key, in: row) ?? "" }
        line = row.line
        judge = text("juri")
        entry = text("nomor")
        let named = text("tahap")
        stage = named.utf8.isEmpty ? lastStage : named
        criterion = text("kriteria")
        comment = text("catatan")
        division = text("divisi")
        let written = text("nilai")
        mark = Mark(written)
        problem = Self.problem(judge: judge, entry: entry, criterion: criterion, mark: written)
    }

    private static func problem(
        judge: String, entry: String, criterion: String, mark: String
    ) -> Bilingual? {
        for (value, id, en) in [
            (judge, "juri", "judge"), (entry, "nomor", "entry"),
            (criterion, "kriteria", "criterion"),
        ] where value.utf8.isEmpty {
            return Bilingual(id: "kolom \(id) kosong", en: "the \(en) is empty")
        }
        if mark.utf8.isEmpty || Mark(mark) != nil { return nil }
        return Bilingual(
            id:
                "nilai '\(mark)' bukan angka atau lebih dari 6 desimal: tulis seperti 87,5 atau 87.5",
            en: "mark '\(mark)' is no number or has over 6 decimals: write it like 87.5 or 87,5")
    }
}

/// Rows being put together to sheets, in the order of the file.
struct SheetGathering {
    let path: String
    private(set) var sheets: [ScoreSheet] = []
    private(set) var problems: [Bilingual] = []
    /// Entry -> the division that its first row names.
    private(set) var divisions: [String: String] = [:]
    private var indices: [Key: Int] = [:]
    private var lines: [Int] = []
    private var marked: [MarkKey: Int] = [:]

    private struct Key: Hashable {
        let judge: String
        let entry: String
        let stage: String
    }

    private struct MarkKey: Hashable {
        let sheet: Int
        let criterion: String
    }

    init(path: String) { self.path = path }

    /// Takes a row, or its problem; the same mark given twice is one.
    mutating func add(_ row: MarkedRow, problem: Bilingual?) {
        if let problem {
            problems.append(rowProblem(path, line: row.line, problem))
            return
        }
        let key = Key(judge: row.judge, entry: row.entry, stage: row.stage)
        let index = indices[key] ?? start(key, line: row.line)
        note(row)
        if !row.comment.utf8.isEmpty, sheets[index].comment != row.comment {
            let earlier = sheets[index].comment
            sheets[index].comment =
                earlier.utf8.isEmpty ? row.comment : "\(earlier)\n\(row.comment)"
        }
        let mark = MarkKey(sheet: index, criterion: row.criterion)
        if let earlier = marked[mark] {
            let message = Bilingual(
                id:
                    "\(row.judge) sudah menilai \(row.criterion) untuk \(row.entry) di baris \(earlier)",
                en:
                    "\(row.judge) already marked \(row.criterion) of \(row.entry) in line \(earlier)"
            )
            problems.append(rowProblem(path, line: row.line, message))
        }
        if marked[mark] == nil { marked[mark] = row.line }
        if let value = row.mark { sheets[index].marks[row.criterion] = value }
    }

    private mutating func start(_ key: Key, line: Int) -> Int {
        sheets.append(
            ScoreSheet(judge: key.judge, entry: key.entry, stage: key.stage, marks: [:]))
        lines.append(line)
        indices[key] = sheets.count - 1
        return sheets.count - 1
    }

    private mutating func note(_ row: MarkedRow) {
        if let known = divisions[row.entry], known != row.division {
            let message = Bilingual(
                id: "\(row.entry) disebut dalam divisi '\(row.division)' dan '\(known)'",
                en: "\(row.entry) is named in division '\(row.division)' and '\(known)'")
            problems.append(rowProblem(path, line: row.line, message))
        } else {
            divisions[row.entry] = row.division
        }
    }

    /// The line of a criterion's mark in a sheet, or the one at which the sheet starts.
    func line(of sheet: ScoreSheet, criterion: String?) -> Int {
        let key = Key(judge: sheet.judge, entry: sheet.entry, stage: sheet.stage)
        guard let index = indices[key] else { return 0 }
        let mark = criterion.map { MarkKey(sheet: index, criterion: $0) }
        return mark.flatMap { marked[$0] } ?? lines[index]
    }
}
