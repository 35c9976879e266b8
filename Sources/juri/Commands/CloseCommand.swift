internal import ArgumentParser
internal import ContestModel
internal import Foundation
internal import Judging

struct CloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Seal the result of a contest as version 1; after that it changes no more.",
        discussion: """
            EXAMPLE
              juri close apw-2023
            """)

    @Argument(help: "The contest's key.") var contest: String
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let workspace = try Workspace.open(at: place.workspace, for: .writing)
            let result = try workspace.close(contest, now: currentInstant())
            guard !output.json else { return try Console.json(CloseOutput(result)) }
            Console.line(
                language == .indonesian
                    ? "Hasil \(contest) disegel sebagai versi \(result.version)."
                    : "The result of \(contest) is sealed as version \(result.version).")
        }
    }
}

/// `juri close --json`.
struct CloseOutput: Encodable {
    let version = 1
    let contest: String
    let result: Int
    let sealed: String
    let standings: RankingOutput

    init(_ result: SealedResult) {
        contest = result.contest.key
        self.result = result.version
        sealed = result.sealed.iso8601(in: result.contest.zone)
        standings = RankingOutput(
            result.standings, overall: result.overall, proceedings: result.proceedings)
    }
}

struct DocumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "Write the documents of a sealed result as HTML and PDF, the recap also as XLSX.",
        discussion: """
            EXAMPLE
              juri documents apw-2023 --out dokumen
            """)

    @Argument(help: "The contest's key.") var contest: String
    @Option(help: ArgumentHelp("Where the documents go.", valueName: "dir")) var out: String
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let workspace = try Workspace.open(at: place.workspace, for: .reading)
            let progress = ProgressLine("documents")
            let written = try await workspace.writeDocuments(
                of: contest, to: out, printing: .confined(program: Program.file),
                width: ProcessInfo.processInfo.activeProcessorCount
            ) {
                progress.update($0, $1, $2)
            }
            if let note = written.note { Console.message(note[language]) }
            guard !output.json else {
                return try Console.json(DocumentsOutput(paths: written.paths))
            }
            for path in written.paths { Console.line(path) }
        }
    }
}

/// `juri documents --json` and `juri sheets blank --json`.
struct DocumentsOutput: Encodable {
    let version = 1
    let paths: [String]
}
