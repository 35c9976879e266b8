import ContestModel
import Foundation
import GitReading
import Glibc
import Receiving
import Testing

/// Repositories and bundles that no honest tool makes, written byte by byte.
@Suite(.made("repositories"), .timeLimit(.minutes(5)))
struct HostileRepositoryTests {
    static let damaged = [
        "loose-cut", "loose-longer", "loose-shorter", "loose-no-stream", "loose-kind",
        "loose-no-end", "loose-negative", "loose-empty", "loose-overflow", "loose-other-kind",
        "dot", "no-name", "mixed-dotgit", "climbing-folder", "twice-apart", "mode-letters",
        "mode-huge", "file-as-folder", "tree-cut", "commit-no-tree", "commit-bad-parent",
        "commit-bad-tree", "commit-empty", "wrong-tree", "wrong-commit", "tag-of-file",
        "tag-of-nothing", "pack-magic", "pack-boast", "pack-cut", "index-short", "index-long",
        "index-count", "index-outside", "index-before", "index-far", "index-swapped",
        "entry-kind-0", "entry-kind-5", "entry-endless-size", "entry-longer", "entry-shorter",
        "entry-no-stream", "delta-outside", "delta-copy-cut", "delta-insert-cut", "delta-short",
        "delta-long", "delta-other-base", "delta-reserved", "delta-other-result",
        "delta-endless-number", "delta-empty", "delta-no-base", "delta-before-pack",
        "delta-itself-near",
    ]
    static let overLimit = [
        "loose-huge", "tag-chain", "tree-bomb", "name-bomb", "pack-many", "entry-huge",
        "delta-huge",
        "delta-itself", "delta-cycle", "delta-chain", "many-references",
    ]
    static let unsupported = [
        "pack-version", "index-v1", "index-v3", "format-2", "format-word", "extension",
        "extension-reftable", "extension-sha256", "partial",
    ]
    static let outside = ["common", "http-alternates", "linked-config", "linked-refs"]
    static let bundles: [(String, String)] = [
        ("climbing-ref", "repository-damaged"), ("absolute-ref", "repository-damaged"),
        ("hidden-ref", "repository-damaged"), ("control-ref", "repository-damaged"),
        ("capability-in-v2", "repository-damaged"), ("endless-header", "repository-damaged"),
        ("behind-pack", "repository-damaged"), ("tip-elsewhere", "repository-damaged"),
        ("thin", "repository-damaged"), ("cycle", "repository-damaged"),
        ("nothing-in-pack", "repository-damaged"), ("endless-number", "repository-damaged"),
        ("cut-number", "repository-damaged"), ("unknown-capability", "repository-unsupported"),
        ("no-references", "repository-empty"), ("huge-entry", "repository-over-limit"),
        ("huge-delta", "repository-over-limit"),
    ]

    static let all: [(String, String)] =
        damaged.map { ("\($0).git", "repository-damaged") }
        + overLimit.map { ("\($0).git", "repository-over-limit") }
        + unsupported.map { ("\($0).git", "repository-unsupported") }
        + outside.map { ("\($0).git", "repository-outside") }
        + [("bad-ref.git", "repository-empty"), ("total-bomb.git", "entry-too-large")]
        + bundles.map { ("\($0.0).bundle", $0.1) }

    @Test(arguments: all)
    func `is refused with its own code`(name: String, code: String) throws {
        let reception = try look(Made.path("repositories/\(name)"))
        let refusal = try #require(reception.refusal, "\(reception)")
        #expect(refusal.code == code, "\(refusal)")
        for text in [refusal.message.id, refusal.message.en] {
            #expect(text.hasSuffix(".") && !text.hasSuffix(".."), "\(text)")
        }
    }

    @Test(arguments: [
        ("sound-pack.git", []), ("no-people.git", []), ("odd-people.git", []),
        ("sound-delta.git", []), ("delta-long-chain.git", []),
        ("tag-short-chain.git", []), ("extension-known.git", []), ("sound.bundle", []),
        ("wrong-trailer.bundle", ["pack-checksum"]),
    ])
    func `what is made by the same hand but sound is accepted`(
        name: String, codes: [String]
    ) throws {
        let reception = try look(Made.path("repositories/\(name)"))
        #expect(reception.refusal == nil, "\(reception)")
        #expect(reception.snapshot.items.map(\.path) == ["a.txt"])
        #expect(reception.noted == codes)
    }

    @Test(arguments: [
        ("tree-bomb.git", "100000"), ("delta-cycle.git", "4096"), ("delta-chain.git", "4096"),
        ("tag-chain.git", "16"), ("pack-many.git", "200001"), ("entry-huge.git", "536,9 MB"),
        ("huge-delta.bundle", "536,9 MB"), ("many-references.git", "50000"),
    ])
    func `a bomb stops at once, at a limit that is named`(name: String, limit: String) throws {
        let start = threadSeconds()
        let reception = try look(Made.path("repositories/\(name)"))
        #expect(threadSeconds() - start < 5)
        #expect(reception.refusal?.message.id.contains(limit) == true, "\(reception)")
    }
}

/// CPU seconds of this thread: other tests run beside this one.
private func threadSeconds() -> Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .infinity }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
