internal import ArgumentParser
internal import ContestModel
internal import Judging

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a workspace: the folder that holds contests and entries.",
        discussion: """
            EXAMPLES
              juri init
              juri init --workspace /srv/juri
            """)

    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var words: LanguageOptions

    func run() async throws {
        try await attempt(words.language) {
            let workspace = try Workspace.create(at: place.workspace)
            let sentence =
                words.language == .indonesian
                ? "Ruang kerja siap di \(workspace.root)."
                : "The workspace is ready at \(workspace.root)."
            Console.message(sentence)
        }
    }
}
