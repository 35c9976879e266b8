internal import ContestModel

extension Instant {
    /// UTC with milliseconds, always 24 bytes for the years 0 to 9999: `2023-11-06T11:05:00.123Z`.
    var ledgerText: [UInt8] {
        let day = Int64(86_400_000)
        let days = milliseconds.dividedRoundingDown(by: day)
        let rest = milliseconds - days * day
        let date = CivilDate(dayNumber: Int(days))
        var bytes = decimal(Int64(date.year), digits: 4)
        bytes.append(UInt8(ascii: "-"))
        bytes += decimal(Int64(date.month), digits: 2)
        bytes.append(UInt8(ascii: "-"))
        bytes += decimal(Int64(date.day), digits: 2)
        bytes.append(UInt8(ascii: "T"))
        bytes += decimal(rest / 3_600_000, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes += decimal(rest / 60_000 % 60, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes += decimal(rest / 1000 % 60, digits: 2)
        bytes.append(UInt8(ascii: "."))
        bytes += decimal(rest % 1000, digits: 3)
        bytes.append(UInt8(ascii: "Z"))
        return bytes
    }

    /// Reads ``ledgerText`` and nothing else.
    init?(ledgerText text: ArraySlice<UInt8>) {
        let bytes = Array(text)
        guard bytes.count == 24, let year = wholeNumber(bytes[0..<4]),
            let month = wholeNumber(bytes[5..<7]), let day = wholeNumber(bytes[8..<10]),
            let date = CivilDate(year: Int(year), month: Int(month), day: Int(day)),
            let hour = wholeNumber(bytes[11..<13]), let minute = wholeNumber(bytes[14..<16]),
            let second = wholeNumber(bytes[17..<19]), let thousandth = wholeNumber(bytes[20..<23])
        else { return nil }
        let minutes = (Int64(date.dayNumber) * 24 + hour) * 60 + minute
        self.init(milliseconds: (minutes * 60 + second) * 1000 + thousandth)
        guard ledgerText == bytes else { return nil }
    }
}

extension Int64 {
    fileprivate func dividedRoundingDown(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
