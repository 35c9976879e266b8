/// A moment as a clock on the wall shows it in one zone.
package struct LocalTime: Sendable, Hashable {
    package let date: CivilDate
    package let hour: Int
    package let minute: Int
    package let second: Int
    package let zone: Zone
}

extension Instant {
    /// The wall clock of `zone` at this moment.
    package func local(in zone: Zone) -> LocalTime {
        let shifted = milliseconds + Int64(zone.hours) * 3_600_000
        let seconds = Int(shifted >= 0 ? shifted / 1000 : (shifted - 999) / 1000)
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - day * 86_400
        return LocalTime(
            date: CivilDate(dayNumber: day), hour: rest / 3600, minute: rest / 60 % 60,
            second: rest % 60, zone: zone)
    }

    /// The first moment of a day in a zone.
    package init(_ date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, in zone: Zone)
    {
        let seconds = date.dayNumber * 86_400 + (hour - zone.hours) * 3600 + minute * 60 + second
        self.init(milliseconds: Int64(seconds) * 1000)
    }

    /// ISO 8601 in the zone's offset, seconds precision: `2023-11-06T18:05:00+07:00`.
    package func iso8601(in zone: Zone) -> String {
        let local = local(in: zone)
        return "\(local.date.iso8601)T\(two(local.hour)):\(two(local.minute)):\(two(local.second))"
            + "+\(two(zone.hours)):00"
    }
}

extension CivilDate {
    /// `2023-11-06`.
    package var iso8601: String {
        let digits = String(year)
        let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        return "\(padding)\(digits)-\(two(month))-\(two(day))"
    }
}

/// A number below one hundred in two digits.
package func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
