import Foundation
import Testing

/// An import that is cut off leaves nothing half done, and the same command completes it.
@Suite(.serialized)
struct KilledImportTests {
    /// Two groups that become durable one after the other.
    static let entries = 64
    static let moments = 20

    @Test func `an import killed at any moment is completed by the same command`() async throws {
        let office = try await Office.withContest()
        try await Self.fillInbox(of: office)
        try FileManager.default.moveItem(
            atPath: office.path("juri-workspace"), toPath: office.path("kosong"))
        let (undisturbed, duration) = try await Self.undisturbed(office)
        var killed = 0
        for moment in 0..<Self.moments {
            try office.copy("kosong", to: "juri-workspace")
            let run = try Run(["import", "uji", "masuk"], in: office.folder)
            try await Task.sleep(for: duration * (Double(moment) + 0.5) / Double(Self.moments))
            let helpers = try run.helpers()
            if await run.kill() { killed += 1 }
            try await Self.expectGone(helpers)
            let left = try await Self.entries(in: office)
            #expect(try Self.missing(left, in: office).isEmpty)
            try await office.juri("import", "uji", "masuk").expect(3)
            #expect(try await State(office) == undisturbed, "moment \(moment)")
            try office.remove("juri-workspace")
        }
        // A run that ended before its moment says nothing; not all of them may.
        #expect(killed > 0, "no run was killed")
    }

    /// Holds when these processes end within a moment.
    private static func expectGone(_ processes: Set<Int32>) async throws {
        func left() -> [Int32] {
            processes.filter { FileManager.default.fileExists(atPath: "/proc/\($0)") }
        }
        for _ in 0..<50 where !left().isEmpty { try await Task.sleep(for: .milliseconds(100)) }
        #expect(left().isEmpty)
    }

    /// The state after an import that nothing disturbed, and how long it took.
    private static func undisturbed(_ office: Office) async throws -> (State, Duration) {
        try office.copy("kosong", to: "juri-workspace")
        let clock = ContinuousClock()
        let start = clock.now
        try await office.juri("import", "uji", "masuk").expect(3)
        let duration = clock.now - start
        let state = try await State(office)
        #expect(try await entries(in: office).count == entries)
        #expect(state.staging.isEmpty)
        #expect(state.blobs.count > entries)
        try await office.juri("import", "uji", "masuk").expect(3)
        #expect(try await State(office) == state)
        try office.remove("juri-workspace")
        return (state, duration)
    }

    private static func entries(in office: Office) async throws -> [[String: Any]] {
        let json = try await office.juri("entries", "uji", "--json").expect(0).json()
        return try #require(json["entries"] as? [[String: Any]])
    }

    /// Bytes that the records name and the store does not have.
    private static func missing(_ entries: [[String: Any]], in office: Office) throws -> [String] {
        let submissions = try entries.map { try #require($0["submission"] as? [String: Any]) }
        // The items of an archive are read from its own bytes.
        let items = submissions.filter { $0["kind"] as? String != "archive" }
            .flatMap { $0["items"] as? [[String: Any]] ?? [] }
        let digests =
            items.compactMap { $0["sha256"] as? String }
            + submissions.compactMap { $0["original"] as? String }
        #expect(digests.count >= entries.count)
        return digests.filter { digest in
            let path = office.path("juri-workspace/store/blobs/\(digest.prefix(2))/\(digest)")
            return !FileManager.default.fileExists(atPath: path)
        }
    }

    /// Folders, archives and loose files of some megabytes in all, one archive cut short.
    private static func fillInbox(of office: Office) async throws {
        var noise = Noise()
        var rows: [String] = []
        for index in 1...entries {
            for part in 1...3 {
                try office.write("masuk/k\(index)/\(part).bin", bytes: noise.bytes(20_000))
            }
            var file = "k\(index)"
            if index % 8 == 0 {
                let zip = try Run(
                    ["zip", "-q", "-r", "../\(file).zip", "."], program: "/usr/bin/env",
                    in: office.folder.appending(path: "masuk/\(file)"))
                #expect(try await zip.answer().code == 0)
                try office.remove("masuk/\(file)")
                file += ".zip"
            }
            rows.append(Office.row(index, file: file))
        }
        let damaged = try Data(contentsOf: URL(filePath: office.path("masuk/k8.zip")))
        try office.write("masuk/k8.zip", bytes: damaged.prefix(40_000))
        try office.register(rows)
    }
}

/// What is left of an import: what the records say and what the store holds.
private struct State: Equatable {
    let entries: String
    /// Each stored file with its SHA-256, computed by another program.
    let blobs: [String]
    let staging: [String]

    init(_ office: Office) async throws {
        entries = try await office.juri("entries", "--json").expect(0).out
        let store = office.folder.appending(path: "juri-workspace/store")
        staging = try FileManager.default.contentsOfDirectory(
            atPath: store.appending(path: "staging").path)
        let names = try FileManager.default.subpathsOfDirectory(
            atPath: store.appending(path: "blobs").path
        ).filter { $0.utf8.count > 2 }.sorted()
        blobs = names
        let sums = try await Run(
            ["sha256sum", "--"] + names, program: "/usr/bin/env",
            in: store.appending(path: "blobs")
        ).answer().out.split(separator: "\n")
        #expect(sums.count == names.count)
        for line in sums {
            let words = line.split(separator: " ")
            #expect(words[1].hasSuffix(words[0]), "\(line)")
        }
    }
}

/// Bytes that do not shrink, the same in every run.
private struct Noise {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func bytes(_ count: Int) -> Data {
        var data = Data(capacity: count)
        for _ in 0..<count / 8 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            for shift in stride(from: 0, to: 64, by: 8) {
                data.append(UInt8(truncatingIfNeeded: state >> UInt64(shift)))
            }
        }
        return data
    }
}

extension Office {
    fileprivate func copy(_ from: String, to: String) throws {
        try FileManager.default.copyItem(atPath: path(from), toPath: path(to))
    }

    fileprivate func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path(name))
    }
}
