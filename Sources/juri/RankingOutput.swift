internal import ContestModel
internal import Judging

/// `juri rank --json`: the standings with what is given over all divisions.
struct RankingOutput: Encodable {
    let version = 1
    let method: String
    let divisions: [StandingsOutput.DivisionOutput]
    @Nullable var overall: [ChampionOutput]?
    let awards: [AwardOutput]

    init(_ standings: Standings, overall: OverallStandings?, proceedings: Proceedings) {
        method = standings.method
        divisions = standings.divisions.map(StandingsOutput.DivisionOutput.init)
        self.overall = overall?.places.map(ChampionOutput.init)
        awards = proceedings.awards.map(AwardOutput.init)
    }

    struct ChampionOutput: Encodable {
        let place: Int
        let shared: Bool
        let collector: String
        let points: String
        @Nullable var decidedBy: String?
        let entries: [String]

        init(_ place: OverallPlace) {
            self.place = place.place
            shared = place.isShared
            collector = place.collector
            points = place.points.decimalString
            decidedBy = place.decidedBy
            entries = place.entries
        }
    }

    struct AwardOutput: Encodable {
        let award: String
        let entry: String
        let reason: String

        init(_ award: GivenAward) {
            self.award = award.award
            entry = award.entry
            reason = award.reason
        }
    }
}

/// The overall champion and the special awards for the terminal; empty where there are none.
struct HonoursText {
    private let ranked: RankedContest
    private let language: Language

    init(_ ranked: RankedContest, _ language: Language) {
        self.ranked = ranked
        self.language = language
    }

    var text: String { champions + awards }

    private var champions: String {
        guard let overall = ranked.overall, !overall.places.isEmpty else { return "" }
        let isIndonesian = language == .indonesian
        var table = TextTable(
            isIndonesian
                ? ["PERINGKAT", "NAMA", "POIN", "PENENTU"]
                : ["PLACE", "NAME", "POINTS", "DECIDED BY"])
        for place in overall.places {
            table.add([
                place.isShared ? "\(place.place)=" : "\(place.place)",
                shortened(place.collector, to: 44), place.points.decimalString,
                place.decidedBy ?? "",
            ])
        }
        return Console.clean("\n\(overall.title[language])\n") + table.text
    }

    private var awards: String {
        ranked.proceedings.awards.map { award in
            let title = ranked.contest.awards.first { $0.key == award.award }?.title[language]
            let entrant = ranked.entries.first { $0.entry.number == award.entry }?.entry.entrant
            return Console.clean(
                "\(title ?? award.award): \(award.entry) \(entrant ?? "") (\(award.reason))\n")
        }.joined()
    }
}
