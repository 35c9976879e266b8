import ContestModel
import Foundation
import GitReading
import Testing

/// Repositories that the script of the intake tests writes into a temporary folder for a suite.
struct MadeRepositories: SuiteTrait, TestScoping {
    @TaskLocal static var folder = URL(filePath: "/nonexistent")

    @concurrent func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "repositories-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let fixtures = "ReceivingTests/Fixtures/make_repositories.py"
        let script = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: fixtures)
        _ = try run("python3", ["-B", script.path, folder.path])
        try await Self.$folder.withValue(folder) { try await function() }
    }

    static func path(_ name: String) -> String { folder.appending(path: name).path }
}

extension Trait where Self == MadeRepositories {
    static var repositories: MadeRepositories { MadeRepositories() }
}

/// Runs a tool and gives what it prints, without the last line's end.
func run(_ tool: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
}

/// Runs a body with a new folder, removed afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "git-reading-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
