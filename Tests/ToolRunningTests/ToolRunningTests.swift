import Foundation
import Testing
import ToolRunning

private let cat = Tool(name: "cat", debianPackage: "coreutils")

@Suite(.timeLimit(.minutes(2)))
struct ToolRunningTests {
    @Test func `a tool gives back its output, its errors and its exit code`() async throws {
        let answer = try await run(shell, ["-c", "echo out; echo bad >&2; exit 3"])
        #expect(answer.exitCode == 3)
        #expect(answer.output == Array("out\n".utf8))
        #expect(answer.errors == "bad\n")
    }

    @Test(arguments: [0, 1, 65_536, 4_000_000])
    func `large input and large output at once do not block`(count: Int) async throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let answer = try await run(cat, [], input: bytes)
        #expect(answer.output == bytes)
    }

    @Test func `a tool that ignores its input still answers`() async throws {
        let input = [UInt8](repeating: 65, count: 4_000_000)
        let answer = try await run(shell, ["-c", "exec 0<&-; sleep 0.2; echo done"], input: input)
        #expect(answer.output == Array("done\n".utf8))
        #expect(answer.exitCode == 0)
    }

    @Test func `arguments reach the tool as they are, past any shell`() async throws {
        let words = ["$(id)", "a b", "'", "\"", ";", "*", "\u{0301}"]
        let printf = Tool(name: "printf", debianPackage: "coreutils")
        let answer = try await run(printf, ["%s\\n"] + words)
        #expect(answer.output == Array((words.joined(separator: "\n") + "\n").utf8))
    }

    @Test func `the environment holds five names and nothing of the caller's`() async throws {
        let answer = try await run(Tool(name: "env", debianPackage: "coreutils"), [])
        let lines = String(decoding: answer.output, as: UTF8.self).split(separator: "\n")
        let names = lines.compactMap { $0.split(separator: "=").first }.map(String.init)
        #expect(names.sorted() == ["HOME", "LANG", "PATH", "SOURCE_DATE_EPOCH", "TZ"])
        #expect(lines.contains("TZ=UTC"))
    }

    @Test func `standard error is kept to its first 64 KiB`() async throws {
        let answer = try await run(
            shell, ["-c", "head -c 300000 /dev/zero | tr '\\0' e >&2; echo ok"])
        #expect(answer.errors.utf8.count == 65_536)
        #expect(answer.output == Array("ok\n".utf8))
    }

    @Test func `a tool may come to exactly its limit of output`() async throws {
        let limits = ToolLimits(outputBytes: 10)
        let answer = try await run(cat, [], input: Array("0123456789".utf8), limits: limits)
        #expect(answer.output.count == 10)
        await #expect(throws: ToolError.self) {
            try await run(cat, [], input: Array("0123456789a".utf8), limits: limits)
        }
    }
}
