internal import ArgumentParser
internal import ContestModel
internal import Judging

struct RankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: "Show the standings of a contest: places, labels, exact scores, tie-breaks.",
        discussion: """
            EXAMPLES
              juri rank apw-2023
              juri rank kim-hackathon-2023 --stage presentasi --json
            """)

    @Argument(help: "The contest's key.") var contest: String
    @Option(help: "The stage; the last one that has anything to rank by without.") var stage:
        String?
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let workspace = try Workspace.open(at: place.workspace, for: .reading)
            let ranked = try workspace.rank(contest, stage: stage)
            guard !output.json else {
                return try Console.json(
                    RankingOutput(
                        ranked.standings, overall: ranked.overall,
                        proceedings: ranked.proceedings))
            }
            let entries = ranked.entries.map(\.entry)
            Console.write(StandingsText(ranked.standings, entries: entries, language).text)
            Console.write(HonoursText(ranked, language).text)
            if !ranked.undecided.isEmpty {
                let list = ranked.undecided.joined(separator: ", ")
                Console.message(
                    language == .indonesian
                        ? "Panitia belum memutuskan kelayakan: \(list)."
                        : "The panitia has not decided on: \(list).")
            }
        }
    }
}

struct StandingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standings",
        abstract: "Rank a file of judges' sheets without a workspace, with the same engine.",
        discussion: """
            Columns judge, entry, criterion, mark (or juri, nomor, kriteria, nilai), and perhaps
            division and stage. Without --rubric every criterion weighs the same.

            EXAMPLES
              juri standings sheets.csv
              juri standings sheets.csv --rubric rubrics/apw-2023.yaml --json
            """)

    @Argument(help: "The sheets, CSV or XLSX; - reads CSV from standard input.") var file: String
    @Option(help: ArgumentHelp("A contest file, or the mapping of one rubric.", valueName: "file"))
    var rubric: String?
    @Option(help: "The stage of the contest file; the last scored one without.") var stage: String?
    @Option(help: "How sheets become scores.") var method: Method = .mean
    @OptionGroup var output: OutputOptions

    enum Method: String, ExpressibleByArgument, CaseIterable {
        case mean
    }

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let standings = try standings(ofSheets: file, rubricFile: rubric, stage: stage)
            if output.json {
                try Console.json(StandingsOutput(standings))
            } else {
                Console.write(StandingsText(standings, language).text)
            }
        }
    }
}
