package import ContestModel
import HTMLWriting
package import Tabulating

/// Rekapitulasi: every judge's total, the final score and the difference to the place above, for
/// every division at every scored stage.
func recapitulation(_ lookup: Lookup, _ paper: Paper) -> Document {
    var frame = OfficialPage("rekapitulasi", "Rekapitulasi Nilai", lookup, paper)
    frame.isLandscape = true
    return frame.document {
        heading("Rekapitulasi Nilai", lookup.contest)
        for table in lookup.recapTables {
            tag(.h3) { lookup.recapTitle(table.standings) }
            recapTable(table).html
        }
        tag(.p, .class("kecil")) {
            "Selisih adalah beda nilai akhir yang tepat dengan baris di atasnya. Tanda “\(missing)”"
            " berarti tidak ada nilai."
        }
        judgeLegend(lookup)
        let settings = lookup.contest.documents
        Signatures(settings, blocks: witnesses(settings)).html
    }
}

/// The same tables for a workbook, one sheet per division and stage, with numbers as numbers.
package func recap(for result: SealedResult) -> [Table] {
    let lookup = Lookup(result)
    return lookup.recapTables.map { table in
        let headings = recapColumns(table).map { Cell.text($0.title) }
        return Table(
            name: lookup.recapTitle(table.standings), rows: [headings] + table.rows.map(table.cells)
        )
    }
}

private func recapColumns(_ table: RankedTable) -> [ListTable.Column] {
    [
        .center("Peringkat"), .entry, .entrant, .area,
        .work,
    ] + table.judges.map { .number($0.columnTitle) } + [
        .number("Nilai Akhir"), .number("Selisih"), .remark,
    ]
}

private func recapTable(_ table: RankedTable) -> ListTable {
    let rows = table.rows.map { row -> [String] in
        [
            row.rank.map(String.init) ?? missing, row.number, row.entrant, row.area, row.title,
        ]
            + table.judges.map { row.total(of: $0)?.indonesian() ?? missing }
            + [
                row.score.map(table.format.text) ?? missing,
                row.gap.map { $0.indonesian(places: gapPlaces($0)) } ?? missing, row.remark,
            ]
    }
    return ListTable(columns: recapColumns(table), rows: rows)
}

extension RankedTable {
    fileprivate func cells(_ row: RankedRow) -> [Cell] {
        [
            row.rank.map { .number(Rational($0), places: 0) } ?? .empty, .text(row.number),
            .text(row.entrant), .text(row.area), .text(row.title),
        ] + judges.map { row.total(of: $0).map { .number($0, places: 2) } ?? .empty } + [
            row.score.map { .number($0, places: format.places(for: $0)) } ?? .empty,
            row.gap.map { .number($0, places: gapPlaces($0)) } ?? .empty, .text(row.remark),
        ]
    }
}

extension Lookup {
    /// The last stage first: that is what people look for.
    fileprivate var recapTables: [RankedTable] {
        allStandings.reversed().flatMap(\.divisions).map { RankedTable($0, self) }
    }

    fileprivate func recapTitle(_ table: DivisionStandings) -> String {
        let stage = stageTitle(table.stage)
        return hasDivisions || !result.earlier.isEmpty
            ? "\(table.division.title.id), \(stage)" : stage
    }
}

/// Who Juri 1, Juri 2 and so on are.
private func judgeLegend(_ lookup: Lookup) -> HTML {
    guard !lookup.judges.isEmpty else { return .empty }
    let names = lookup.judges.map { judge in
        "\(judge.heading): \(judge.judge.name)" + (judge.weightWords.map { " (\($0))" } ?? "")
    }
    return tag(.p, .class("kecil")) { "\(names.joined(separator: "; "))." }
}
