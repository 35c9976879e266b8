internal import ArgumentParser
internal import ContestModel
internal import Judging

struct EntriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entries", abstract: "List the entries of a contest, or of all.",
        discussion: """
            EXAMPLES
              juri entries
              juri entries kim-hackathon-2023 --json
            """)

    @Argument(help: "The contest's key; all contests without.") var contest: String?
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let workspace = try Workspace.open(at: place.workspace, for: .reading)
            let keys = try contest.map { [$0] } ?? workspace.contests().map(\.contest.key)
            let views = try keys.flatMap { try workspace.entries(of: $0) }
            guard !output.json else {
                return try Console.json(
                    EntryListOutput(entries: views.map { EntryOutput($0, language) }))
            }
            var table = TextTable(
                language == .indonesian
                    ? ["NOMOR", "KATEGORI", "PENERIMAAN", "KELAYAKAN", "PERIKSA", "NAMA", "JUDUL"]
                    : ["NUMBER", "CATEGORY", "INTAKE", "ELIGIBILITY", "CHECKS", "ENTRANT", "TITLE"])
            for view in views {
                table.add([
                    view.entry.number, view.entry.category,
                    (view.submission?.refusal == nil ? IntakeOutcome.accepted : .refused).words[
                        language],
                    view.eligibility.words[language], view.severity?.words[language] ?? "-",
                    shortened(view.entry.entrant, to: 40), shortened(view.entry.title, to: 40),
                ])
            }
            Console.write(table.text)
        }
    }
}

struct EntryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry",
        abstract: "Show one entry: its files, what intake noted, and what the checks found.",
        discussion: """
            EXAMPLE
              juri entry KIMH23-005
            """)

    @Argument(help: "The entry's number; CONTEST/NUMBER where two contests use it.")
    var number: String
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let workspace = try Workspace.open(at: place.workspace, for: .reading)
            let view = try workspace.entry(number)
            if output.json {
                try Console.json(EntryOutput(view, language))
            } else {
                Console.write(EntryText(view, language).text)
            }
        }
    }
}
