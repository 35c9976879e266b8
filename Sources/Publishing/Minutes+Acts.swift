import ContestModel
import HTMLWriting

/// What the plenary decided beside eligibility, each act with its reason.
func acts(_ lookup: Lookup) -> HTML {
    let proceedings = lookup.result.proceedings
    let rulings = proceedings.rulings.map { ruling in
        [ruling.words(lookup), enumeration(ruling.entries.map(lookup.caption)), ruling.reason]
    }
    let mergers = proceedings.mergers.map { merger in
        [
            "Digabung menjadi satu tim dengan \(enumeration(merger.partners))",
            lookup.caption(merger.entry), merger.reason,
        ]
    }
    let awards = proceedings.awards.map { award in
        ["Penghargaan: \(lookup.title(of: award))", lookup.caption(award.entry), award.reason]
    }
    let rows = rulings + mergers + lookup.abstentions + awards
    guard !rows.isEmpty else { return .empty }
    return ListTable(
        columns: [.index, .text("Keputusan rapat pleno"), .text("Peserta"), .text("Alasan")],
        rows: rows.enumerated().map { ["\($0 + 1)"] + $1 }
    ).html
}

extension Lookup {
    fileprivate var abstentions: [[String]] {
        result.proceedings.abstentions.map { abstention in
            let judge = judges.first { $0.judge.key == abstention.judge }
            let name = judge.map { "\($0.heading), \($0.judge.name)," } ?? abstention.judge
            let stage = abstention.stage.map { " pada tahap \(stageTitle($0))" } ?? ""
            return [
                "\(name) tidak menilai\(stage)", caption(abstention.entry), abstention.reason,
            ]
        }
    }
}

extension Ruling {
    fileprivate func words(_ lookup: Lookup) -> String {
        let stage = lookup.stageTitle(self.stage)
        switch kind {
        case .order: return "Urutan pada nilai sama, tahap \(stage)"
        case .cut: return "Lolos dari tahap \(stage) pada nilai sama"
        case .places: return "Peringkat tahap \(stage)"
        }
    }
}
