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

            With --watch it stays and takes in what arrives, as soon as it is written whole; stop it
            with Ctrl-C. Without a register each file or folder in the folders is one submission.

            EXAMPLES
              juri import apw-2023 submissions/apw-2023
              juri import kim-hackathon-2023 masuk/ --register peserta.xlsx --dry-run
              juri import apw-2023 poster.png --category poster
              juri import apw-2023 submissions/apw-2023 --watch
            """)

    @Argument(help: "The contest's key.") var contest: String
    @Argument(help: "Folders with submissions, or submissions.") var paths: [String]
    @Option(help: ArgumentHelp("The register, CSV or XLSX.", valueName: "file")) var register:
        String?
    @Option(help: ArgumentHelp("The category where no register names one.", valueName: "key"))
    var category: String?
    @Flag(help: "Read and validate everything, change nothing.") var dryRun = false
    @Flag(help: "Stay, and take in what arrives.") var watch = false
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !paths.isEmpty else { throw ValidationError("Name at least one PATH to import.") }
        guard !(watch && dryRun) else {
            throw ValidationError("--watch takes in; it does not go with --dry-run.")
        }
    }

    func run() async throws {
        let request = ImportRequest(
            contest: contest, paths: paths, register: register, category: category,
            isDryRun: dryRun)
        guard !watch else { return try await stay(request) }
        try await attempt(output.words.language) {
            let report = try take(request)
            try show(report)
            if report.failed > 0 { throw ExitCode.failure }
            if report.refused > 0 { throw Exit.refused }
        }
    }

    private func take(_ request: ImportRequest) throws -> ImportReport {
        let workspace = try Workspace.open(at: place.workspace, for: .writing)
        let progress = ProgressLine("import")
        return try workspace.importEntries(
            request, reading: .confined(program: Program.file), now: currentInstant()
        ) { progress.update($0, $1, $2) }
    }

    private func show(_ report: ImportReport) throws {
        let language = output.words.language
        if output.json {
            try Console.json(ImportOutput(report, isDryRun: dryRun, language))
        } else {
            Console.write(ImportText(report, isDryRun: dryRun, language).text)
        }
    }

    /// Takes in what arrives until it is stopped; what goes wrong is said and tried again when
    /// something has changed.
    private func stay(_ request: ImportRequest) async throws {
        let language = output.words.language
        try await attempt(language) {
            _ = try Workspace.open(at: place.workspace, for: .reading)
        }
        Console.message(
            language == .indonesian
                ? "Menunggu kiriman di \(paths.joined(separator: ", ")); berhenti dengan Ctrl-C."
                : "Waiting for submissions in \(paths.joined(separator: ", ")); stop with Ctrl-C.")
        var inbox = InboxWatch(request)
        while true {
            var pause = Duration.seconds(1)
            if let settled = inbox.look() {
                do {
                    try await attempt(language) { try show(try take(settled).changes) }
                    inbox.take()
                } catch {
                    // It was said; another command may have been writing, or the register is bad.
                    pause = .seconds(30)
                }
            }
            try await Task.sleep(for: pause)
        }
    }
}
