internal import ArgumentParser
internal import ContestModel
internal import Judging

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "A participant's timeline: what has happened, what is wanted.",
        discussion: """
            EXAMPLE
              juri status KIMH23-005
            """)

    @Argument(help: "The entry's number.") var number: String
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let workspace = try Workspace.open(at: place.workspace, for: .reading)
            let timeline = try workspace.timeline(of: number)
            guard !output.json else { return try Console.json(StatusOutput(timeline, language)) }
            let entry = timeline.entry
            Console.line("\(entry.number)  \(entry.title)  |  \(timeline.contest[language])")
            for step in timeline.steps {
                Console.line("\(Self.sign(step.state)) \(step.name[language])")
                for line in step.lines { Console.line("    \(line[language])") }
            }
        }
    }

    private static func sign(_ state: Timeline.State) -> String {
        switch state {
        case .done: "[v]"
        case .waiting: "[ ]"
        case .problem: "[!]"
        }
    }
}

/// `juri status --json`.
struct StatusOutput: Encodable {
    let version = 1
    let number: String
    let title: String
    let contest: String
    let steps: [Step]

    struct Step: Encodable {
        let name: String
        let state: String
        let lines: [String]
    }

    init(_ timeline: Timeline, _ language: Language) {
        number = timeline.entry.number
        title = timeline.entry.title
        contest = timeline.contest[language]
        steps = timeline.steps.map { step in
            Step(
                name: step.name[language], state: step.state.rawValue,
                lines: step.lines.map { $0[language] })
        }
    }
}
