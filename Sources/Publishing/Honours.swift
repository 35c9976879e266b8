import ContestModel
import HTMLWriting

/// The overall champion, where the contest has one: the first place, with the points.
func champions(_ lookup: Lookup) -> HTML {
    guard let overall = lookup.result.overall, !lookup.champions.isEmpty else { return .empty }
    let rows = lookup.champions.map { place in
        [
            place.isShared ? "\(overall.title.id) (bersama)" : overall.title.id,
            place.collector, place.points.indonesian(places: pointPlaces(place.points)),
            enumeration(place.entries),
        ]
    }
    return tag(.div, .class("utuh")) {
        tag(.h3) { overall.title.id }
        ListTable(
            columns: [.label, .entrant, .number("Poin"), .text("Dari karya")], rows: rows
        ).html
    }
}

private func pointPlaces(_ points: Rational) -> Int { points.denominator == 1 ? 0 : 2 }

/// The special awards that the plenary gave, each with its reason.
func specialAwards(_ lookup: Lookup, withNumbers: Bool) -> HTML {
    let awards = lookup.result.proceedings.awards
    guard !awards.isEmpty else { return .empty }
    let number: [ListTable.Column] = withNumbers ? [.entry] : []
    let rows = awards.map { award -> [String] in
        let entry = lookup.entry(award.entry)
        return [lookup.title(of: award)] + (withNumbers ? [award.entry] : [])
            + [lookup.entrant(award.entry), entry?.area ?? "", entry?.title ?? ""]
    }
    return tag(.div, .class("utuh")) {
        tag(.h3) { "Penghargaan Khusus" }
        ListTable(columns: [.label] + number + [.entrant, .area, .work], rows: rows).html
    }
}

/// The overall champion and the special awards as the host reads them out.
func honours(_ lookup: Lookup) -> HTML {
    let title = lookup.result.overall?.title.id ?? ""
    let champions = lookup.champions.map { place in
        (title: title, name: place.collector, isShared: place.isShared)
    }
    let awards = lookup.result.proceedings.awards.map { award in
        (
            title: lookup.title(of: award), name: lookup.entry(award.entry)?.entrant ?? missing,
            isShared: false
        )
    }
    return (awards + champions).reduce(into: HTML.empty) { html, honour in
        html += tag(.section, .class("bacaan")) {
            tag(.p) {
                "\(spokenLabel(honour.title))\(honour.isShared ? ", bersama," : "") diraih oleh"
            }
            tag(.p, .class("pemenang")) { spokenText(honour.name) }
        }
    }
}

extension Lookup {
    /// Who is in the first place over all divisions.
    var champions: [OverallPlace] { result.overall?.places.filter { $0.place == 1 } ?? [] }

    func title(of award: GivenAward) -> String {
        contest.awards.first { $0.key == award.award }?.title.id ?? award.award
    }
}
