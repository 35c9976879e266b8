internal import ArgumentParser
internal import ContestModel
internal import Judging

struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Look after the stored bytes of all submissions.",
        subcommands: [Verify.self, Collect.self, Statistics.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Read every stored byte and compare it with its SHA-256.",
            discussion: """
                Exit status 1 when bytes are damaged or missing; the entries that need them are
                named. With --list nothing is read: the list is for a program that is not ours.

                EXAMPLES
                  juri store verify
                  juri store verify --list > daftar.txt
                  cd juri-workspace/store && sha256sum -c ../../daftar.txt
                """)

        @Flag(help: "Print a list for 'sha256sum -c' instead.") var list = false
        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let language = output.words.language
            try await attempt(language) {
                let workspace = try Workspace.open(at: place.workspace, for: .reading)
                if list { return workspace.storeList().forEach(Console.line) }
                let progress = ProgressLine("verify")
                let found = try workspace.verifyStore { progress.update($0, $1, $2) }
                if output.json {
                    try Console.json(StoreVerifyOutput(found))
                } else {
                    StoreText(language).show(found)
                }
                guard found.broken.isEmpty else { throw ExitCode.failure }
            }
        }
    }

    struct Collect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gc",
            abstract: "Remove stored bytes that no record names.",
            discussion: """
                EXAMPLES
                  juri store gc --dry-run
                  juri store gc
                """)

        @Flag(name: .customLong("dry-run"), help: "Only say what would be removed.")
        var isDryRun = false
        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let language = output.words.language
            try await attempt(language) {
                let workspace = try Workspace.open(at: place.workspace, for: .writing)
                let removed = try workspace.collectGarbage(isDryRun: isDryRun)
                if output.json {
                    try Console.json(StoreCollectOutput(removed, isDryRun: isDryRun))
                } else {
                    StoreText(language).show(removed, isDryRun: isDryRun)
                }
            }
        }
    }

    struct Statistics: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats",
            abstract: "Show how many bytes are stored, for what, and what storing them once saved.",
            discussion: """
                EXAMPLE
                  juri store stats --workspace /srv/juri
                """)

        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let language = output.words.language
            try await attempt(language) {
                let workspace = try Workspace.open(at: place.workspace, for: .reading)
                let found = try workspace.storeStatistics()
                if output.json {
                    try Console.json(StoreStatisticsOutput(found))
                } else {
                    StoreText(language).show(found)
                }
            }
        }
    }
}
