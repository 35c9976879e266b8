extension CivilDate {
    /// Reads `2023-11-06`, `06-11-2023` or `6/11/2023` (day first, as Indonesia writes).
    package init?(_ text: String) {
        let parts = text.utf8.split(whereSeparator: { $0 == 0x2D || $0 == 0x2F }).map(
            Int.init(digits:))
        guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2] else {
            return nil
        }
        let found =
            a > 31 ? CivilDate(year: a, month: b, day: c) : CivilDate(year: c, month: b, day: a)
        guard let found else { return nil }
        self = found
    }
}

extension Instant {
    /// Reads a date with an optional time: `2023-11-06`, `2023-11-06T18:05:00+07:00`,
    /// `2023-11-06 18.05 WIB`, `06/11/2023 18:05`.
    ///
    /// - Parameter zone: Where no zone is written.
    /// - Returns: `nil` when the text is no such moment.
    package init?(_ text: String, zone: Zone) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "T" }).map(String.init)
        guard let first = words.first, let date = CivilDate(first), words.count <= 3 else {
            return nil
        }
        let named = words.count == 3 ? Zone(name: words[2]) : zone
        guard let named else { return nil }
        guard words.count > 1 else {
            self.init(date, in: named)
            return
        }
        guard let clock = Clock(words[1]) else { return nil }
        let local = Instant(
            date, hour: clock.hour, minute: clock.minute, second: clock.second, in: named)
        guard let offset = clock.offsetMinutes else {
            self = local
            return
        }
        let shift = Int64(named.hours * 60 - offset) * 60_000
        self.init(milliseconds: local.milliseconds + shift)
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
            guard let numbers = Self.numbers(bytes[(sign + 1)...]), let hours = numbers.first else {
                return nil
            }
            let minutes = hours * 60 + (numbers.count > 1 ? numbers[1] : 0)
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
