import Foundation
import Testing
import ToolRunning

@Suite(.timeLimit(.minutes(2)))
struct BoxStoppingTests {
    @Test(arguments: ["sleep N", "sleep N & wait", "trap '' TERM INT HUP; sleep N; sleep N"])
    func `a tool that hangs is killed with its children`(script: String) async throws {
        let bench = try Bench()
        for box in await ToolBox.all() {
            let seconds = oddSeconds()
            var limits = ToolLimits(seconds: 1)
            limits.processes = 8
            let line = script.replacing("N", with: seconds)
            let code = await code {
                try await run(shell, on: .file(bench.input), in: box, limits: limits) { _ in
                    ["-c", line]
                }
            }
            #expect(code == .timedOut, "\(box.wall)")
            #expect(try await goes(seconds), "\(box.wall)")
        }
    }

    @Test func `a child left behind by a tool that ended well is gone too`() async throws {
        let bench = try Bench()
        for box in await ToolBox.all() {
            let seconds = oddSeconds()
            var limits = ToolLimits()
            limits.processes = 8
            let answer = try await run(shell, on: .file(bench.input), in: box, limits: limits) {
                _ in ["-c", "sleep \(seconds) >/dev/null 2>&1 & echo started"]
            }
            #expect(answer.output == Array("started\n".utf8))
            #expect(try await goes(seconds), "\(box.wall)")
        }
    }

    @Test func `a missing tool names its package, in a box too`() async throws {
        let tool = Tool(name: "no-such-program", debianPackage: "no-such-package")
        let box = ToolBox(program: ToolBox.program, wall: .landlock)
        do {
            _ = try await run(tool, on: .bytes([]), in: box) { _ in [] }
            Issue.record("it ran")
        } catch {
            #expect(error.code == .notInstalled)
            #expect(error.message.id.contains("apt install no-such-package"))
        }
    }

    @Test func `a tool that crashes in a box is said to have`() async throws {
        for box in await ToolBox.all() {
            let code = await code {
                try await run(shell, on: .bytes([]), in: box) { _ in ["-c", "kill -SEGV $$"] }
            }
            #expect(code == .killed, "\(box.wall)")
        }
    }
}
