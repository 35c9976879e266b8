package import ContestModel
import HTMLWriting
package import Tabulating

/// Score sheets to print and fill in by hand: a page per entry.
///
/// Entries whose category has no rubric at the stage are left out.
package func blankSheets(
    contest: Contest, entries: [Entry], judge: Judge, stage: Stage
) -> Document {
    var taken = Set<String>()
    let stem = uniqueStem(judge.key, among: &taken)
    let frame = OfficialPage(
        name: "lembar-kosong-\(stem)", title: "Lembar Penilaian \(judge.name)", contest: contest,
        footer: "Lembar kosong untuk diisi juri. \(contest.title.id)",
        isSynthetic: entries.contains(where: \.isSynthetic))
    return frame.document {
        for (entry, rubric) in sheets(contest, entries, stage) {
            SheetPage(
                contest: contest, judge: judge, entry: entry, stage: stage, rubric: rubric,
                sheet: nil, total: nil
            ).html
        }
    }
}

/// The same sheets as a workbook in the long form that the import reads: marks are left empty.
package func blankWorkbook(
    contest: Contest, entries: [Entry], judge: Judge, stage: Stage
) -> [Table] {
    let heading = ["juri", "nomor", "tahap", "kriteria", "nilai", "catatan"].map(Cell.text)
    let rows = sheets(contest, entries, stage).flatMap { entry, rubric in
        rubric.criteria.map { criterion -> [Cell] in
            [
                .text(judge.key), .text(entry.number), .text(stage.key), .text(criterion.key),
                .empty, .empty,
            ]
        }
    }
    return [Table(name: "Nilai", rows: [heading] + rows)]
}

/// The entries with the rubric that each is scored by, by number.
private func sheets(
    _ contest: Contest, _ entries: [Entry], _ stage: Stage
) -> [(entry: Entry, rubric: Rubric)] {
    entries.sorted { $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
        .compactMap { entry in
            contest.category(entry.category)
                .flatMap { contest.rubric(for: $0, at: stage) }.map { (entry, $0) }
        }
}
