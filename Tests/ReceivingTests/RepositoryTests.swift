import ContestModel
import Foundation
import GitReading
import Receiving
import Testing

@Suite(.made("repositories"), .timeLimit(.minutes(5)))
struct RepositoryTests {
    private static let work = ["BACA.md", "data/harga.csv", "index.html", "peta.svg"]

    @Test(arguments: [
        ("bare.git", SubmissionKind.repository), ("work", .repository), ("packed.git", .repository),
        ("v2.bundle", .bundle), ("v3.bundle", .bundle),
        ("branch.bundle", .bundle),
    ])
    func `a repository gives the committed files and its history`(
        name: String, kind: SubmissionKind
    ) throws {
        let reception = try look(Made.path("repositories/\(name)"))
        #expect(reception.refusal == nil)
        #expect(reception.kind == kind)
        #expect(reception.snapshot.items.map(\.path) == Self.work)
        #expect(reception.snapshot.notes.isEmpty)
        #expect(reception.snapshot.history?.commits.count == 4)
        #expect((reception.snapshot.original != nil) == (kind == .bundle))
    }

    @Test(arguments: [
        ("missing-blob", GitError.Code.damaged), ("missing-tree", .damaged),
        ("missing-tip", .damaged), ("wrong-hash", .damaged), ("corrupt-pack.git", .damaged),
        ("dotdot.git", .damaged), ("dotgit.git", .damaged), ("slash.git", .damaged),
        ("twice.git", .damaged), ("tree-as-file.git", .damaged), ("truncated.bundle", .damaged),
        ("flipped.bundle", .damaged), ("boast.bundle", .damaged), ("no-pack.bundle", .damaged),
        ("header-only.bundle", .damaged), ("prerequisites.bundle", .damaged),
        ("alternates.git", .outside), ("linked-pack.git", .outside), ("pipe.git", .outside),
        ("gitfile", .outside), ("symlinked", .outside), ("empty.git", .empty),
        ("sha256", .unsupported), ("sha256-packed", .unsupported),
        ("sha256.bundle", .unsupported),
        ("filtered.bundle", .unsupported),
        ("reftable.git", .unsupported),
    ])
    func `what cannot be read whole and inside its folder is refused`(
        name: String, code: GitError.Code
    ) throws {
        let reception = try look(Made.path("repositories/\(name)"))
        let refusal = try #require(reception.refusal, "\(reception)")
        #expect(refusal.code == code.rawValue, "\(refusal)")
        for text in [refusal.message.id, refusal.message.en] {
            #expect(text.hasSuffix(".") && !text.hasSuffix(".."), "\(text)")
        }
    }

    @Test func `limits are named with their value in plain words`() throws {
        #expect(try look(Made.path("repositories/deep.git")).refusal?.code == "path-too-deep")
        var shallow = IntakeLimits()
        (shallow.depth, shallow.treeDepth) = (100, 32)
        let deep = try look(Made.path("repositories/deep.git"), limits: shallow)
        #expect(deep.refusal?.code == "repository-over-limit")
        #expect(deep.refusal?.message.id.contains("batas 32 tingkat") == true)
        var limits = IntakeLimits()
        limits.itemBytes = ByteCount(10)
        let large = try look(Made.path("repositories/bare.git"), limits: limits)
        #expect(large.refusal?.code == "repository-over-limit")
        #expect(large.refusal?.message.id.contains("'index.html'") == true)
        #expect(large.refusal?.message.id.contains("16 B, melebihi batas 10 B") == true)
    }

    @Test(arguments: [
        ("submodule.git", ["a.txt"], ["submodule"]), ("odd-mode.git", ["a.txt"], ["odd-mode"]),
        ("symlink.git", ["a.txt"], ["link-symlink"]),
        ("latin1.git", ["caf\u{E9}.txt"], ["name-encoding"]),
        ("shallow.git", work, ["history-partial"]),
        ("pointer.git", ["bukan.txt", "video.mp4"], ["lfs-pointer"]),
        ("replaced.git", ["a.txt"], ["replaced-objects"]),
        ("trailer.git", work, ["pack-checksum"]), ("hooked.git", work, ["repository-programs"]),
        ("lost-head.git", work, []), ("head-outside.git", work, []), ("detached-tag.git", work, []),
    ])
    func `what is left out is noted`(name: String, paths: [String], codes: [String]) throws {
        let reception = try look(Made.path("repositories/\(name)"))
        #expect(reception.refusal == nil, "\(reception)")
        #expect(reception.snapshot.items.map(\.path) == paths)
        #expect(reception.noted == codes)
        #expect(!FileManager.default.fileExists(atPath: Made.path("repositories/ran")))
    }

    @Test func `a pointer of Git LFS is listed with the size of its file`() throws {
        let reception = try look(Made.path("repositories/pointer.git"))
        let facts = try #require(reception.snapshot.history?.facts)
        let digest = try #require(Digest(hex: String(repeating: "ab", count: 32)))
        let pointer = PointerFact(path: "video.mp4", digest: digest, bytes: ByteCount(123_456))
        #expect(facts.pointers == [pointer])
        #expect(facts.pointerCount == 1)
    }

    @Test func `submodules of the work are in the snapshot`() throws {
        let reception = try look(Made.path("repositories/told"))
        let facts = try #require(reception.snapshot.history?.facts)
        #expect(facts.submodules.map(\.path) == ["pustaka/modul"])
        #expect(facts.submoduleCount == 1)
    }
}
