import Foundation
import ToolRunning

/// A folder with a file that a tool reads and one beside it that it must not see.
final class Bench {
    let folder: URL
    let input: String
    let neighbour: String

    init(_ bytes: [UInt8] = Array("isi\n".utf8)) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "juri-uji-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        input = folder.appending(path: "karya").path
        neighbour = folder.appending(path: "karya-lain").path
        for path in [input, neighbour] { try Data(bytes).write(to: URL(filePath: path)) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

extension ToolBox {
    /// The built program, beside the bundle of the tests.
    static var program: String {
        let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        return tests.resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "juri").path
    }

    /// Every box that can be made on this machine: with bubblewrap where namespaces work, and
    /// without it in any case.
    static func all() async -> [ToolBox] {
        let best = await ready(program: program)
        let plain = ToolBox(program: program, wall: .landlock)
        return best == plain ? [plain] : [best, plain]
    }
}

let shell = Tool(name: "sh", debianPackage: "dash")
let python = Tool(name: "python3", debianPackage: "python3")

/// Runs lines of Python on the bench's input, named by `karya`.
func runPython(
    _ lines: String, on bench: Bench, in box: ToolBox?, limits: ToolLimits = ToolLimits()
) async throws -> ToolOutput {
    try await run(python, on: .file(bench.input), in: box, limits: limits) {
        ["-I", "-S", "-c", "karya, lain = \"\($0)\", \"\(bench.neighbour)\"\n\(lines)"]
    }
}
