import Foundation
import Testing

/// The built program, run as people run it.
enum Program {
    /// It lies beside the bundle of the tests, wherever that was built.
    static var path: String {
        let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        return tests.resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "juri").path
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - input: What it reads from standard input.
    ///   - environment: Beside a search path and a language; nothing of the tests' own.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:],
        in folder: URL = FileManager.default.temporaryDirectory
    ) async throws -> Answer {
        let run = try Run(arguments, input: input, environment: environment, in: folder)
        return try await run.answer()
    }
}

/// What the program answered.
struct Answer: Sendable {
    let code: Int32
    let out: String
    let err: String

    /// Standard output as one JSON object, nothing before it and nothing behind.
    func json() throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(out.utf8))
        return try #require(value as? [String: Any], "\(out)")
    }
}

/// One run of a program, its output kept in files so that no pipe can fill up.
final class Run {
    private let process = Process()
    private let folder: URL
    private let ended: AsyncStream<Void>

    init(
        _ arguments: [String], program: String = Program.path, input: String = "",
        environment: [String: String] = [:], in place: URL
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "juri-run-\(UUID())")
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(input.utf8).write(to: folder.appending(path: "in"))
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        ended = stream
        process.terminationHandler = { _ in continuation.finish() }
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = place
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment = ["PATH": path, "LANG": "C.UTF-8"].merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
        process.standardOutput = try output("out")
        process.standardError = try output("err")
        try process.run()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func output(_ name: String) throws -> FileHandle {
        try Data().write(to: folder.appending(path: name))
        return try FileHandle(forWritingTo: folder.appending(path: name))
    }

    /// Waits for the end.
    func answer() async throws -> Answer {
        for await _ in ended {}
        process.waitUntilExit()
        return Answer(
            code: process.terminationStatus, out: try text("out"), err: try text("err"))
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    /// The processes that the run has started, and those that they have.
    func helpers() throws -> Set<Int32> {
        let ids = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(
            Int32.init)
        let parents = ids.map { (id: $0, parent: Self.parent(of: $0)) }
        var found: Set<Int32> = [process.processIdentifier]
        var count = 0
        while found.count > count {
            count = found.count
            found.formUnion(parents.filter { found.contains($0.parent) }.map(\.id))
        }
        return found.subtracting([process.processIdentifier])
    }

    /// The fourth field of `/proc/ID/stat`, behind the name in brackets; 0 for who has gone.
    private static func parent(of id: Int32) -> Int32 {
        let stat = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        return fields.count > 1 ? Int32(fields[1]) ?? 0 : 0
    }

    /// Ends the run at once, as a power cut would.
    ///
    /// - Returns: Whether it was still running.
    func kill() async -> Bool {
        let wasRunning = process.isRunning
        if wasRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        for await _ in ended {}
        process.waitUntilExit()
        return wasRunning && process.terminationReason == .uncaughtSignal
    }
}
