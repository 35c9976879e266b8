import ContestModel
import Foundation

@testable import GitReading

extension Parser {
    static let git = [
        Parser("bundle") { bytes in
            _ = try? Bundle(header: bytes)
            try withFile(bytes) { path in
                try readAll(try GitReader(bundle: path, head: bytes, limits: limits))
            }
        },
        Parser("pack", pack),
        Parser("pack-index") { bytes in
            try withFile(bytes) { path in
                guard let file = MappedFile(path), let count = file.number(8 + 255 * 4) else {
                    return
                }
                let index = try PackIndex(file, objects: count)
                for ordinal in [-1, 0, 1, count - 1, count] {
                    _ = index.place(ordinal)
                    if let id = index.name(ordinal) { _ = index.place(of: id) }
                }
            }
        },
        Parser("delta") { bytes in
            let base = Array(bytes.dropFirst().prefix(Int(bytes.first ?? 0)))
            guard let delta = Delta(Array(bytes.dropFirst(1 + base.count))), delta.size <= unpacked
            else { return }
            if let made = delta.applied(to: base) { precondition(made.count == delta.size) }
        },
        Parser("loose-object") { bytes in
            try withFile([]) { path in
                let folder = "\(path)-objects"
                let place = URL(filePath: folder).appending(path: "ab")
                defer { try? FileManager.default.removeItem(atPath: folder) }
                try FileManager.default.createDirectory(
                    at: place, withIntermediateDirectories: true)
                let rest = String(repeating: "c", count: 38)
                try Data(bytes).write(to: place.appending(path: rest))
                let loose = LooseObjects(folder: folder)
                let objects = try ObjectDatabase(packs: [], loose: loose, limits: limits)
                // What was made up has seldom the hash that it is asked for by.
                for id in loose.ids() { _ = try? objects.any(id) }
            }
        },
        Parser("git-objects") { bytes in
            if let commit = (try? nobody).flatMap({ try? Commit(bytes, $0) }) {
                _ = (commit.author.day, commit.committer.instant, Person(commit.author.person).key)
            }
            var tree = TreeCursor(bytes)
            while let entry = try tree.next() { precondition(entry.name.count < bytes.count) }
        },
        Parser("git-texts") { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let config = ConfigText(text)
            _ = (config.isPartial, config.startsPrograms, try? config.checkFormat())
            _ = RefLog(text).gaps
            let map = Mailmap(bytes)
            for line in bytes.split(separator: 0x0A) { _ = map.person(for: Person(line)) }
        },
    ]

    private static var limits: GitLimits {
        var limits = GitLimits()
        limits.unpacked = ByteCount(Int64(unpacked))
        limits.blob = ByteCount(Int64(unpacked))
        (limits.deltaChain, limits.commits) = (64, 1_000)
        return limits
    }

    private static var nobody: ObjectID {
        get throws {
            guard let id = ObjectID(hex: repeatElement(UInt8(ascii: "0"), count: 40)) else {
                throw Enough()
            }
            return id
        }
    }

    /// A pack without an index, and whatever lies at any of its places.
    private static func pack(_ bytes: [UInt8]) throws {
        try withFile(bytes) { path in
            guard let file = MappedFile(path) else { return }
            let pack = try Pack(file, limits: limits)
            let objects = try ObjectDatabase(packs: [(pack, nil)], loose: nil, limits: limits)
            try? objects.index(0)
            for id in objects.indexed.keys.sorted() { _ = try? objects.any(id) }
            for offset in 0..<min(bytes.count, 256) {
                _ = try? objects.resolve(ObjectDatabase.Place(pack: 0, offset: offset))
            }
        }
    }

    private static func readAll(_ reader: GitReader) throws {
        for item in try reader.items() {
            try? reader.readBlob(item) { _ in }
        }
        _ = try reader.history()
    }
}
