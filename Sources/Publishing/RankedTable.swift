import ContestModel

/// The standings of one division as its documents show them.
struct RankedTable {
    let standings: DivisionStandings
    let judges: [NumberedJudge]
    let format: ScoreFormat
    let rows: [RankedRow]

    init(_ standings: DivisionStandings, _ lookup: Lookup) {
        self.standings = standings
        let judges = lookup.panel(of: standings)
        self.judges = judges
        format = ScoreFormat(standings.places.filter(\.isScored).map(\.score))
        let words = RemarkWords(
            lookup: lookup, standings: standings, rubric: lookup.rubric(of: standings),
            judges: judges.filter { judge in
                standings.places.contains { $0.totals.contains { $0.judge == judge.judge.key } }
            })
        var above: Rational?
        let isRanked = standings.isOrdered
        var rows: [RankedRow] = []
        for place in standings.places {
            rows.append(
                RankedRow(
                    number: place.entry, entry: lookup.entry(place.entry), place: place,
                    entrant: lookup.entrant(place.entry), isOrdered: isRanked,
                    gap: isRanked && place.isScored ? above.map { $0 - place.score } : nil,
                    remarks: words.remarks(on: place)))
            above = place.isScored ? place.score : nil
        }
        rows += standings.unscored.map { number in
            RankedRow(
                number: number, entry: lookup.entry(number), place: nil,
                entrant: lookup.entrant(number), isOrdered: isRanked, gap: nil,
                remarks: [words.remark(onUnscored: number)])
        }
        self.rows = rows
    }
}

/// One entry in a ``RankedTable``.
struct RankedRow {
    let number: String
    let entry: Entry?
    /// `nil` for an entry without a sheet.
    let place: Place?
    /// With those who joined.
    let entrant: String
    let isOrdered: Bool
    /// The exact difference to the score above; `nil` for the first and for the unscored.
    let gap: Rational?
    let remarks: [String]

    /// `nil` where there is no order of merit, or no place.
    var rank: Int? { isOrdered ? place?.place : nil }
    /// `nil` where nothing is scored.
    var score: Rational? { place.flatMap { $0.isScored ? $0.score : nil } }
    var area: String { entry?.area ?? "" }
    var title: String { entry?.title ?? "" }
    var remark: String { capitalized(remarks.joined(separator: "; ")) }

    func total(of judge: NumberedJudge) -> Rational? {
        place?.totals.first { $0.judge == judge.judge.key }?.total
    }
}

/// A sentence with its first letter, when that is of ASCII, in capital.
private func capitalized(_ sentence: String) -> String {
    guard let first = sentence.utf8.first, (0x61...0x7A).contains(first) else { return sentence }
    return String(decoding: [first & 0xDF] + sentence.utf8.dropFirst(), as: UTF8.self)
}

/// What stands in a table where there is no value: never a zero.
let missing = "–"
