internal import ArgumentParser
internal import ContestModel
internal import Judging

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take entries in: all rows validated first, then each entry all or nothing.",
        discussion: """
            A folder with a register (peserta.csv or peserta.xlsx) is an inbox: each row names its
            submission. Without a register each PATH is one submission and gets the next number.
            Running the same import again changes nothing and completes one that was cut off.
            Exit status: 0 all accepted, 3 rows or submissions refused, 1 not done.

            EXAMPLES
              juri import apw-2023 submissions/apw-2023
              juri import kim-hackathon-2023 masuk/ --register peserta.xlsx --dry-run
              juri import apw-2023 poster.png --category poster
            """)

    @Argument(help: "The contest's key.") var contest: String
    @Argument(help: "Folders with submissions, or submissions.") var paths: [String]
    @Option(help: ArgumentHelp("The register, CSV or XLSX.", valueName: "file")) var register:
        String?
    @Option(help: ArgumentHelp("The category where no register names one.", valueName: "key"))
    var category: String?
    @Flag(help: "Read and validate everything, change nothing.") var dryRun = false
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !paths.isEmpty else { throw ValidationError("Name at least one PATH to import.") }
    }

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let workspace = try Workspace.open(at: place.workspace, for: .writing)
            let request = ImportRequest(
                contest: contest, paths: paths, register: register, category: category,
                isDryRun: dryRun)
            let progress = ProgressLine("import")
            let report = try workspace.importEntries(
                request, reading: .confined(program: Program.file), now: currentInstant()
            ) {
                progress.update($0, $1, $2)
            }
            if output.json {
                try Console.json(ImportOutput(report, isDryRun: dryRun, language))
            } else {
                Console.write(ImportText(report, isDryRun: dryRun, language).text)
            }
            if report.failed > 0 { throw ExitCode.failure }
            if report.refused > 0 { throw Exit.refused }
        }
    }
}
