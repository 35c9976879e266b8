import Checking
import ContestModel
import Testing

struct SizeTests {
    @Test(arguments: [
        ([500_000, 400_000], [:], [Severity.pass]),
        ([500_000], ["max-megabytes": SettingValue.number(Mark(scaled: 500_000))], [.pass]),
        ([500_001], ["max-megabytes": .number(Mark(scaled: 500_000))], [.fail]),
        ([600_000, 600_000], ["max-total-megabytes": .number(1)], [.fail]),
        (
            [1_000_001], ["max-megabytes": .number(1), "max-total-megabytes": .number(1)],
            [.fail, .fail]
        ),
        ([10, 0], [:], [.warn]),
        ([], [:], []),
    ])
    func `sizes are held against the limits`(
        sizes: [Int], settings: [String: SettingValue], severities: [Severity]
    ) async throws {
        let work = try Work()
        for (index, size) in sizes.enumerated() {
            try work.add("\(index).bin", [UInt8](repeating: 0, count: size), "video/mp4")
        }
        #expect(await work.severities("size", settings) == severities)
    }

    @Test func `the contest's own limits hold where nothing is set`() async throws {
        let work = try Work()
        work.contest.limits.itemBytes = ByteCount(10)
        work.contest.limits.entryBytes = ByteCount(15)
        try work.add("a.bin", [UInt8](repeating: 0, count: 11), "video/mp4")
        try work.add("b.bin", [UInt8](repeating: 0, count: 5), "video/mp4")
        let findings = await work.findings("size")
        #expect(findings.map(\.item) == ["a.bin", nil])
        #expect(
            findings[0].message.id
                == "“a.bin” berukuran 11 B, lebih dari batas 10 B untuk satu berkas.")
    }
}
