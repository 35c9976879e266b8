import ContestModel
import Foundation
import GitReading
import Testing

@Suite(.repositories, .timeLimit(.minutes(5)))
struct HistoryTests {
    private func facts(_ name: String = "told") throws -> HistoryFacts {
        let reader = try GitReader(repository: MadeRepositories.path(name))
        return try #require(try reader.history().facts)
    }

    /// An hour of a day in September 2023.
    private func day(_ day: Int, _ hour: Int) -> Instant {
        Instant(CivilDate(dayNumber: 19_600 + day), hour: hour, in: .wib)
    }

    @Test func `authors are who mailmap says, and counted as git counts them`() throws {
        let facts = try facts()
        let authors = facts.authors.map { "\($0.commits)\t\($0.name)" }
        let path = MadeRepositories.path("told")
        let told = try run("git", ["-C", path, "shortlog", "-sn", "HEAD"])
        let lines = told.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(Set(authors) == Set(lines.map(String.init)))
        #expect(facts.authorCount == 2)
        #expect(facts.authors.last?.name == "Budi Santoso")
        #expect(
            facts.authors.last?.authored == TimeWindow(from: day(1, 20), to: day(2, 23)))
    }

    @Test func `dates, days, and commits before their parents`() throws {
        let facts = try facts()
        #expect(facts.authored == TimeWindow(from: day(1, 8), to: day(10, 9)))
        #expect(facts.committed == facts.authored)
        #expect(facts.days == 4)
        #expect(facts.earlierThanParent == 1)
        #expect(facts.committedByOthers == 1)
    }

    @Test func `shape and references`() throws {
        let facts = try facts()
        #expect((facts.roots, facts.merges, facts.octopuses) == (1, 1, 1))
        #expect((facts.branches, facts.tags) == (3, 3))
        #expect(facts.isWhole && !facts.isShallow)
    }

    @Test func `the one large commit stands out by its bytes`() throws {
        let (facts, path) = (try facts(), MadeRepositories.path("told"))
        let large = try #require(facts.largest)
        #expect(large.bytes == ByteCount(5_000))
        #expect(try run("git", ["-C", path, "log", "--format=%H", "--", "b.txt"]) == large.id)
        let listed = try run(
            "git",
            [
                "-C", path, "rev-list", "--objects", "--filter=object:type=blob",
                "--filter-provided-objects", "--no-object-names", "HEAD",
            ])
        let sizes = try listed.split(separator: "\n").map { id in
            try #require(Int64(try run("git", ["-C", path, "cat-file", "-s", String(id)])))
        }
        #expect(facts.addedBytes.bytes == sizes.reduce(0, +))
        #expect(large.share == Int(5_000_000 / facts.addedBytes.bytes))
    }

    @Test func `an amended commit leaves its signs in the log and among the objects`() throws {
        let rewriting = try facts().rewriting
        #expect(rewriting.abandoned == 1)
        #expect(rewriting.unreachable == 1)
        #expect(rewriting.gaps == 0)
        #expect(try facts("bare.git").rewriting == RewritingSigns())
    }

    @Test func `a log with a line taken out has a gap`() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "r").path
            _ = try run("cp", ["-r", MadeRepositories.path("told"), place])
            let log = URL(filePath: place).appending(path: ".git/logs/refs/heads/main")
            var lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
            lines.remove(at: 2)
            try Data(lines.joined(separator: "\n").utf8).write(to: log)
            let facts = try GitReader(repository: place).history().facts
            #expect(facts?.rewriting.gaps == 1)
        }
    }

    @Test func `submodules are listed with where they come from`() throws {
        let reader = try GitReader(repository: MadeRepositories.path("told"))
        let module = try #require(try reader.submodules(try reader.items()).first)
        #expect(module.path == "pustaka/modul")
        #expect(module.url == "https://example.org/modul.git")
        #expect(module.commit == "257cc5642cb1a054f08cc83f2d943e56fd3ebe99")
    }

    @Test func `replaced and grafted objects are read as committed`() throws {
        let reader = try GitReader(repository: MadeRepositories.path("replaced.git"))
        let history = try reader.history()
        #expect(history.facts?.replacements == 2)
        #expect(history.commits.count == 1)
    }

    @Test func `facts stay the same through their stored form`() throws {
        let reader = try GitReader(repository: MadeRepositories.path("told"))
        let history = try reader.history()
        let stored = try JSONEncoder().encode(history)
        #expect(try JSONDecoder().decode(History.self, from: stored) == history)
    }

    @Test func `a history that was stored before there were facts is read`() throws {
        let old = #"{"reference":"HEAD","tip":"ab","commits":[]}"#
        let history = try JSONDecoder().decode(History.self, from: Data(old.utf8))
        #expect(history == History(reference: "HEAD", tip: "ab", commits: []))
    }
}
