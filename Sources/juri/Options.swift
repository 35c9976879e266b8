internal import ArgumentParser
internal import ContestModel
internal import Foundation

/// Which workspace a command works in.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The folder of the workspace; also from JURI_WORKSPACE.", valueName: "dir"))
    var workspace = ProcessInfo.processInfo.environment["JURI_WORKSPACE"] ?? "juri-workspace"
}

/// How a command answers.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print facts as JSON on standard output.")
    var json = false

    @OptionGroup var words: LanguageOptions
}

/// The language of sentences.
struct LanguageOptions: ParsableArguments {
    @Option(name: .long, help: "The language of messages: id or en; also from JURI_LANGUAGE.")
    var language =
        Language(
            rawValue: ProcessInfo.processInfo.environment["JURI_LANGUAGE"] ?? "id") ?? .indonesian
}

extension Language: ExpressibleByArgument {}
