import ContestModel
import HTMLWriting

/// Blocks to sign in, two side by side, none ever split between pages.
struct Signatures {
    private let place: String
    private let parties: [(title: String, blocks: [Signatory])]

    /// Signed by several parties, each under its name.
    init(_ settings: DocumentSettings, parties: [(title: String, blocks: [Signatory])]) {
        place = placeAndDate(settings)
        self.parties = parties
    }

    /// Signed by one party; a single block stands at the right, below the place and date.
    init(_ settings: DocumentSettings, blocks: [Signatory]) {
        self.init(settings, parties: [("", blocks)])
    }

    var html: HTML {
        tag(.div, .class("tanda-tangan")) {
            tag(.p, .class("tempat")) { place }
            for party in parties {
                if !party.title.isEmpty { tag(.p, .class("pihak")) { "\(party.title)," } }
                for signatory in party.blocks {
                    block(signatory, isSingle: party.title.isEmpty && party.blocks.count == 1)
                }
            }
        }
    }

    private func block(_ signatory: Signatory, isSingle: Bool) -> HTML {
        tag(.div, .class(isSingle ? "ttd tunggal" : "ttd")) {
            tag(.p) { "\(signatory.office)," }
            tag(.p, .class("terang")) {
                if signatory.name.isEmpty {
                    "(\(dots(44)))"
                } else {
                    tag(.u) { signatory.name }
                }
            }
        }
    }
}

/// `Surabaya, 6 November 2023`, dotted where the contest leaves it out.
func placeAndDate(_ settings: DocumentSettings) -> String {
    "\(settings.place ?? dots(24)), \(settings.date?.longText ?? dots(32))"
}

/// The panitia's witnesses; one blank block where the contest names none.
func witnesses(_ settings: DocumentSettings) -> [Signatory] {
    settings.witnesses.isEmpty ? [Signatory(name: "", office: "Panitia")] : settings.witnesses
}
