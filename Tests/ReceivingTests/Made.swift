import ContentStoring
import ContestModel
import Foundation
import Receiving
import Testing

/// Writes groups of submissions into a temporary folder for a suite, and removes them after it.
struct Made: SuiteTrait, TestScoping {
    let groups: [String]

    private static let scripts = [
        "repositories": "make_repositories.py", "lies": "make_hostile.py",
        "honest": "make_hostile.py", "nested": "make_hostile.py",
    ]

    @TaskLocal static var folder = URL(filePath: "/nonexistent")

    @concurrent func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "receiving-\(UUID().uuidString)").resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for group in groups {
            let script = Self.scripts[group] ?? "make_archives.py"
            let place = URL(filePath: #filePath).resolvingSymlinksInPath()
                .deletingLastPathComponent().appending(path: "Fixtures/\(script)")
            _ = try run("python3", ["-B", place.path, folder.appending(path: group).path, group])
        }
        try await Self.$folder.withValue(folder) { try await function() }
    }

    /// The path of something that was made.
    static func path(_ name: String) -> String { folder.appending(path: name).path }
}

extension Trait where Self == Made {
    /// Makes these groups: `formats`, `codes`, `names`, `hostile`, `repositories`, `lies`,
    /// `honest`, `nested`.
    static func made(_ groups: String...) -> Made { Made(groups: groups) }
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

/// Runs a body with a new folder, removed afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "receiving-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

/// Reads a submission and keeps nothing.
func look(_ path: String, limits: IntakeLimits = IntakeLimits()) throws -> Reception {
    var sink = HashingSink()
    return try receive(path, rules: IntakeRules(limits: limits), into: &sink)
}

/// Reads bytes as a submission with this name.
func look(_ bytes: some Collection<UInt8>, named name: String) throws -> Reception {
    try withTemporaryFolder { folder in
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return try look(file.path)
    }
}

extension Reception {
    /// Path -> digest of every item.
    var sums: [String: String] {
        Dictionary(uniqueKeysWithValues: snapshot.items.map { ($0.path, $0.digest.hex) })
    }

    var noted: [String] { snapshot.notes.map(\.code) }
}
