internal import ArgumentParser
internal import ContestModel
internal import Judging

struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Read one archive, repository, bundle, folder or file and print what it holds.",
        discussion: """
            Needs no workspace and keeps nothing. Exit status: 0 accepted, 3 refused, 1 not readable.

            EXAMPLES
              juri inspect karya.zip
              juri inspect situs.git --json
            """)

    @Argument(help: "The submission.") var path: String
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let inspection = try inspect(path)
            if output.json {
                try Console.json(InspectionOutput(inspection, language))
            } else {
                Console.write(InspectionText(path, inspection, language).text)
            }
            if inspection.refusal != nil { throw Exit.refused }
        }
    }
}

/// `juri inspect --json`.
struct InspectionOutput: Encodable {
    private let outcome: String
    private let reason: NoticeOutput?
    private let notes: [NoticeOutput]
    private let kind: String
    private let items: [ItemOutput]
    private let bytes: Int64

    init(_ inspection: Inspection, _ language: Language) {
        outcome = inspection.refusal == nil ? "accepted" : "refused"
        reason = inspection.refusal.map { NoticeOutput($0, language) }
        notes = inspection.snapshot.notes.map { NoticeOutput($0, language) }
        kind = inspection.kind.rawValue
        items = inspection.snapshot.items.map(ItemOutput.init)
        bytes = inspection.snapshot.bytes.bytes
    }

    private enum CodingKeys: String, CodingKey {
        case version, outcome, reason, notes, kind, items, bytes
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(1, forKey: .version)
        try container.encode(outcome, forKey: .outcome)
        try container.encode(reason, forKey: .reason)
        try container.encode(notes, forKey: .notes)
        try container.encode(kind, forKey: .kind)
        try container.encode(items, forKey: .items)
        try container.encode(bytes, forKey: .bytes)
    }
}

/// An inspection in words for the terminal.
private struct InspectionText {
    let text: String

    init(_ path: String, _ inspection: Inspection, _ language: Language) {
        let snapshot = inspection.snapshot
        var table = TextTable(["SHA-256", "BYTES", "TYPE", "PATH"])
        for item in snapshot.items {
            table.add([item.digest.hex, "\(item.bytes.bytes)", item.type, item.path])
        }
        var lines = [snapshot.items.isEmpty ? "" : table.text]
        let total = snapshot.bytes.formatted(separator: language == .indonesian ? "," : ".")
        lines.append("\(inspection.kind.rawValue): \(snapshot.items.count) items, \(total)\n")
        for note in snapshot.notes { lines.append(Self.line("note", note, language)) }
        if let history = snapshot.history {
            lines.append("\(history.commits.count) commits, \(history.reference) \(history.tip)\n")
        }
        if let refusal = inspection.refusal {
            lines.append(
                Self.line(language == .indonesian ? "DITOLAK" : "REFUSED", refusal, language))
        } else {
            lines.append(language == .indonesian ? "DITERIMA\n" : "ACCEPTED\n")
        }
        text = lines.map { Console.clean($0) }.joined()
    }

    private static func line(_ word: String, _ notice: Notice, _ language: Language) -> String {
        let item = notice.item.map { " [\($0)]" } ?? ""
        return "\(word) (\(notice.code)): \(notice.message[language])\(item)\n"
    }
}
