internal import ArgumentParser
internal import ContestModel
internal import Foundation
internal import Judging

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Run the automatic checks; they are evidence for people, never a verdict.",
        discussion: """
            EXAMPLES
              juri check
              juri check apw-2023 --entry APW23-001
            """)

    @Argument(help: "The contest's key; all contests without.") var contest: String?
    @Option(help: ArgumentHelp("Only this entry; may be repeated.", valueName: "number"))
    var entry: [String] = []
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let workspace = try Workspace.open(at: place.workspace, for: .writing)
            let progress = ProgressLine("check")
            let checked = try await workspace.checkEntries(
                contest: contest, numbers: entry, reading: .confined(program: Program.file),
                width: ProcessInfo.processInfo.activeProcessorCount, now: currentInstant()
            ) { progress.update($0, $1, $2) }
            if output.json {
                try Console.json(CheckOutput(checked, language))
            } else {
                Console.write(CheckText(checked, language).text)
            }
        }
    }
}

/// `juri check --json`.
struct CheckOutput: Encodable {
    let version = 1
    let entries: [Checked]

    struct Checked: Encodable {
        let contest: String
        let number: String
        @Nullable var severity: String?
        let findings: [FindingOutput]
    }

    init(_ checked: [CheckedEntry], _ language: Language) {
        entries = checked.map { entry in
            Checked(
                contest: entry.contest, number: entry.number, severity: entry.severity?.rawValue,
                findings: entry.findings.map { FindingOutput($0, language) })
        }
    }
}

/// One finding as JSON.
struct FindingOutput: Encodable {
    let check: String
    let severity: String
    let message: String
    @Nullable var remedy: String?
    @Nullable var item: String?

    init(_ finding: Finding, _ language: Language) {
        check = finding.check
        severity = finding.severity.rawValue
        message = finding.message[language]
        remedy = finding.remedy?[language]
        item = finding.item
    }
}

/// What the checks found, entry by entry; what passed is only counted.
private struct CheckText {
    let text: String

    init(_ checked: [CheckedEntry], _ language: Language) {
        var table = TextTable(
            language == .indonesian
                ? ["NOMOR", "PERIKSA", "TINGKAT", "TEMUAN"]
                : ["NUMBER", "CHECK", "SEVERITY", "FINDING"])
        var counts: [Severity: Int] = [:]
        for entry in checked {
            for finding in entry.findings {
                counts[finding.severity, default: 0] += 1
                guard finding.severity != .pass else { continue }
                let item = finding.item.map { " [\($0)]" } ?? ""
                table.add([
                    entry.number, finding.check, finding.severity.words[language],
                    finding.message[language] + item,
                ])
            }
        }
        let summary = Severity.allCases.compactMap { severity in
            counts[severity].map { "\(severity.words[language]) \($0)" }
        }
        text = table.text + summary.joined(separator: ", ") + "\n"
    }
}
