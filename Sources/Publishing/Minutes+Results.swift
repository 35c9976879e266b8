import ContestModel
import HTMLWriting

/// The tables of the last stage: in the body of the minutes, or on wide pages after it where the
/// jury has more members than a narrow page has room for.
struct ResultSection {
    /// The widest panel whose columns fit on an upright page.
    static let mostJudgesUpright = 4

    let inBody: HTML
    let annex: HTML

    init(_ lookup: Lookup) {
        let tables = lookup.result.standings.divisions.map { RankedTable($0, lookup) }
        let html = tables.reduce(into: HTML.empty) { html, table in
            if lookup.hasDivisions { html += tag(.h3) { table.standings.division.title.id } }
            html += table.minutesTable.html
        }
        guard tables.contains(where: { $0.judges.count > Self.mostJudgesUpright }) else {
            inBody = html
            annex = .empty
            return
        }
        inBody = tag(.p) {
            "Nilai setiap juri, nilai akhir, dan peringkat tercantum dalam Lampiran yang merupakan"
            " bagian tidak terpisahkan dari berita acara ini."
        }
        annex = tag(.section, .class("lebar")) {
            tag(.h2, .class("lampiran")) { "Lampiran Berita Acara: Hasil Penilaian" }
            html
        }
    }
}

extension RankedTable {
    /// No, No. Peserta, Nama, Asal, Judul, a column per judge, Nilai Akhir, Peringkat, Keterangan.
    fileprivate var minutesTable: ListTable {
        let columns: [ListTable.Column] =
            [.index, .entry, .entrant, .area, .work]
            + judges.map { .number($0.columnTitle) }
            + [.number("Nilai Akhir"), .center("Peringkat"), .remark]
        let lines = rows.enumerated().map { index, row -> [String] in
            [String(index + 1), row.number, row.entrant, row.area, row.title]
                + judges.map { row.total(of: $0)?.indonesian() ?? missing }
                + [
                    row.score.map(format.text) ?? missing, row.rank.map(String.init) ?? missing,
                    row.remark,
                ]
        }
        return ListTable(columns: columns, rows: lines)
    }
}
