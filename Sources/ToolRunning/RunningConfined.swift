import Confining
import Foundation

/// Runs a tool on what a stranger made, in a box, and gives what it wrote.
///
/// Otherwise as ``run(_:_:input:limits:)``.
///
/// - Parameters:
///   - box: Where it runs; `nil` is the open, for tests of what tools say.
///   - arguments: The tool's arguments, with the input's name as the tool sees it.
/// - Throws: ``ToolError``; `cannotStart` also when the box cannot be made, so that the tool never
///   runs with less around it.
package func run(
    _ tool: Tool, on input: ToolInput, in box: ToolBox?, limits: ToolLimits = ToolLimits(),
    arguments: (_ input: String) -> [String]
) async throws(ToolError) -> ToolOutput {
    guard let path = tool.path else { throw .notInstalled(tool) }
    let job = ToolJob(tool: tool, input: input, limits: limits)
    guard limits.scratch != nil, box?.wall != .bubblewrap else {
        return try await job.run(path, in: box, scratch: Box.scratch, arguments)
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "juri-alat-\(UUID())")
    do {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
    } catch {
        throw .cannotStart(tool, because: error.localizedDescription)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await job.run(path, in: box, scratch: folder.path, arguments)
}

extension ToolJob {
    /// - Parameter scratch: A folder that is there, for the tool that needs one.
    func run(
        _ path: String, in box: ToolBox?, scratch: String, _ arguments: (String) -> [String]
    ) async throws(ToolError) -> ToolOutput {
        let scratch = limits.scratch == nil ? nil : scratch
        let seen = box?.wall == .bubblewrap ? Box.input : input.file
        let name = input.file == nil ? "-" : seen ?? "-"
        guard let box else {
            return try await answer(
                Command(
                    tool: tool, executable: path, arguments: arguments(name), input: input.bytes,
                    limits: limits, scratch: scratch))
        }
        return try await run([path] + arguments(name), in: box, scratch: scratch)
    }

    /// - Parameter words: The tool's file and its arguments.
    func run(
        _ words: [String], in box: ToolBox, scratch: String?
    ) async throws(ToolError) -> ToolOutput {
        var command = box.command(for: self, scratch: scratch) + words
        if box.wall == .bubblewrap {
            let bubblewrap = Tool(name: command[0], debianPackage: "bubblewrap")
            guard let path = bubblewrap.path else { throw .notInstalled(bubblewrap) }
            command[0] = path
        }
        return try await Command(
            tool: tool, executable: command[0], arguments: Array(command.dropFirst()),
            input: input.bytes, limits: limits, isConfined: true, scratch: scratch
        ).run()
    }

    /// Runs in the open, and takes the answer from its file where it is one.
    private func answer(_ command: Command) async throws(ToolError) -> ToolOutput {
        var output = try await command.run()
        guard let folder = command.scratch, let name = limits.scratch?.result else { return output }
        output.errors += String(decoding: output.output, as: UTF8.self)
        output.output = Array(FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data())
        guard output.output.count <= limits.outputBytes else {
            throw .tooMuchOutput(tool, limit: limits.outputBytes)
        }
        return output
    }
}
