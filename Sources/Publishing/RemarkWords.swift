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
        if let step = place.tieBreak {
            remarks.append("nilai sama, \(tieWords(step, rubric, isOpen: place.isShared))")
        } else if place.isShared {
            remarks.append("peringkat bersama")
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
            guard let limit = stage?.advance, place.place <= limit else { return nil }
            return stage?.advanceLabel?.id ?? "lolos ke tahap berikutnya"
        }
        return lookup.isNamed(place, in: standings.division) ? place.label : nil
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
/// - Parameter isOpen: Whether the plenary, or the lot, has not decided yet.
func tieWords(_ step: TieBreak, _ rubric: Rubric?, isOpen: Bool = true) -> String {
    switch step {
    case .criterion(let key):
        "ditentukan oleh kriteria \(rubric?.criterion(key)?.title.id ?? key)"
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
            guard let stage = contest.stage(table.stage), let limit = stage.advance else {
                continue
            }
            let place = table.places.first { $0.entry == number }?.place
            if let place, place > limit { return stage.title.id }
        }
        return nil
    }
}
