internal import ContestModel
internal import Judging

/// What the demonstration ends with: each contest, and whether its places are those published.
struct DemoSummary {
    private let published: [PublishedPlace]
    private let language: Language
    private var table: TextTable

    init(_ published: [PublishedPlace], _ language: Language) {
        self.published = published
        self.language = language
        table = TextTable(
            language == .indonesian
                ? ["LOMBA", "DIVISI", "KARYA", "SESUAI YANG TERBIT"]
                : ["CONTEST", "DIVISIONS", "ENTRIES", "PLACES AS PUBLISHED"])
    }

    mutating func add(_ result: SealedResult) {
        table.add([
            result.contest.key, "\(result.contest.divisions.count)", "\(result.entries.count)",
            agreement(result),
        ])
    }

    var text: String { table.text }

    /// `ya (5 dari 5)`; a dash where nobody published a place.
    private func agreement(_ result: SealedResult) -> String {
        let own = published.filter { $0.contest == result.contest.key && $0.isPublished }
        guard !own.isEmpty else { return "-" }
        let count = own.count { $0.holds(in: result) }
        let isIndonesian = language == .indonesian
        let word =
            count == own.count
            ? (isIndonesian ? "ya" : "yes") : (isIndonesian ? "TIDAK" : "NO")
        return "\(word) (\(count) \(isIndonesian ? "dari" : "of") \(own.count))"
    }
}

/// One contest of the demonstration in a few lines: who was left out, and who has a named place.
struct DemoText {
    let text: String

    init(_ demo: DemoContest, _ language: Language) {
        let result = demo.result
        let isIndonesian = language == .indonesian
        let refused = demo.imported.entries.count { $0.refusal != nil }
        let rejected = demo.decisions.count { $0.kind == .reject }
        var lines = [
            "", "== \(result.contest.title[language]) ==",
            isIndonesian
                ? "\(result.entries.count) karya, \(refused) ditolak saat penerimaan, "
                    + "\(rejected) gugur administrasi"
                : "\(result.entries.count) entries, \(refused) refused at intake, "
                    + "\(rejected) rejected by the panitia",
        ]
        let names = Dictionary(
            result.entries.map { ($0.entry.number, $0.entry.entrant) },
            uniquingKeysWith: { one, _ in one })
        for table in result.standings.divisions {
            let rows = table.places.filter { row in
                table.isOrdered ? row.place <= 3 : row.place == 1
            }
            let winners = rows.map { row in
                let score = row.isScored && table.isOrdered ? " \(Self.number(row, language))" : ""
                return "\(row.label): \(names[row.entry] ?? row.entry)\(score)"
            }
            lines.append("\(table.division.title[language])")
            lines += winners.map { "  \($0)" }
        }
        if let overall = result.overall {
            let champions = overall.places.filter { $0.place == 1 }.map(\.collector)
            lines.append("\(overall.title[language]): \(champions.joined(separator: ", "))")
        }
        text = lines.map { Console.clean($0) + "\n" }.joined()
    }

    private static func number(_ place: Place, _ language: Language) -> String {
        place.score.decimal(places: 2, separator: language == .indonesian ? "," : ".")
    }
}
