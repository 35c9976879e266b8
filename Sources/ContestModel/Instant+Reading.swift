extension CivilDate {
    /// Reads `2023-11-06`, `06-11-2023` or `6/11/2023` (day first, as Indonesia writes); the year
    /// has four digits.
    package init?(_ text: String) {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x2F }
        guard parts.count == 3 else { return nil }
        let isYearFirst = parts[0].count == 4
        let (years, days) = isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
        guard years.count == 4, parts[1].count <= 2, days.count <= 2,
            let year = Int(digits: years), let month = Int(digits: parts[1]),
            let day = Int(digits: days), let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        self = date
    }
}

extension Instant {
    /// Reads a date with an optional time: `2023-11-06`, `2023-11-06T18:05:00+07:00`,
    /// `2023-11-06 18.05 WIB`, `06/11/2023 18:05`.
    ///
    /// - Parameter zone: Where no zone is written.
    /// - Returns: `nil` when the text is no such moment.
    package init?(_ text: String, zone: Zone) {
        let words = Self.words(of: text)
        guard (1...3).contains(words.count), let date = CivilDate(words[0]) else { return nil }
        guard let zone = words.count == 3 ? Zone(name: words[2]) : zone else { return nil }
        guard words.count > 1 else {
            self.init(date, in: zone)
            return
        }
        guard let clock = Clock(words[1]), clock.offsetMinutes == nil || words.count == 2 else {
            return nil
        }
        let local = Instant(
            date, hour: clock.hour, minute: clock.minute, second: clock.second, in: zone)
        let zoneMinutes = zone.hours * 60
        let shift = Int64(zoneMinutes - (clock.offsetMinutes ?? zoneMinutes)) * 60_000
        self.init(milliseconds: local.milliseconds + shift)
    }

    /// The words between spaces, the first cut at its `T`; the `T` of a zone's name stays.
    private static func words(of text: String) -> [String] {
        let words = text.utf8.split(separator: UInt8(ascii: " "))
        guard let first = words.first else { return [] }
        let parts = first.split(
            separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
        return (parts + words.dropFirst()).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// `18:05`, `18.05.30`, `18:05:00Z` or `18:05+07:00`.
private struct Clock {
    var hour = 0
    var minute = 0
    var second = 0
    var offsetMinutes: Int?

    init?(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.last == UInt8(ascii: "Z") {
            offsetMinutes = 0
            bytes.removeLast()
        } else if let sign = bytes.lastIndex(where: { $0 == 0x2B || $0 == 0x2D }) {
            guard let minutes = Self.offset(bytes[(sign + 1)...]) else { return nil }
            offsetMinutes = bytes[sign] == 0x2B ? minutes : -minutes
            bytes.removeSubrange(sign...)
        }
        guard let numbers = Self.numbers(bytes[...]), (2...3).contains(numbers.count) else {
            return nil
        }
        (hour, minute) = (numbers[0], numbers[1])
        second = numbers.count > 2 ? numbers[2] : 0
        guard hour < 24, minute < 60, second < 60 else { return nil }
    }

    /// Minutes in `07:00` or `07`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let numbers = numbers(bytes), numbers.count <= 2, numbers[0] <= 14 else { return nil }
        let minutes = numbers.count > 1 ? numbers[1] : 0
        return minutes < 60 ? numbers[0] * 60 + minutes : nil
    }

    private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
        let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x3A || $0 == 0x2E }
        let numbers = parts.compactMap { Int(digits: $0) }
        return numbers.count == parts.count ? numbers : nil
    }
}

extension Int {
    /// Reads one to nine ASCII digits and nothing else.
    package init?(digits: some Collection<UInt8>) {
        guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            return nil
        }
        self = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
