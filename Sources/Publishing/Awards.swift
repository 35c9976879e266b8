import ContestModel
import HTMLWriting

/// The entries with a place that has a name, division by division, best first, then the overall
/// champion and the special awards; no scores.
func awards(_ lookup: Lookup, withNumbers: Bool) -> HTML {
    let divisions = lookup.result.standings.divisions.reduce(into: HTML.empty) { html, table in
        html += tag(.div, .class("utuh")) {
            if lookup.hasDivisions { tag(.h3) { "Kategori \(table.division.title.id)" } }
            let winners = lookup.winners(of: table)
            if winners.isEmpty {
                tag(.p) { "Tidak ada pemenang yang ditetapkan." }
            } else {
                awardTable(
                    winners, lookup, isOrdered: table.isOrdered, withNumbers: withNumbers
                ).html
            }
        }
    }
    return divisions + champions(lookup) + specialAwards(lookup, withNumbers: withNumbers)
}

private func awardTable(
    _ winners: [Place], _ lookup: Lookup, isOrdered: Bool, withNumbers: Bool
) -> ListTable {
    let number: [ListTable.Column] = withNumbers ? [.entry] : []
    return ListTable(
        columns: [.label] + number
            + [.entrant, .area, .work],
        rows: winners.map { place in
            let entry = lookup.entry(place.entry)
            let isShared = place.isShared && isOrdered
            return [isShared ? "\(place.label) (bersama)" : place.label]
                + (withNumbers ? [place.entry] : [])
                + [lookup.entrant(place.entry), entry?.area ?? "", entry?.title ?? ""]
        })
}

extension Lookup {
    /// The places that the contest has words for; every place where it has words for none; those
    /// who are in where there is no order.
    func winners(of table: DivisionStandings) -> [Place] {
        table.places.filter {
            table.isOrdered ? isNamed($0, in: table.division) : $0.place == 1
        }
    }

    func isNamed(_ place: Place, in division: Division) -> Bool {
        let category = category(of: division)?.key ?? division.key
        return contest.labels.isEmpty
            || contest.labels.text(for: place.place, category: category) != nil
    }
}
