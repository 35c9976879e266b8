/// Runs a tool in the open, to its end, and gives what it wrote.
///
/// For tools that read what this program made itself; see ``run(_:on:in:limits:arguments:)`` for
/// those that read what strangers made. A non-zero exit code is an answer, not an error. Whatever
/// way the run ends, the tool is gone and every process that it left in its session has been killed
/// when this returns.
///
/// - Throws: ``ToolError``; `killed` also when the calling task was cancelled.
package func run(
    _ tool: Tool, _ arguments: [String], input: [UInt8] = [], limits: ToolLimits = ToolLimits()
) async throws(ToolError) -> ToolOutput {
    guard let path = tool.path else { throw .notInstalled(tool) }
    return try await Command(
        tool: tool, executable: path, arguments: arguments, input: input, limits: limits
    ).run()
}

extension Command {
    /// Runs to the end or to the time limit.
    func run() async throws(ToolError) -> ToolOutput {
        let outcome = await withTaskGroup(of: Outcome.self) { group in
            group.addTask { .ended(await finish()) }
            group.addTask { await timer(limits.seconds) }
            let first = await group.next()
            group.cancelAll()
            await group.waitForAll()
            return first
        }
        switch outcome {
        case .ended(let result) where !Task.isCancelled: return try result.get()
        case .timeIsUp: throw .timedOut(tool, after: limits.seconds)
        default: throw .cancelled(tool)
        }
    }
}

/// What came first.
private enum Outcome: Sendable {
    case ended(Result<ToolOutput, ToolError>)
    case timeIsUp
    case cancelled
}

private func timer(_ seconds: Int) async -> Outcome {
    do {
        try await Task.sleep(for: .seconds(seconds))
        return .timeIsUp
    } catch {
        return .cancelled
    }
}
