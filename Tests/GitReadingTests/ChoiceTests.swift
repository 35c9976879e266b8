import ContestModel
import Foundation
import GitReading
import Testing

@Suite(.repositories, .timeLimit(.minutes(5)))
struct ChoiceTests {
    @Test(arguments: [
        (RefChoice.head, "refs/heads/main", "main"), (.branch("satu"), "refs/heads/satu", "satu"),
        (.tag("ringan"), "refs/tags/ringan", "main~1"),
        (.tag("kirim-lagi"), "refs/tags/kirim-lagi", "main~1"),
    ])
    func `a branch or a tag is read at its commit`(
        choice: RefChoice, reference: String, shown: String
    ) throws {
        let path = MadeRepositories.path("told")
        let reader = try GitReader(repository: path, choice: choice)
        #expect(reader.reference == reference)
        let commit = try run("git", ["-C", path, "rev-parse", "\(shown)^{commit}"])
        #expect(try reader.history().tip == commit)
    }

    @Test(arguments: [(1, 8, 1), (1, 19, 1), (1, 20, 2), (2, 23, 4), (3, 7, 4), (10, 9, 6)])
    func `the last commit before a moment follows the first parents`(
        day: Int, hour: Int, count: Int
    ) throws {
        // Days of September 2023.
        let moment = Instant(CivilDate(dayNumber: 19_600 + day), hour: hour, in: .wib)
        let path = MadeRepositories.path("told")
        let reader = try GitReader(repository: path, choice: .lastBefore(moment))
        let tip = try reader.history().tip
        let line = try run("git", ["-C", path, "rev-list", "--first-parent", "--count", tip])
        #expect(line == "\(count)")
    }

    @Test func `a moment before every commit is refused with the moment`() throws {
        let path = MadeRepositories.path("told")
        let error = #expect(throws: GitError.self) {
            _ = try GitReader(repository: path, choice: .lastBefore(Instant(milliseconds: 0)))
        }
        #expect(error?.code == .reference)
        #expect(error?.message.en.contains("1970-01-01T07:00:00+07:00") == true)
    }

    @Test(arguments: [
        RefChoice.branch("tidak-ada"), .tag("satu"), .branch("../heads/main"), .branch(""),
    ])
    func `an unknown name is refused with those there are`(choice: RefChoice) throws {
        let path = MadeRepositories.path("told")
        let error = #expect(throws: GitError.self) {
            _ = try GitReader(repository: path, choice: choice)
        }
        #expect(error?.code == .reference)
        for name in ["refs/heads/dua", "refs/heads/main", "refs/tags/kirim"] {
            #expect(error?.message.id.contains(name) == true)
        }
    }

    @Test func `a long list of names is cut`() {
        let names = (0..<60).map { "refs/heads/\($0)" }
        let error = GitError.unknownReference(String(repeating: "x", count: 5_000), known: names)
        #expect(error.message.en.utf8.count < 500)
        #expect(error.message.en.contains("… (60)"))
    }

    @Test func `a bundle is read at a tag`() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "r.bundle").path
            let told = MadeRepositories.path("told")
            _ = try run("git", ["-C", told, "bundle", "create", "-q", path, "--all"])
            let head = [UInt8](try Data(contentsOf: URL(filePath: path)).prefix(65_536))
            let reader = try GitReader(bundle: path, head: head, choice: .tag("kirim"))
            let commit = try run("git", ["-C", told, "rev-parse", "kirim^{commit}"])
            #expect(try reader.history().tip == commit)
            #expect(try reader.history().facts?.largest?.bytes == ByteCount(5_000))
        }
    }
}
