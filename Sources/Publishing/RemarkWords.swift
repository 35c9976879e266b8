import ContestModel

/// The words of the column Keterangan.
struct RemarkWords {
    let lookup: Lookup
    let standings: DivisionStandings
    let rubric: Rubric?
    /// The judges who scored at least one entry of the table: one who scored none is told of once,
    /// in the list of the jury.
    let judges: [NumberedJudge]

    func remarks(on place: Place) -> [String] {
        var remarks = standing(of: place).map { [$0] } ?? []
        remarks += parts(of: place)
        if let step = place.tieBreak {
            let words = tieWords(step, isOpen: place.isShared) {
                lookup.criterionTitle($0, stage: standings.stage)
            }
            remarks.append("nilai sama, \(words)")
        } else if place.isShared, standings.isOrdered {
            remarks.append("peringkat bersama")
        }
        if !place.isScored, !place.reason.utf8.isEmpty {
            remarks.append("ditetapkan rapat pleno: \(place.reason)")
        }
        let absent = judges.filter { judge in
            !place.totals.contains { $0.judge == judge.judge.key }
        }
        if !absent.isEmpty {
            remarks.append("tanpa nilai \(absent.map(\.heading).joined(separator: ", "))")
        }
        return remarks + gaps(in: place)
    }

    /// The words for the place: at the last stage its label, before that whether it went on.
    private func standing(of place: Place) -> String? {
        guard standings.stage == lookup.contest.scoredStages.last?.key else {
            let stage = lookup.contest.stage(standings.stage)
            guard standings.advancing?.contains(place.entry) ?? false else { return nil }
            return stage?.advanceLabel?.id ?? "lolos ke tahap berikutnya"
        }
        guard standings.isOrdered else { return place.place == 1 ? place.label : nil }
        return lookup.isNamed(place, in: standings.division) ? place.label : nil
    }

    /// What the score is made of, where it is more than the mean of the totals.
    private func parts(of place: Place) -> [String] {
        let shown = place.parts.filter { part in
            part.kind == .stage || !place.parts.contains { $0.kind == .stage } || part.kind == .rule
                || part.kind == .zero
        }
        return shown.map { part in
            let isWhole = part.amount.denominator == 1 && part.kind != .sheets
            let amount = part.amount.indonesian(places: isWhole ? 0 : 2)
            switch part.kind {
            case .sheets: return "rata-rata juri \(amount)"
            case .measure, .rule:
                return "\(lookup.criterionTitle(part.key, stage: standings.stage)) \(amount)"
            case .zero:
                let rule = lookup.criterionTitle(part.key, stage: standings.stage)
                return "nilai menjadi nol menurut aturan \(rule)"
            case .stage: return "\(lookup.stageTitle(part.key)) \(amount)"
            }
        }
    }

    private func gaps(in place: Place) -> [String] {
        place.totals.filter { !$0.missing.isEmpty }.map { total in
            let judge = judges.first { $0.judge.key == total.judge }?.heading ?? total.judge
            let criteria = total.missing.map { rubric?.criterion($0)?.title.id ?? $0 }
            return "\(judge) tidak mengisi \(criteria.joined(separator: ", "))"
        }
    }

    func remark(onUnscored number: String) -> String {
        lookup.stageLeft(by: number, in: standings.division).map { "tidak lolos tahap \($0)" }
            ?? "tidak dinilai"
    }
}

/// How a step of the chain separated two entries, for the middle of a sentence.
///
/// - Parameters:
///   - isOpen: Whether the plenary, or the lot, has not decided yet.
///   - title: The words for the key of a criterion, a measure or a rule.
func tieWords(
    _ step: TieBreak, isOpen: Bool = true, title: (String) -> String
) -> String {
    switch step {
    case .criterion(let key): "ditentukan oleh kriteria \(title(key))"
    case .firstPlaces: "ditentukan oleh jumlah juri yang menempatkan pertama"
    case .median: "ditentukan oleh nilai tengah para juri"
    case .headToHead: "ditentukan oleh perbandingan langsung antarkarya"
    case .shared: "peringkat bersama"
    case .judge(let key): "ditentukan oleh nilai \(key)"
    case .plenary: isOpen ? "menunggu keputusan rapat pleno" : "ditetapkan rapat pleno"
    case .lot: isOpen ? "menunggu undian" : "ditentukan oleh undian"
    }
}

extension Lookup {
    /// The title of the earlier stage from which an entry did not go on; `nil` when it did.
    func stageLeft(by number: String, in division: Division) -> String? {
        for table in result.earlier.flatMap(\.divisions) where table.division.key == division.key {
            guard let stage = contest.stage(table.stage), let advancing = table.advancing,
                table.places.contains(where: { $0.entry == number }),
                !advancing.contains(number)
            else { continue }
            return stage.title.id
        }
        return nil
    }
}
