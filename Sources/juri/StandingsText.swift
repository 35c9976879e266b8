internal import ContestModel

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
                place.totals.first { $0.judge == judge }.map(total) ?? "-"
            }
            table.add(
                [
                    Self.place(place, in: division), place.label, place.entry,
                    shortened(entrants[place.entry]?.entrant ?? "", to: 44),
                ] + totals + [place.isScored ? number(place.score) : "-", decision(place)])
        }
        var text = Console.clean("\(division.division.title[language])\n") + table.text
        if !division.unscored.isEmpty {
            let list = division.unscored.joined(separator: ", ")
            text += Console.clean(
                isIndonesian ? "Belum dinilai: \(list)\n" : "Not scored: \(list)\n")
        }
        if !division.pending.isEmpty {
            let list = division.pending.joined(separator: ", ")
            text += Console.clean(
                isIndonesian ? "Menunggu keputusan: \(list)\n" : "To be decided: \(list)\n")
        }
        return text
    }

    /// No number where there is no order of merit.
    private static func place(_ place: Place, in division: DivisionStandings) -> String {
        guard division.isOrdered else { return "-" }
        return place.isShared ? "\(place.place)=" : "\(place.place)"
    }

    /// In brackets where the judge's total does not count.
    private func total(_ total: JudgeTotal) -> String {
        total.weight > Mark(0) ? number(total.total) : "(\(number(total.total)))"
    }

    /// What a score is made of beside the sheets, and what decided between equal ones.
    private func decision(_ place: Place) -> String {
        let parts = place.parts.filter { $0.kind != .sheets }.map { part in
            "\(part.key) \(number(part.amount))"
        }
        return (parts + [place.tieBreak?.name ?? "", place.reason])
            .filter { !$0.utf8.isEmpty }.joined(separator: "; ")
    }

    private func number(_ value: Rational) -> String {
        value.decimal(places: 2, separator: language == .indonesian ? "," : ".")
    }
}
