import ContestModel
import HTMLWriting

/// The rules of stages that count, give points, carry scores or leave the places to the plenary.
func scoringRules(_ lookup: Lookup) -> HTML {
    lookup.contest.scoredStages.reduce(into: HTML.empty) { html, stage in
        let rules = stage.ruleSentences(lookup)
        guard !rules.isEmpty else { return }
        html += tag(.div, .class("utuh")) {
            tag(.h3) { stage.title.id }
            tag(.ul) { for rule in rules { tag(.li) { rule } } }
        }
    }
}

extension Stage {
    fileprivate func ruleSentences(_ lookup: Lookup) -> [String] {
        var rules: [String] = []
        if let metric { rules.append(metric.sentence(lookup.contest.zone)) }
        rules += points.map(\.sentence)
        if let carry { rules.append(carry.sentence(lookup)) }
        switch order {
        case .scores: break
        case .plenary: rules.append("Peringkat ditetapkan rapat pleno tanpa nilai.")
        case .none: rules.append("Yang terpilih diumumkan tanpa urutan peringkat.")
        }
        return rules
    }
}

extension Metric {
    fileprivate func sentence(_ zone: Zone) -> String {
        let titles = enumeration(measures.map(\.title.id))
        let taken = snapshot.map { ", dihitung sampai \($0.local(in: zone).fullText)" } ?? ""
        switch total {
        case .sum: return "Nilai adalah jumlah \(titles)\(taken)."
        case .ratio:
            let points = measures.map { measure in
                "\(measure.title.id) \((measure.points ?? Mark(0)).indonesian)"
            }
            return
                "Yang terbanyak mendapat poin penuh (\(points.joined(separator: ", "))), yang lain"
                + " menurut perbandingan\(taken)."
        }
    }
}

extension PointRule {
    fileprivate var sentence: String {
        let each = per.map { "setiap \($0.indonesian) \(unit?.id ?? "")" } ?? "setiap baris"
        let started = countsStarted ? ", bagian yang dimulai dihitung penuh" : ""
        let limit = most.map { ", paling banyak \($0.indonesian)" } ?? ""
        switch worth {
        case .fixed(let mark): return "\(title.id): \(mark.indonesian) \(each)\(started)\(limit)."
        case .given(let scale): return "\(title.id): \(scale.indonesian) \(each)\(limit)."
        case .zero: return "\(title.id): nilai menjadi nol."
        }
    }
}

extension Carry {
    fileprivate func sentence(_ lookup: Lookup) -> String {
        let parts = shares.map { share in
            "\(lookup.stageTitle(share.stage)) (bobot \(share.weight.indonesian))"
        }
        let kind = total == .weightedMean ? "rata-rata berbobot" : "jumlah berbobot"
        return "Nilai akhir adalah \(kind) dari \(enumeration(parts))."
    }
}
