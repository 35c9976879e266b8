import Foundation
import Testing
import ToolRunning

/// A number of seconds that no other process of the machine sleeps.
func oddSeconds() -> String { "3\(Int.random(in: 100_000...999_999))" }

private func isSleeping(_ seconds: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").contains { name in
        guard Int(name) != nil else { return false }
        let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data()
        return line.elementsEqual(Data("sleep\0\(seconds)\0".utf8))
    }
}

/// A killed process takes the system a moment to clear away.
func goes(_ seconds: String) async throws -> Bool {
    for _ in 0..<100 {
        if try !isSleeping(seconds) { return true }
        try await Task.sleep(for: .milliseconds(20))
    }
    return false
}

func code(_ body: () async throws -> ToolOutput) async -> ToolError.Code? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? ToolError)?.code
    }
}

@Suite(.timeLimit(.minutes(2)))
struct ToolStoppingTests {
    @Test func `a missing tool names the package to install`() async throws {
        let tool = Tool(name: "no-such-program", debianPackage: "no-such-package")
        #expect(tool.path == nil)
        do {
            _ = try await run(tool, [])
            Issue.record("it ran")
        } catch {
            #expect(error.code == .notInstalled)
            #expect(error.message.id.contains("apt install no-such-package"))
            #expect(error.message.en.contains("apt install no-such-package"))
        }
    }

    @Test func `endless output is stopped at the limit`() async throws {
        let yes = Tool(name: "yes", debianPackage: "coreutils")
        let limits = ToolLimits(outputBytes: 1_000_000)
        #expect(await code { try await run(yes, [], limits: limits) } == .tooMuchOutput)
        let loud = ["-c", "yes >&2"]
        #expect(await code { try await run(shell, loud, limits: limits) } == .tooMuchOutput)
    }

    @Test(arguments: [
        "exec sleep N", "sleep N", "sleep N & wait", "trap '' TERM INT HUP; sleep N",
    ])
    func `at the time limit the tool and its children are gone`(script: String) async throws {
        let seconds = oddSeconds()
        let line = script.replacing("N", with: seconds)
        let code = await code {
            try await run(shell, ["-c", line], limits: ToolLimits(seconds: 1))
        }
        #expect(code == .timedOut)
        #expect(try await goes(seconds))
    }

    @Test func `a child that holds the output open does not hold up the answer`() async throws {
        let seconds = oddSeconds()
        let answer = try await run(shell, ["-c", "(sleep \(seconds); echo late) & echo soon"])
        #expect(answer.output == Array("soon\n".utf8))
        #expect(try await goes(seconds))
    }

    @Test func `a child left behind by a tool that ended well is gone too`() async throws {
        let seconds = oddSeconds()
        let answer = try await run(
            shell, ["-c", "sleep \(seconds) >/dev/null 2>&1 & echo started"])
        #expect(answer.output == Array("started\n".utf8))
        #expect(try await goes(seconds))
    }

    @Test func `cancelling the task ends the tool`() async throws {
        let seconds = oddSeconds()
        let task = Task { await code { try await run(shell, ["-c", "sleep \(seconds); true"]) } }
        while try !isSleeping(seconds) { try await Task.sleep(for: .milliseconds(20)) }
        task.cancel()
        #expect(await task.value == .killed)
        #expect(try await goes(seconds))
    }

    @Test func `a tool that dies of a signal is said to have`() async throws {
        #expect(await code { try await run(shell, ["-c", "kill -SEGV $$"]) } == .killed)
    }
}
