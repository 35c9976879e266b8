import ContestModel
import Foundation
import GitReading
import Testing

@Suite(.repositories, .timeLimit(.minutes(5)))
struct GitReaderTests {
    private static let paths = ["BACA.md", "data/harga.csv", "index.html", "peta.svg"]

    @Test(arguments: ["bare.git", "packed.git", "work", "several-packs.git"])
    func `the history is what git itself tells`(name: String) throws {
        let path = MadeRepositories.path(name)
        let reader = try GitReader(repository: path)
        let history = try reader.history()
        #expect(history.facts?.isWhole == true)
        #expect(history.reference == "refs/heads/main")
        #expect(history.tip == (try run("git", ["-C", path, "rev-parse", "main"])))
        let told = try run("git", ["-C", path, "log", "--format=%H %an %at %ct %p", "main"])
        let lines = told.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(history.commits.count == lines.count)
        for line in lines {
            let fact = try #require(history.commits.first { $0.id == line[0] })
            #expect(fact.author == line[1])
            #expect(String(fact.authored.milliseconds / 1000) == line[2])
            #expect(String(fact.committed.milliseconds / 1000) == line[3])
            #expect(fact.parents == line.count - 4)
        }
    }

    @Test func `blobs have the bytes that git shows`() throws {
        let path = MadeRepositories.path("packed.git")
        let reader = try GitReader(repository: path)
        let items = try reader.items()
        #expect(items.map { String(decoding: $0.path, as: UTF8.self) } == Self.paths)
        for item in items {
            var bytes: [UInt8] = []
            try reader.readBlob(item) { block in
                unsafe block.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
            }
            let name = String(decoding: item.path, as: UTF8.self)
            let shown = try run("git", ["-C", path, "show", "main:\(name)"])
            #expect(String(decoding: bytes, as: UTF8.self) == shown + "\n")
        }
    }

    @Test(arguments: [
        ("lost-head.git", "refs/heads/main"), ("head-outside.git", "refs/heads/main"),
        ("detached-tag.git", "HEAD"), ("shallow.git", "refs/heads/main"),
    ])
    func `the tip is the commit of the branch or tag that is read`(
        name: String, reference: String
    ) throws {
        let reader = try GitReader(repository: MadeRepositories.path(name))
        let tip = try reader.history().tip
        #expect(reader.reference == reference)
        let main = try run("git", ["-C", MadeRepositories.path("bare.git"), "rev-parse", "main"])
        #expect(tip == main)
    }

    @Test func `a history over the limit or cut off is not whole`() throws {
        var limits = GitLimits()
        limits.commits = 2
        let path = MadeRepositories.path("bare.git")
        let history = try GitReader(repository: path, limits: limits).history()
        #expect(history.commits.count == 2)
        #expect(history.facts?.isWhole == false)
        let shallow = try GitReader(repository: MadeRepositories.path("shallow.git")).history()
        #expect(shallow.facts?.isWhole == false)
        #expect(shallow.facts?.isShallow == true)
        #expect(shallow.facts?.roots == 0)
    }

    @Test(arguments: ["v2.bundle", "v3.bundle", "branch.bundle"])
    func `a bundle holds what its repository holds`(name: String) throws {
        let path = MadeRepositories.path(name)
        let head = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let reader = try GitReader(bundle: path, head: head)
        #expect(try reader.items().map(\.path) == Self.paths.map { Array($0.utf8) })
        #expect(try reader.history().commits.count == 4)
    }

    @Test func `limits stop the walk and name the folder`() throws {
        let path = MadeRepositories.path("deep.git")
        func items(depth: Int, paths: Int) throws -> Int {
            var limits = GitLimits()
            (limits.depth, limits.paths) = (depth, paths)
            return try GitReader(repository: path, limits: limits).items().count
        }
        let deepest = Array(repeating: "d", count: 40).joined(separator: "/")
        #expect(throws: GitError.tooDeep(deepest, limit: 40)) { try items(depth: 40, paths: 100) }
        #expect(try items(depth: 41, paths: 100) == 1)
        #expect(throws: GitError.tooManyItems(at: deepest, limit: 40)) {
            try items(depth: 41, paths: 40)
        }
    }

    /// Every seventh byte of a small packed repository changed, one at a time.
    @Test func `no changed byte of a pack or its index passes for the work`() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "r.git").path
            _ = try run("cp", ["-r", MadeRepositories.path("packed.git"), place])
            let packs = URL(filePath: place).appending(path: "objects/pack")
            for name in try FileManager.default.contentsOfDirectory(atPath: packs.path) {
                _ = try run("chmod", ["644", packs.appending(path: name).path])
                let original = [UInt8](try Data(contentsOf: packs.appending(path: name)))
                for position in stride(from: 0, to: original.count, by: 7) {
                    var changed = original
                    changed[position] ^= 0x10
                    try Data(changed).write(to: packs.appending(path: name))
                    #expect(try blobs(place) ?? Self.sound == Self.sound, "\(name) \(position)")
                }
                try Data(original).write(to: packs.appending(path: name))
            }
            #expect(try blobs(place) == Self.sound)
        }
    }

    @Test func `no changed byte of a bundle passes for the work`() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "r.bundle")
            let path = MadeRepositories.path("v3.bundle")
            let original = [UInt8](try Data(contentsOf: URL(filePath: path)))
            for position in stride(from: 0, to: original.count, by: 7) {
                var changed = original
                changed[position] ^= 0x10
                try Data(changed).write(to: place)
                let read = try texts { () throws(GitError) in
                    try GitReader(bundle: place.path, head: changed)
                }
                #expect(read ?? Self.sound == Self.sound, "\(position)")
            }
        }
    }

    private static let sound = ["# Baca\n", "1,2\n", "<!doctype html>\n", "<svg/>\n"]

    /// The text of every blob; `nil` when the repository is refused.
    private func blobs(_ path: String) throws -> [String]? {
        try texts { () throws(GitError) in try GitReader(repository: path) }
    }

    private func texts(_ open: () throws(GitError) -> GitReader) throws -> [String]? {
        do {
            let reader = try open()
            _ = try reader.history()
            return try reader.items().map { item in
                var text = ""
                try reader.readBlob(item) { block in
                    text = unsafe block.withUnsafeBytes {
                        unsafe String(decoding: $0, as: UTF8.self)
                    }
                }
                return text
            }
        } catch is GitError {
            return nil
        }
    }
}
