import ContestModel
import HTMLWriting

/// The list of the jury, with how many entries each judge scored at each stage.
func jury(_ lookup: Lookup) -> HTML {
    let stages = lookup.contest.judgedStages
    guard !stages.isEmpty || !lookup.judges.isEmpty else {
        return tag(.p) { "Lomba ini tidak dinilai oleh dewan juri." }
    }
    let rows = lookup.judges.map { judge -> [String] in
        let counts = stages.map { String(lookup.scoredCount(of: judge.judge, at: $0)) }
        let remark = judge.weightWords.map { "nilai \($0)" } ?? ""
        let isAbsent = !lookup.result.sheets.contains { $0.judge == judge.judge.key }
        let name = judge.judge.name.isEmpty ? dots(40) : judge.judge.name
        return [String(judge.number), name, judge.judge.role.title.id] + counts
            + [isAbsent ? "tidak memberikan nilai" : remark]
    }
    let columns: [ListTable.Column] =
        [.index, .entrant, .text("Kedudukan")]
        + stages.map { .center("Karya dinilai, \($0.title.id)") } + [.remark]
    return ListTable(columns: columns, rows: rows).html
}

extension Lookup {
    /// Entries for which a judge handed in a sheet at a stage.
    func scoredCount(of judge: Judge, at stage: Stage) -> Int {
        let own = result.sheets.filter { $0.judge == judge.key && $0.stage == stage.key }
        return Set(own.map(\.entry)).count
    }
}
