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
            let inspection = try inspect(path, reading: .confined(program: Program.file))
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
    let version = 1
    let outcome: String
    @Nullable var reason: NoticeOutput?
    let notes: [NoticeOutput]
    let kind: String
    let items: [ItemOutput]
    let bytes: Int64

    init(_ inspection: Inspection, _ language: Language) {
        outcome = inspection.refusal == nil ? "accepted" : "refused"
        reason = inspection.refusal.map { NoticeOutput($0, language) }
        notes = inspection.snapshot.notes.map { NoticeOutput($0, language) }
        kind = inspection.kind.rawValue
        items = inspection.snapshot.items.map(ItemOutput.init)
        bytes = inspection.snapshot.bytes.bytes
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
        let items = language == .indonesian ? "berkas" : "items"
        let total = snapshot.bytes.formatted(separator: language == .indonesian ? "," : ".")
        lines.append(
            "\(inspection.kind.words[language]): \(snapshot.items.count) \(items), \(total)\n")
        let word = language == .indonesian ? "catatan" : "note"
        for note in snapshot.notes { lines.append(Self.line(word, note, language)) }
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
