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
        format = ScoreFormat(standings.places.map(\.score))
        let words = RemarkWords(
            lookup: lookup, standings: standings, rubric: lookup.rubric(of: standings),
            judges: judges.filter { judge in
                standings.places.contains { $0.totals.contains { $0.judge == judge.judge.key } }
            })
        var above: Rational?
        var rows: [RankedRow] = []
        for place in standings.places {
            rows.append(
                RankedRow(
                    number: place.entry, entry: lookup.entry(place.entry), place: place,
                    gap: above.map { $0 - place.score },
                    remarks: words.remarks(on: place)))
            above = place.score
        }
        rows += standings.unscored.map { number in
            RankedRow(
                number: number, entry: lookup.entry(number), place: nil, gap: nil,
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
    /// The exact difference to the score above; `nil` for the first and for the unscored.
    let gap: Rational?
    let remarks: [String]

    var entrant: String { entry?.entrant ?? missing }
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
