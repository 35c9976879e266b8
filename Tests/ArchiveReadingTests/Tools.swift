import Foundation
import Testing

/// Archives that the script of the intake tests writes into a temporary folder for a suite.
struct MadeArchives: SuiteTrait, TestScoping {
    let groups: [String]

    @TaskLocal static var folder = URL(filePath: "/nonexistent")

    @concurrent func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "archives-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "ReceivingTests/Fixtures/make_archives.py")
        for group in groups {
            let place = folder.appending(path: group).path
            _ = try run("python3", ["-B", script.path, place, group])
        }
        try await Self.$folder.withValue(folder) { try await function() }
    }

    static func path(_ name: String) -> String { folder.appending(path: name).path }
}

extension Trait where Self == MadeArchives {
    static func archives(_ groups: String...) -> MadeArchives { MadeArchives(groups: groups) }
}

/// Runs a tool and gives what it prints.
func run(_ tool: String, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return [UInt8](bytes)
}
