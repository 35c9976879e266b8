import ContestModel
import ContestReading
import Foundation
import Testing

/// The JSON Schema and the manual, against what the reader does.
@Suite struct SchemaTests {
    @Test func `every shipped contest file is valid by the schema`() throws {
        let files = try Project.contestFiles()
        #expect(files.count >= 12)
        #expect(try validate(files.map(\.path)) == files.map { _ in [] })
    }

    @Test func `the schema finds every problem of shape where the reader finds it`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "juri-schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let cases = try Golden.cases("shape")
        let files = try cases.map { golden in
            let file = folder.appending(path: "\(golden.testDescription).yaml")
            try golden.input.write(to: file, atomically: true, encoding: .utf8)
            return file.path
        }
        for (golden, places) in zip(cases, try validate(files)) {
            for problem in problems(golden.input) {
                #expect(
                    places.contains(problem.key) || places.contains(parent(of: problem.key)),
                    "\(golden.testDescription): the schema misses \(problem.key)")
            }
        }
    }

    @Test(arguments: ContestFile.shapes + [ContestFile.rubricFileShape])
    func `the schema has the reader's keys, each with a description`(_ shape: Shape) throws {
        let object = try #require(try definition(shape.name))
        let properties = try #require(object["properties"] as? [String: [String: Any]])
        #expect(Set(properties.keys) == Set(shape.keys))
        #expect(Set(object["required"] as? [String] ?? []) == Set(shape.required))
        #expect(object["additionalProperties"] as? Bool == false)
        for (key, property) in properties {
            let own = property["description"] as? String
            let name = (property["$ref"] as? String)?.split(separator: "/").last.map(String.init)
            let referred = try name.flatMap { try schema("$defs")[$0]?["description"] as? String }
            #expect(own ?? referred != nil, "\(shape.name).\(key) has no description")
        }
    }

    @Test func `the manual has a row for every key, and says which are required`() throws {
        let manual = try String(
            contentsOf: Project.root.appending(path: "docs/contest-file.md"), encoding: .utf8)
        let rows = manual.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
            $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        for shape in ContestFile.shapes {
            for (key, path) in zip(shape.keys, shape.paths) {
                let row = try #require(
                    rows.first { $0.first == "`\(path)`" }, "no row for \(path)")
                #expect(row.count == 4)
                #expect((row[2] == "required") == shape.required.contains(key), "\(path)")
            }
        }
        let paths = Set(ContestFile.keys).union([
            "categories[].checks.*", "categories[].rubrics.*", "stages[].carry.stages.*",
            "aliases.*",
        ])
        #expect(rows.allSatisfy { paths.contains($0[0].replacing("`", with: "")) })
    }

    @Test func `the example file in the manual is read as it stands`() throws {
        let manual = try String(
            contentsOf: Project.root.appending(path: "docs/contest-file.md"), encoding: .utf8)
        let text = try #require(
            manual.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```\n").first)
        let contest = try ContestFile.contest(from: Array(text.utf8), file: "docs")
        #expect(contest.rubrics[0].criteria.count == 2)
    }

    @Test func `the example of stages in the manual is read in the example file`() throws {
        let manual = try String(
            contentsOf: Project.root.appending(path: "docs/contest-file.md"), encoding: .utf8)
        let examples = manual.split(separator: "```yaml\n").dropFirst().compactMap {
            $0.split(separator: "```\n").first
        }
        try #require(examples.count == 2)
        let before = try #require(examples[0].split(separator: "stages:\n").first)
        let text = String(before + examples[1])
        let contest = try ContestFile.contest(from: Array(text.utf8), file: "docs")
        #expect(contest.stages.map(\.isRanked) == [true, true])
        #expect(contest.stages[1].carry?.shares.map(\.stage) == ["penonton", "final"])
        #expect(contest.stages[1].points.map(\.worth) == [.fixed(Mark(-1)), .zero])
    }

    @Test func `the example of a message in the manual is what the reader says`() throws {
        let manual = try String(
            contentsOf: Project.root.appending(path: "docs/contest-file.md"), encoding: .utf8)
        for problem in problems(Sample.contest("weight: 40", "weight: 35")) {
            #expect(manual.contains(problem.description(.indonesian)))
            #expect(manual.contains(problem.description(.english)))
        }
    }

    private func parent(of key: String) -> String {
        let bytes = Array(key.utf8)
        let end = bytes.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") } ?? 0
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    private func schema(_ part: String) throws -> [String: [String: Any]] {
        let whole = try JSONSerialization.jsonObject(with: Data(contentsOf: Project.schema))
        return (whole as? [String: Any])?[part] as? [String: [String: Any]] ?? [:]
    }

    /// The object of a definition: the schema itself, a definition, or the object it may be.
    private func definition(_ name: String) throws -> [String: Any]? {
        let whole = try JSONSerialization.jsonObject(with: Data(contentsOf: Project.schema))
        if name == "contest" { return whole as? [String: Any] }
        guard let found = try schema("$defs")[name] else { return nil }
        let kinds = found["oneOf"] as? [[String: Any]]
        return kinds?.first { $0["type"] as? String == "object" } ?? found
    }

    /// The places of each file's problems, by Python's jsonschema.
    private func validate(_ files: [String]) throws -> [[String]] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let script = Project.fixtures.appending(path: "validate.py").path
        process.arguments = ["python3", script, Project.schema.path] + files
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "python3 with jsonschema and PyYAML is needed")
        return try bytes.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode([String].self, from: Data($0))
        }
    }
}
