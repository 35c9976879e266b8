import ContestModel
import Foundation
import Receiving
import Testing

/// Archives that lie, and honest ones that look as if they did: each with what must become of it.
@Suite(.made("lies", "honest", "nested"), .timeLimit(.minutes(5)))
struct VectorTests {
    @Test(arguments: [("lies", 120, 0), ("honest", 30, 0), ("nested", 10, 1)])
    func `every archive is refused or noted as its maker says`(
        group: String, least: Int, nested: Int
    ) throws {
        var limits = IntakeLimits()
        limits.nested = nested
        let vectors = try Self.vectors(group)
        #expect(vectors.count >= least)
        for (file, expected) in vectors {
            let reception = try look(Made.path("\(group)/\(file)"), limits: limits)
            let notes = reception.snapshot.notes.map { " \($0.code)" }.joined()
            let found = reception.refusal.map { "refuse \($0.code)" } ?? "note\(notes)"
            #expect(found == expected, "\(file): \(reception.snapshot.items.map(\.path))")
        }
    }

    @Test func `without the contest's word an archive inside stays closed`() throws {
        let reception = try look(Made.path("nested/nested/plain.zip"))
        #expect(reception.noted == ["nested-archive"])
        #expect(reception.snapshot.items.map(\.path) == ["luar.txt", "dalam.zip"])
    }

    @Test func `items of an archive inside are named behind it, deeper ones stay closed`() throws {
        var limits = IntakeLimits()
        limits.nested = 1
        let plain = try look(Made.path("nested/nested/plain.zip"), limits: limits)
        let paths = ["luar.txt", "dalam.zip", "dalam.zip/a.txt", "dalam.zip/b.txt"]
        #expect(plain.snapshot.items.map(\.path) == paths)
        let deeper = try look(Made.path("nested/nested/deeper.zip"), limits: limits)
        #expect(deeper.snapshot.items.last?.path == "dalam.zip/dalam.zip")
        let cut = try look(Made.path("nested/nested/lies.zip"), limits: limits)
        #expect(cut.refusal?.item == "dalam.zip")
    }

    @Test func `items of an archive inside count in the limits`() throws {
        var limits = IntakeLimits()
        (limits.nested, limits.items) = (1, 3)
        let reception = try look(Made.path("nested/nested/plain.zip"), limits: limits)
        #expect(reception.refusal?.code == IntakeCode.tooManyItems.rawValue)
        #expect(reception.refusal?.item == "dalam.zip/b.txt")
    }

    private static func vectors(_ group: String) throws -> [(file: String, expected: String)] {
        let text = try String(contentsOfFile: Made.path("\(group)/expected.tsv"), encoding: .utf8)
        return text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let parts = line.split(separator: UInt8(ascii: "\t")).map {
                String(decoding: $0, as: UTF8.self)
            }
            return parts.count == 2 ? (parts[0], parts[1]) : nil
        }
    }
}
