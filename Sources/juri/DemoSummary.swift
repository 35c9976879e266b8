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

/// One contest of the demonstration: who was left out and why, and who has a named place.
struct DemoText {
    private let demo: DemoContest
    private let language: Language
    private let names: [String: String]

    init(_ demo: DemoContest, _ language: Language) {
        self.demo = demo
        self.language = language
        names = Dictionary(
            demo.result.entries.map { ($0.entry.number, $0.entry.entrant) },
            uniquingKeysWith: { one, _ in one })
    }

    var text: String {
        let title = "\n== \(demo.result.contest.title[language]) ==\n\n"
        return Console.clean(title) + lines(departures) + standings + lines(champion)
    }

    private func lines(_ lines: [String]) -> String {
        lines.map { Console.clean($0) + "\n" }.joined()
    }

    private var departures: [String] {
        let refused = demo.imported.entries.compactMap { entry in
            entry.refusal.map { "\(entry.entry.number): \($0.message[language])" }
        }
        let rejected = demo.decisions.filter { $0.kind == .reject }.map {
            "\($0.entry ?? ""): \(Eligibility.rejected.words[language]). \($0.reason)"
        }
        return refused + rejected
    }

    /// The whole table of a contest with one; of several the first places.
    private var standings: String {
        let standings = demo.result.standings
        guard standings.divisions.count > 1 || !standings.divisions.allSatisfy(\.isOrdered) else {
            let entries = demo.result.entries.map(\.entry)
            return StandingsText(standings, entries: entries, language).text
        }
        return lines(standings.divisions.filter { !$0.places.isEmpty }.map(summary))
    }

    private func summary(_ table: DivisionStandings) -> String {
        let first = table.places.filter { $0.place == 1 }
        let names = first.prefix(3).map { self.names[$0.entry] ?? $0.entry }
        let more = first.count > names.count ? ", +\(first.count - names.count)" : ""
        return "\(table.division.title[language]) | \(first.first?.label ?? ""): "
            + names.joined(separator: ", ") + more
    }

    private var champion: [String] {
        guard let overall = demo.result.overall else { return [] }
        let names = overall.places.filter { $0.place == 1 }.map(\.collector)
        return ["\(overall.title[language]): \(names.joined(separator: ", "))"]
    }
}
