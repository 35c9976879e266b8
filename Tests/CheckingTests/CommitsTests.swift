import Checking
import ContestModel
import Testing

private func history(_ dates: [(authored: String, committed: String)]) -> History {
    History(
        reference: "HEAD", tip: "0",
        commits: dates.enumerated().map { index, dates in
            CommitFact(
                id: "abcdef\(index)00000000", author: "Uji", authored: moment(dates.authored),
                committed: moment(dates.committed), parents: index == 0 ? 0 : 1)
        })
}

private let inside = ("2023-09-10 08:00", "2023-09-10 08:00")

struct CommitsTests {
    @Test(arguments: [
        ([inside, inside], [Severity.pass], "2 commit, semuanya bertanggal 1 September 2023"),
        ([inside, ("2023-08-01 08:00", "2023-08-01 08:00")], [.warn], "1 dari 2 commit"),
        ([inside, ("2023-08-01 08:00", "2023-09-11 08:00")], [.warn], "abcdef1 (1 Agustus 2023"),
        ([("2022-01-01", "2022-01-01")], [.warn], "Tidak satu pun dari 1 commit"),
        ([inside, ("2023-10-20 19:00", "2023-10-20 19:00")], [.warn], "setelah karya diterima"),
        ([inside, ("2030-01-01", "2030-01-01")], [.warn, .warn], "1 dari 2 commit"),
        ([], [.warn], "tidak ada satu pun commit"),
    ])
    func `commit dates only ever warn`(
        dates: [(String, String)], severities: [Severity], words: String
    ) async throws {
        let work = try Work()
        work.history = history(dates)
        let findings = await work.findings("commits")
        #expect(findings.map(\.severity) == severities)
        #expect(findings[0].message.id.contains(words), "\(findings[0].message.id)")
    }

    @Test func `the first three are named, oldest first`() async throws {
        let work = try Work()
        let old = (1...5).reversed().map { ("2023-08-0\($0)", "2023-08-0\($0)") }
        work.history = history([inside] + old)
        let message = try #require(await work.findings("commits").first).message.id
        #expect(message.contains("5 dari 6 commit"))
        #expect(message.contains("abcdef5 (1 Agustus"))
        #expect(message.contains("abcdef3 (3 Agustus 2023 00.00 WIB), …."))
    }

    @Test func `no repository or no event is skipped with a reason`() async throws {
        let work = try Work()
        #expect(await work.severities("commits") == [.skipped])
        work.history = history([inside])
        work.contest.event = nil
        #expect(await work.severities("commits") == [.skipped])
    }
}
