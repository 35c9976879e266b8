import ContestModel
import HTMLWriting

/// The acts of the panitia and the plenary with their reasons.
func decisions(_ lookup: Lookup) -> HTML {
    let decisions = lookup.result.decisions
    guard !decisions.isEmpty else {
        return tag(.p) { "Tidak ada keputusan panitia atau rapat pleno yang dicatat." }
    }
    let rows = decisions.enumerated().map { index, decision -> [String] in
        let local = decision.decided.local(in: lookup.contest.zone)
        return [
            String(index + 1), "\(local.date.longText), \(local.clockText)", decision.kind.words,
            decision.entry.map(lookup.caption) ?? missing, decision.reason,
        ]
    }
    return ListTable(
        columns: [
            .index, .text("Waktu"), .text("Keputusan"), .text("Peserta"), .text("Alasan"),
        ],
        rows: rows
    ).html
}

extension Decision.Kind {
    fileprivate var words: String {
        switch self {
        case .accept: "Dinyatakan lolos administrasi"
        case .reject: "Dinyatakan gugur administrasi"
        }
    }
}
