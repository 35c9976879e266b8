import ContestModel
import HTMLWriting

/// The acts of the panitia and the plenary with their reasons.
func decisions(_ lookup: Lookup) -> HTML {
    let decisions = lookup.result.decisions
    let acts = acts(lookup)
    guard !decisions.isEmpty || acts != .empty else {
        return tag(.p) { "Tidak ada keputusan panitia atau rapat pleno yang dicatat." }
    }
    let rows = decisions.enumerated().map { index, decision -> [String] in
        let local = decision.decided.local(in: lookup.contest.zone)
        return [
            String(index + 1), "\(local.date.longText), \(local.clockText)", decision.kind.words,
            decision.entry.map(lookup.caption) ?? missing, decision.reason,
        ]
    }
    let table = ListTable(
        columns: [
            .index, .text("Waktu"), .text("Keputusan"), .text("Peserta"), .text("Alasan"),
        ],
        rows: rows)
    return (rows.isEmpty ? HTML.empty : table.html) + acts
}

extension Decision.Kind {
    fileprivate var words: String {
        switch self {
        case .accept: "Dinyatakan lolos administrasi"
        case .reject: "Dinyatakan gugur administrasi"
        }
    }
}
