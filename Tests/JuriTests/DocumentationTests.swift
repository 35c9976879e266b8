import Foundation
import Testing

/// `docs/cli.md` is what the program says of itself.
struct DocumentationTests {
    static let page = Project.file("docs/cli.md")

    @Test func `docs-cli is the program's own help`() async throws {
        let found = try await Self.manual()
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(found.utf8).write(to: Self.page)
        }
        #expect(try String(contentsOf: Self.page, encoding: .utf8) == found)
    }

    @Test func `every command that does something shows an example and its options`() async throws {
        for command in try await Self.commands() where !command.hasSubcommands {
            let help = try await Self.help(command.words)
            #expect(help.contains("EXAMPLE"), "\(command.words)")
            #expect(
                help.contains("juri \(command.words.joined(separator: " "))"), "\(command.words)")
            #expect(help.contains("--language"), "\(command.words)")
        }
    }

    struct Command {
        let words: [String]
        let hasSubcommands: Bool
    }

    /// Every command with its subcommands, in the program's order; the help itself left out.
    static func commands() async throws -> [Command] {
        let dump = try await Program.run(["--experimental-dump-help"]).expect(0).json()
        let root = try #require(dump["command"] as? [String: Any])
        return walk(root, words: [])
    }

    private static func walk(_ command: [String: Any], words: [String]) -> [Command] {
        let below = (command["subcommands"] as? [[String: Any]] ?? []).filter {
            $0["commandName"] as? String != "help"
        }
        let found = below.flatMap { sub in
            walk(sub, words: words + [sub["commandName"] as? String ?? ""])
        }
        let own = words.isEmpty ? [] : [Command(words: words, hasSubcommands: !below.isEmpty)]
        return own + found
    }

    private static func help(_ words: [String]) async throws -> String {
        let answer = try await Program.run(["help"] + words).expect(0)
        #expect(try await Program.run(words + ["--help"]).out == answer.out, "\(words)")
        return answer.out
    }

    private static func manual() async throws -> String {
        var page = """
            # The command line

            What `juri help` says, command by command. Data goes to standard output, messages and
            progress to standard error; `--json` answers are described in [json.md](json.md).
            Sentences are Indonesian, or English with `--language en`.


            """
        page += fenced(try await help([]))
        for command in try await commands() {
            page += "\n## juri \(command.words.joined(separator: " "))\n\n"
            page += fenced(try await help(command.words))
        }
        return page
    }

    /// A block of text as it is, without spaces at the ends of its lines.
    private static func fenced(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        let body = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
        return "```text\n\(body)\n```\n"
    }
}
