import ContestModel
import HTMLWriting

/// Naskah pembacaan: what the host reads out, from the last label up to the first.
func readingSheet(_ lookup: Lookup, _ paper: Paper) -> Document {
    let frame = OfficialPage("naskah-pembacaan", "Naskah Pembacaan Pemenang", lookup, paper)
    return frame.document {
        heading("Naskah Pembacaan Pemenang", lookup.contest)
        tag(.p) {
            "Dibacakan dari sebutan terakhir ke sebutan pertama. Baris miring dan kotak adalah"
            " petunjuk dan tidak dibacakan."
        }
        for table in lookup.result.standings.divisions {
            if lookup.hasDivisions { tag(.h2) { "Kategori \(table.division.title.id)" } }
            let winners = lookup.winners(of: table)
            for (index, place) in winners.reversed().enumerated() {
                Reading(
                    place: place, isOrdered: table.isOrdered, index: index + 1,
                    count: winners.count, lookup: lookup
                ).html
            }
        }
        honours(lookup)
    }
}

/// One name to be read out.
private struct Reading {
    let place: Place
    let isOrdered: Bool
    let index: Int
    let count: Int
    let lookup: Lookup

    var html: HTML {
        let entry = lookup.entry(place.entry)
        let origin = entry.map { spokenText($0.area) } ?? ""
        return tag(.section, .class("bacaan")) {
            tag(.p, .class("petunjuk")) { "Bacaan \(index) dari \(count). \(place.label)" }
            tag(.p) {
                "\(spokenLabel(place.label))\(isJoint ? ", bersama," : "") diraih oleh"
            }
            tag(.p, .class("pemenang")) { entry.map { spokenText($0.entrant) } ?? missing }
            if !partners.isEmpty {
                tag(.p) { "bersama \(spokenText(enumeration(partners)))," }
            }
            if !origin.isEmpty { tag(.p) { "dari \(origin)," } }
            if let title = entry?.title, !title.isEmpty {
                tag(.p) { "dengan karya berjudul “\(spokenText(title))”." }
            }
            tag(.p, .class("petunjuk")) {
                "Tertulis: \(entry?.entrant ?? missing). Nomor peserta \(place.entry), dibaca:"
                " \(spokenNumber(place.entry))."
            }
            let others = entry.map(lookup.homonyms) ?? []
            if !others.isEmpty {
                tag(.p, .class("awas")) { warning(others) }
            }
        }
    }

    private var isJoint: Bool { place.isShared && isOrdered }

    private var partners: [String] { lookup.partners(of: place.entry) }

    private func warning(_ others: [Entry]) -> String {
        let list = others.map { "\($0.number) dari \($0.area.isEmpty ? missing : $0.area)" }
        return "Awas nama kembar: ada peserta lain bernama sama, yaitu \(enumeration(list))."
            + " Bacakan nomor peserta dan asalnya."
    }
}

extension Lookup {
    /// Other entries under the same name that a listener could take for this one: from elsewhere,
    /// or in the same division.
    func homonyms(of entry: Entry) -> [Entry] {
        let name = folded(entry.entrant)
        return result.entries.map(\.entry).filter { other in
            other.number != entry.number && folded(other.entrant) == name
                && (folded(other.area) != folded(entry.area) || other.division == entry.division)
        }
    }
}

/// A name without differences of case or spacing, as bytes.
private func folded(_ name: String) -> [UInt8] {
    name.utf8.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
}
