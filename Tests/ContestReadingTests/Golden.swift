import ContestModel
import ContestReading
import Foundation
import Testing

/// A file with an input, a line of ten hyphens, and what is expected of it.
///
/// `UPDATE_GOLDEN=1` writes what was found in place of what was expected.
struct Golden: Sendable, CustomTestStringConvertible {
    let url: URL
    let input: String
    let expected: String

    var testDescription: String { url.deletingPathExtension().lastPathComponent }

    /// The cases of a folder beside this file, by name.
    static func cases(_ folder: String) throws -> [Golden] {
        let place = Project.fixtures.appending(path: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
        return try names.filter { $0.hasSuffix(".golden") }.sorted().map {
            try Golden(url: place.appending(path: $0))
        }
    }

    private init(url: URL) throws {
        self.url = url
        let parts = try String(contentsOf: url, encoding: .utf8).split(
            separator: "----------\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
        (input, expected) = (String(parts[0]), String(parts[1]))
    }

    /// What is expected, after writing what was found if that was asked for.
    func expected(updatingTo found: String) throws -> String {
        guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" else { return expected }
        try "\(input)----------\n\(found)".write(to: url, atomically: true, encoding: .utf8)
        return found
    }
}

/// Where the project's files are, from the path of this one.
enum Project {
    private static let tests = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent()
    static let fixtures = tests.appending(path: "Fixtures")
    static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    static let schema = root.appending(path: "rubrics/contest.schema.json")

    /// The contest files that ship.
    static func contestFiles() throws -> [URL] {
        let folder = root.appending(path: "rubrics")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appending(path: $0) }
    }
}

/// The problems of a text; empty when it is read.
func problems(_ text: String, checks: [String: [String]]? = nil) -> [ContestProblem] {
    do throws(ContestError) {
        _ = try ContestFile.contest(from: Array(text.utf8), file: "x.yaml", checks: checks)
        return []
    } catch {
        return error.problems
    }
}
