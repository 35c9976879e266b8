import ContestModel
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("2023-11-06T18:05:00+07:00", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06T11:05:00Z", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06T11:05Z", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06T08:05:00-03:00", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06T16:35:00+05:30", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06T19:05:00+08", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06 18.05 WIB", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06 19.05 WITA", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06 20.05 WIT", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06T20:05 WIT", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06 19:05 Asia/Makassar", "2023-11-06T18:05:00+07:00"),
        ("06/11/2023 18:05", "2023-11-06T18:05:00+07:00"),
        ("6-11-2023 18.05.30", "2023-11-06T18:05:30+07:00"),
        ("  2023-11-06   18:05 ", "2023-11-06T18:05:00+07:00"),
        ("2023-11-06", "2023-11-06T00:00:00+07:00"),
        ("2023-10-20 23:59:59", "2023-10-20T23:59:59+07:00"),
        ("2024-01-01 00:30 WIT", "2023-12-31T22:30:00+07:00"),
    ]) func `moments are read as people and programs write them`(text: String, iso: String) {
        #expect(Instant(text, zone: .wib)?.iso8601(in: .wib) == iso)
    }

    @Test func `a time without a zone is in the zone of the contest`() throws {
        let jakarta = try #require(Instant("2023-11-06 18:05", zone: .wib))
        let jayapura = try #require(Instant("2023-11-06 18:05", zone: .wit))
        #expect(jakarta.milliseconds - jayapura.milliseconds == 2 * 3_600_000)
        #expect(jayapura < jakarta)
        #expect(jakarta.milliseconds == 1_699_268_700_000)
    }

    @Test(arguments: [
        "", " ", "18:05", "2023-11-06 24:00", "2023-11-06 18:60", "2023-11-06 18:05:60",
        "2023-11-06 18", "2023-11-06 18:05 WIBB", "2023-11-06 18:05 wib", "2023-11-06 18:05 WIB x",
        "2023-11-06T18:05+0700", "2023-11-06T18:05+99:00", "2023-11-06T18:05+07:60",
        "2023-11-06T18:05+07:00:00", "2023-11-06T18:05+", "2023-11-06T18:05Z WITA",
        "2023-11-06T", "2023-11-06T 18:05", "2023-02-29 10:00", "T18:05", "2023-11-06 18::05",
        "2023-11-06 ١٨:٠٥",
    ]) func `what is no moment is refused`(text: String) {
        #expect(Instant(text, zone: .wib) == nil)
    }

    @Test func `the wall clock of each zone is its own, and before 1970 too`() {
        let epoch = Instant(milliseconds: 0)
        #expect(epoch.iso8601(in: .wib) == "1970-01-01T07:00:00+07:00")
        #expect(epoch.iso8601(in: .wit) == "1970-01-01T09:00:00+09:00")
        let before = Instant(milliseconds: -7 * 3_600_000 - 1)
        let local = before.local(in: .wib)
        #expect(local.date == CivilDate(year: 1969, month: 12, day: 31))
        #expect([local.hour, local.minute, local.second] == [23, 59, 59])
    }

    @Test func `what is printed is read back, hour by hour for three years`() {
        var broken: [String] = []
        for hour in 0..<(3 * 366 * 24) {
            let instant = Instant(milliseconds: 1_671_000_000_000 + Int64(hour) * 3_600_000)
            for zone in Zone.allCases {
                let text = instant.iso8601(in: zone)
                if Instant(text, zone: .wib) != instant { broken.append(text) }
            }
        }
        #expect(broken.isEmpty)
    }

    @Test func `a window includes both of its ends`() {
        let window = TimeWindow(
            from: Instant(milliseconds: 10), to: Instant(milliseconds: 20))
        #expect(
            [9, 10, 15, 20, 21].map { window.contains(Instant(milliseconds: $0)) }
                == [false, true, true, true, false])
    }

    @Test(arguments: Zone.allCases) func `a zone is found by either name`(zone: Zone) {
        #expect(Zone(name: zone.rawValue) == zone)
        #expect(Zone(name: zone.identifier) == zone)
        #expect(Zone(name: zone.rawValue.lowercased()) == nil)
    }
}
