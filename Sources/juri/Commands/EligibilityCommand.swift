internal import ArgumentParser
internal import ContestModel
internal import Judging

struct EligibilityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eligibility",
        abstract: "Record the panitia's decision on an entry, with its reason.",
        discussion: """
            With --clean the subject is a contest: every undecided entry whose checks ran and found
            nothing that a person should look at is accepted; the others are named.

            EXAMPLES
              juri eligibility KIMH23-014 reject --reason "Diterima setelah batas waktu"
              juri eligibility apw-2023 accept --clean --reason "Lolos administrasi"
            """)

    @Argument(help: "The entry's number; with --clean the contest's key.") var subject: String
    @Argument(help: "accept or reject.") var decision: Act
    @Option(help: "Why: it stands in the minutes.") var reason: String
    @Flag(help: "Accept all entries of the contest that the checks found clean.") var clean = false
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    enum Act: String, ExpressibleByArgument, CaseIterable {
        case accept, reject
    }

    func validate() throws {
        guard !clean || decision == .accept else {
            throw ValidationError("--clean goes with accept only.")
        }
    }

    func run() async throws {
        try await attempt(output.words.language) {
            let workspace = try Workspace.open(at: place.workspace, for: .writing)
            let numbers: [String]
            var waiting: [String] = []
            if clean {
                let outcome = try workspace.acceptClean(
                    contest: subject, reason: reason, now: currentInstant())
                numbers = outcome.accepted
                waiting = outcome.waiting
                if !waiting.isEmpty {
                    let list = waiting.joined(separator: ", ")
                    Console.message(
                        output.words.language == .indonesian
                            ? "Masih perlu dilihat panitia: \(list)"
                            : "Still to be looked at by the panitia: \(list)")
                }
            } else {
                let kind: Decision.Kind = decision == .accept ? .accept : .reject
                numbers = [
                    try workspace.decide(
                        kind, entry: subject, reason: reason, now: currentInstant()
                    ).entry.number
                ]
            }
            let state = decision == .accept ? Eligibility.accepted : .rejected
            guard !output.json else {
                return try Console.json(
                    EligibilityOutput(
                        eligibility: state.rawValue, entries: numbers, waiting: waiting))
            }
            for number in numbers {
                Console.line("\(number)  \(state.words[output.words.language])")
            }
        }
    }
}

/// `juri eligibility --json`.
struct EligibilityOutput: Encodable {
    let version = 1
    let eligibility: String
    let entries: [String]
    /// With `--clean`: what a person should still look at.
    let waiting: [String]
}
