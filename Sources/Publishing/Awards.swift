import ContestModel
import HTMLWriting

/// The entries with a place that has a name, division by division, best first; no scores.
func awards(_ lookup: Lookup, withNumbers: Bool) -> HTML {
    lookup.result.standings.divisions.reduce(into: HTML.empty) { html, table in
        html += tag(.div, .class("utuh")) {
            if lookup.hasDivisions { tag(.h3) { "Kategori \(table.division.title.id)" } }
            let winners = lookup.winners(of: table)
            if winners.isEmpty {
                tag(.p) { "Tidak ada pemenang yang ditetapkan." }
            } else {
                awardTable(winners, lookup, withNumbers: withNumbers).html
            }
        }
    }
}

private func awardTable(_ winners: [Place], _ lookup: Lookup, withNumbers: Bool) -> ListTable {
    let number: [ListTable.Column] = withNumbers ? [.entry] : []
    return ListTable(
        columns: [.label] + number
            + [.entrant, .area, .work],
        rows: winners.map { place in
            let entry = lookup.entry(place.entry)
            return [place.isShared ? "\(place.label) (bersama)" : place.label]
                + (withNumbers ? [place.entry] : [])
                + [entry?.entrant ?? missing, entry?.area ?? "", entry?.title ?? ""]
        })
}

extension Lookup {
    /// The places that the contest has words for; every place where it has words for none.
    func winners(of table: DivisionStandings) -> [Place] {
        table.places.filter { isNamed($0, in: table.division) }
    }

    func isNamed(_ place: Place, in division: Division) -> Bool {
        let category = category(of: division)?.key ?? division.key
        return contest.labels.isEmpty
            || contest.labels.text(for: place.place, category: category) != nil
    }
}
