package import Confining
import Foundation

extension ToolBox {
    /// Tries every way out of the box, all at once.
    ///
    /// - Returns: The ways that worked: none where all holds; `nil` when no tool starts in it.
    package func leaks() async -> [ToolBreakOut]? {
        let outcomes = await withTaskGroup(of: Outcome.self) { group in
            for attempt in ToolBreakOut.allCases { group.addTask { await outcome(of: attempt) } }
            var outcomes: [Outcome] = []
            for await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
        guard !outcomes.contains(.noBox) else { return nil }
        return ToolBreakOut.allCases.filter { outcomes.contains(.leak($0)) }
    }

    /// Whether a tool starts in it.
    ///
    /// Only an answer says so: a box that was too slow to answer is not relied upon.
    func holds() async -> Bool {
        do {
            _ = try await answer(to: .startProcesses)
            return true
        } catch {
            return false
        }
    }

    private func outcome(of attempt: ToolBreakOut) async -> Outcome {
        do {
            return try await tries(attempt) ? .leak(attempt) : .held
        } catch {
            return .noBox
        }
    }

    /// Tries one way out, on an input that has a neighbour.
    ///
    /// - Returns: Whether it worked.
    /// - Throws: ``ToolError`` when the box cannot be made.
    private func tries(_ attempt: ToolBreakOut) async throws -> Bool {
        do {
            return try await answer(to: attempt).output != [UInt8(ascii: "0")]
        } catch let error as ToolError {
            // What was stopped did not work.
            guard [.killed, .timedOut].contains(error.code) else { throw error }
            return false
        }
    }

    /// What a tool answers that tries one way out.
    private func answer(to attempt: ToolBreakOut) async throws -> ToolOutput {
        let folder = FileManager.default.temporaryDirectory.appending(path: "juri-coba-\(UUID())")
        let scratch = folder.appending(path: "kerja")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "masukan").path
        for path in [input, input + ToolBreakOut.neighbour] {
            try Data("1".utf8).write(to: URL(filePath: path))
        }
        var limits = ToolLimits(seconds: 10, outputBytes: 1024)
        limits.cpuSeconds = 1
        limits.scratch = ToolScratch(bytes: 1 << 20)
        let job = ToolJob(
            tool: Tool(name: program, debianPackage: ""), input: .file(input), limits: limits)
        let place = wall == .bubblewrap ? Box.scratch : scratch.path
        return try await job.run([attempt.word], in: self, scratch: place)
    }
}

/// What came of one attempt.
private enum Outcome: Sendable, Hashable {
    case held
    case leak(ToolBreakOut)
    /// The box could not be made.
    case noBox
}
