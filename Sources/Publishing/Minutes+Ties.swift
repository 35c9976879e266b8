import ContestModel
import HTMLWriting

/// The chain of the contest, and how it separated the entries whose scores are equal.
func ties(_ lookup: Lookup) -> HTML {
    let steps = lookup.contest.tieBreaks.map { chainWords($0, lookup) }
    let groups = lookup.result.standings.divisions.flatMap { TieGroup.all(in: $0, lookup) }
    return tag(.p) { "Bila nilai akhir sama, peringkat ditentukan berturut-turut oleh:" }
        + tag(.ol) {
            for step in steps.isEmpty ? [chainWords(.shared, lookup)] : steps {
                tag(.li) { step }
            }
        }
        + (groups.isEmpty
            ? tag(.p) {
                lookup.result.standings.divisions.contains(where: \.isOrdered)
                    ? "Dalam penjurian ini tidak ada nilai akhir yang sama."
                    : "Hasil ditetapkan tanpa urutan, sehingga nilai yang sama tidak dipisahkan."
            }
            : tag(.ul) { for group in groups { tag(.li) { group.explanation } } })
}

private func chainWords(_ step: TieBreak, _ lookup: Lookup) -> String {
    switch step {
    case .criterion(let key) where lookup.contest.rubrics.contains { $0.criterion(key) != nil }:
        "rata-rata nilai yang lebih tinggi pada kriteria \(lookup.criterionTitle(key));"
    case .criterion(let key): "angka yang lebih tinggi pada \(lookup.criterionTitle(key));"
    case .firstPlaces: "jumlah juri terbanyak yang menempatkan karya itu di urutan pertama;"
    case .median: "nilai tengah (median) para juri yang lebih tinggi;"
    case .headToHead:
        "perbandingan langsung: jumlah juri terbanyak yang memberi nilai lebih tinggi;"
    case .judge(let key):
        "nilai yang lebih tinggi dari \(lookup.contest.judges.first { $0.key == key }?.name ?? key);"
    case .shared: "peringkat bersama, dan peringkat berikutnya dilewati."
    case .plenary: "keputusan rapat pleno dengan alasan tertulis."
    case .lot: lotWords(lookup.result.proceedings.seed)
    }
}

private func lotWords(_ seed: String?) -> String {
    guard let seed else { return "undian dengan angka acak yang diketahui umum." }
    return "undian dengan angka acak yang diketahui umum, yaitu “\(seed)”: SHA-256 terkecil dari"
        + " angka itu dan nomor peserta didahulukan."
}

/// Entries of one division whose scores are equal.
private struct TieGroup {
    let places: [Place]
    let stage: String
    let lookup: Lookup

    static func all(in table: DivisionStandings, _ lookup: Lookup) -> [TieGroup] {
        var groups: [[Place]] = []
        guard table.isOrdered else { return [] }
        for place in table.places where place.isScored {
            let last = groups.last?.last
            if let last, last.score == place.score {
                groups[groups.count - 1].append(place)
            } else {
                groups.append([place])
            }
        }
        return groups.filter { $0.count > 1 }.map {
            TieGroup(places: $0, stage: table.stage, lookup: lookup)
        }
    }

    var explanation: String {
        let names = places.map { lookup.caption($0.entry) }
        let steps = places.map { $0.tieBreak ?? .shared }
        let distinct = steps.indices.filter { !steps[..<$0].contains(steps[$0]) }
        let score = places.first.map { ScoreFormat([$0.score]).text($0.score) } ?? ""
        return "Nilai akhir \(enumeration(names)) sama, yaitu \(score). "
            + distinct.map { sentence(steps[$0]) }.joined(separator: " ")
    }

    private func sentence(_ step: TieBreak) -> String {
        switch step {
        case .criterion(let key):
            let title = lookup.criterionTitle(key, stage: stage)
            let means = places.compactMap { place in
                place.criteria.first { $0.criterion == key }.map { (place.entry, $0.mean) }
            }
            return "Urutannya ditentukan oleh kriteria \(title): \(list(means))."
        case .median:
            return "Urutannya ditentukan oleh nilai tengah para juri:"
                + " \(list(places.map { ($0.entry, median($0.totals.counted)) }))."
        case .firstPlaces, .headToHead, .judge:
            return "Urutannya \(tieWords(step) { lookup.criterionTitle($0, stage: stage) })."
        case .shared: return "Karena tetap sama, peringkat ditetapkan bersama."
        case .plenary: return decided("keputusan rapat pleno", step)
        case .lot: return decided("undian", step)
        }
    }

    /// Who decided the order, or is still to decide it.
    private func decided(_ words: String, _ step: TieBreak) -> String {
        let own = places.filter { $0.tieBreak == step }
        guard !own.contains(where: \.isShared) else {
            return "Karena tetap sama, urutannya menunggu \(words)."
        }
        let reason = own.first { !$0.reason.utf8.isEmpty }.map { ": \($0.reason)" } ?? ""
        return "Karena tetap sama, urutannya ditetapkan oleh \(words)\(reason)."
    }

    /// `KIMH23-001 8,33; KIMH23-002 8,00`.
    private func list(_ values: [(entry: String, value: Rational)]) -> String {
        let format = ScoreFormat(values.map(\.value))
        return values.map { "\($0.entry) \(format.text($0.value))" }.joined(separator: "; ")
    }
}

extension [JudgeTotal] {
    /// The totals of the judges who count.
    fileprivate var counted: [Rational] {
        filter { $0.weight > Mark(0) }.map(\.total)
    }
}

private func median(_ values: [Rational]) -> Rational {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .zero }
    let (lower, upper) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return (lower + upper) / Rational(2)
}

/// `A, B, dan C`; `A dan B`.
func enumeration(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let head = names.dropLast().joined(separator: ", ")
    return names.count == 2 ? "\(head) dan \(last)" : "\(head), dan \(last)"
}
