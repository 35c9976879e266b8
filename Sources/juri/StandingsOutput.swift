internal import ContestModel

/// `juri standings --json` and `juri rank --json`; scores are exact decimal strings.
struct StandingsOutput: Encodable {
    let version = 1
    let method: String
    let divisions: [DivisionOutput]

    init(_ standings: Standings) {
        method = standings.method
        divisions = standings.divisions.map(DivisionOutput.init)
    }

    struct DivisionOutput: Encodable {
        let division: String
        let places: [PlaceOutput]
        let unscored: [String]

        init(_ standings: DivisionStandings) {
            division = standings.division.key
            places = standings.places.map(PlaceOutput.init)
            unscored = standings.unscored
        }
    }

    struct PlaceOutput: Encodable {
        let place: Int
        let label: String
        let entry: String
        let score: String
        @Nullable var tieBreak: String?
        let judges: [JudgeTotalOutput]

        init(_ place: Place) {
            self.place = place.place
            label = place.label
            entry = place.entry
            score = place.score.decimalString
            tieBreak = place.tieBreak?.name
            judges = place.totals.map(JudgeTotalOutput.init)
        }
    }

    struct JudgeTotalOutput: Encodable {
        let judge: String
        let total: String
        let missing: [String]

        init(_ total: JudgeTotal) {
            judge = total.judge
            self.total = total.total.decimalString
            missing = total.missing
        }
    }
}

/// Standings as tables for the terminal.
struct StandingsText {
    private let standings: Standings
    private let entrants: [String: Entry]
    private let language: Language

    init(_ standings: Standings, entries: [Entry] = [], _ language: Language) {
        self.standings = standings
        entrants = Dictionary(entries.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
        self.language = language
    }

    var text: String { standings.divisions.map(division).joined(separator: "\n") }

    private func division(_ division: DivisionStandings) -> String {
        let isIndonesian = language == .indonesian
        let judges = Set(division.places.flatMap { $0.totals.map(\.judge) })
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var table = TextTable(
            (isIndonesian
                ? ["PERINGKAT", "SEBUTAN", "NOMOR", "NAMA"]
                : ["PLACE", "LABEL", "ENTRY", "ENTRANT"])
                + judges + (isIndonesian ? ["NILAI AKHIR", "PENENTU"] : ["SCORE", "DECIDED BY"]))
        for place in division.places {
            let totals = judges.map { judge in
                place.totals.first { $0.judge == judge }.map { number($0.total) } ?? "-"
            }
            table.add(
                [
                    place.isShared ? "\(place.place)=" : "\(place.place)", place.label, place.entry,
                    shortened(entrants[place.entry]?.entrant ?? "", to: 44),
                ] + totals + [number(place.score), place.tieBreak?.name ?? ""])
        }
        var text = Console.clean("\(division.division.title[language])\n") + table.text
        if !division.unscored.isEmpty {
            let list = division.unscored.joined(separator: ", ")
            text += Console.clean(
                isIndonesian ? "Belum dinilai: \(list)\n" : "Not scored: \(list)\n")
        }
        return text
    }

    private func number(_ value: Rational) -> String {
        value.decimal(places: 2, separator: language == .indonesian ? "," : ".")
    }
}
