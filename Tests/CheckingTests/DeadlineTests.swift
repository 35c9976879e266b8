import Checking
import ContestModel
import Testing

struct DeadlineTests {
    @Test(arguments: [
        ("2023-10-20 18:05 WIB", nil),
        ("2023-10-20 23:59:59 WIB", nil),
        ("2023-10-21 00:00:00 WIB", "terlambat 1 detik dari"),
        ("2023-10-21 00:01:30 WIB", "terlambat 1 menit 31 detik dari"),
        ("2023-10-21 03:04:59 WIB", "terlambat 3 jam 5 menit dari"),
        ("2023-10-23 01:59:59 WIB", "terlambat 2 hari 2 jam dari"),
        ("2023-10-21 01:00 WITA", "terlambat 1 detik dari"),
    ])
    func `lateness is said in words`(received: String, late: String?) async throws {
        let work = try Work()
        work.received = moment(received)
        let findings = await work.findings("deadline")
        #expect(findings.map(\.severity) == [late == nil ? .pass : .fail])
        if let late { #expect(findings[0].message.id.contains(late)) }
    }

    @Test func `the sentence shows both times in the contest's zone`() async throws {
        let work = try Work()
        work.contest.deadline = moment("2023-10-20 16:00 WIB")
        let finding = try #require(await work.findings("deadline").first)
        #expect(
            finding.message.id
                == "Karya diterima 20 Oktober 2023 18.05 WIB, terlambat 2 jam 5 menit dari batas"
                + " waktu 20 Oktober 2023 16.00 WIB.")
        #expect(
            finding.message.en
                == "The work was received 20 October 2023 18:05 WIB, 2 hours 5 minutes after the"
                + " deadline of 20 October 2023 16:00 WIB.")
    }

    @Test func `half a second is late, and seconds are shown when it is near`() async throws {
        let work = try Work()
        let deadline = try #require(work.contest.deadline)
        work.received = Instant(milliseconds: deadline.milliseconds + 500)
        let finding = try #require(await work.findings("deadline").first)
        #expect(finding.severity == .fail)
        #expect(finding.message.id.contains("kurang dari 1 detik"))
        #expect(finding.message.id.contains("23.59.59 WIB"))
    }

    @Test func `a contest without a deadline says nothing`() async throws {
        let work = try Work()
        work.contest.deadline = nil
        #expect(await work.findings("deadline").isEmpty)
    }
}
