internal import ArgumentParser
internal import ContestModel
internal import Judging

struct ContestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contest", abstract: "Add, list or show contests.",
        discussion: """
            EXAMPLES
              juri contest add rubrics/apw-2023.yaml
              juri contest list
              juri contest show apw-2023
            """,
        subcommands: [Add.self, List.self, Show.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Add a contest from its file; every problem of the file is named with its line.",
            discussion: """
                EXAMPLE
                  juri contest add rubrics/kim-hackathon-2023.yaml
                """)

        @Argument(help: "The contest file (YAML).") var file: String
        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var words: LanguageOptions

        func run() async throws {
            try await attempt(words.language) {
                let workspace = try Workspace.open(at: place.workspace, for: .writing)
                let contest = try workspace.addContest(file: file, now: currentInstant())
                Console.message("\(contest.key): \(contest.title[words.language])")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the contests of a workspace.",
            discussion: """
                EXAMPLE
                  juri contest list --json
                """)

        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await attempt(output.words.language) {
                let workspace = try Workspace.open(at: place.workspace, for: .reading)
                let contests = try workspace.contests()
                guard !output.json else {
                    return try Console.json(
                        ContestListOutput(contests: contests.map(ContestOutput.init)))
                }
                var table = TextTable(
                    output.words.language == .indonesian
                        ? ["LOMBA", "JUDUL", "DIVISI", "KARYA"]
                        : ["CONTEST", "TITLE", "DIVISIONS", "ENTRIES"])
                for held in contests {
                    table.add([
                        held.contest.key, held.contest.title[output.words.language],
                        "\(held.contest.divisions.count)", "\(held.entries)",
                    ])
                }
                Console.write(table.text)
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one contest: categories, stages, rubrics, labels and tie-breaks.",
            discussion: """
                EXAMPLE
                  juri contest show apw-2023
                """)

        @Argument(help: "The contest's key.") var contest: String
        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await attempt(output.words.language) {
                let workspace = try Workspace.open(at: place.workspace, for: .reading)
                let held = try workspace.contest(contest)
                guard !output.json else { return try Console.json(ContestOutput(held)) }
                Console.write(ContestText(held, output.words.language).text)
            }
        }
    }
}
