import ContestModel
import Ranking
import Testing

@Suite struct OverallTests {
    private func contest(_ rule: OverallRule?) -> Contest {
        var contest = Contest(
            key: "x", title: Bilingual("X"), organizer: "X (sintetis)", zone: .wib,
            numberPrefix: "X")
        contest.overall = rule
        contest.aliases = ["Kota": ["Kotta"]]
        return contest
    }

    private func rule(
        _ points: [Int] = [7, 5, 3], by collector: OverallRule.Collector = .entrant,
        main: String...
    ) -> OverallRule {
        OverallRule(
            title: Bilingual("Juara Umum"), points: points.map { Mark($0) }, collector: collector,
            main: main)
    }

    /// Entrants by place in each category: `["web": ["Kota", "Desa"]]`; `=` shares the place before.
    private func overall(
        _ categories: KeyValuePairs<String, [String]>, _ rule: OverallRule?,
        regions: [String: String] = [:]
    ) -> [String]? {
        var entries: [Entry] = []
        let divisions = categories.map { category, names in
            var places: [Place] = []
            for name in names {
                let isShared = name.hasPrefix("=")
                let entrant = isShared ? String(name.dropFirst()) : name
                let number = "\(category)-\(places.count + 1)"
                entries.append(
                    Entry(
                        number: number, entrant: entrant,
                        region: regions[entrant].flatMap { RegionCode($0) }, title: "Karya",
                        category: category, received: Instant(milliseconds: 0)))
                places.append(
                    Place(
                        place: isShared ? places.last?.place ?? 1 : places.count + 1,
                        isShared: isShared, label: "", entry: number, score: .zero, tieBreak: nil,
                        totals: [], criteria: []))
            }
            return DivisionStandings(
                division: Division(key: category, title: Bilingual(category)), stage: "final",
                places: places, unscored: [])
        }
        return Ranking.overall(
            of: contest(rule), standings: Standings(method: "mean", divisions: divisions),
            entries: entries.reversed()
        )?.places.map {
            "\($0.place)\($0.isShared ? "=" : "") \($0.collector) \($0.points.decimalString)"
                + ($0.decidedBy.map { " \($0)" } ?? "")
        }
    }

    @Test func `points of all divisions add up, and places beyond the table give none`() {
        #expect(
            overall(["web": ["Kota", "Desa", "Kab", "Jauh"], "video": ["Kab", "Kota"]], rule())
                == ["1 Kota 12", "2 Kab 10", "3 Desa 5"])
    }

    @Test func `who shares a place gets its points whole`() {
        #expect(
            overall(["web": ["Kota", "=Desa", "Kab"]], rule([5, 3, 1]))
                == ["1= Desa 5", "1= Kota 5", "3 Kab 1"])
    }

    @Test func `main categories decide between equal sums, in order, then the place is shared`() {
        let places: KeyValuePairs = [
            "web": ["Kota", "Desa"], "video": ["Desa", "Kota"], "foto": ["Kab"],
        ]
        #expect(overall(places, rule()) == ["1= Desa 12", "1= Kota 12", "3 Kab 7"])
        #expect(
            overall(places, rule(main: "foto", "video"))
                == ["1 Desa 12 video", "2 Kota 12 video", "3 Kab 7"])
    }

    @Test func `a confirmed alias collects for its entrant`() {
        #expect(overall(["web": ["Kota"], "video": ["Kotta"]], rule()) == ["1 Kota 14"])
    }

    @Test func `regencies collect from all of their entrants, none from nowhere`() {
        #expect(
            overall(
                ["web": ["A", "B", "C"]], rule(by: .regency),
                regions: ["A": "35.73.02", "B": "35", "C": "35.73"]) == ["1 35.73 10"])
    }

    @Test func `a contest without the rule has no champion`() {
        #expect(overall(["web": ["Kota"]], nil) == nil)
    }
}
