package import ContestModel

extension Rational {
    /// As Indonesia writes it, with points between thousands: `1.234,56`.
    package func indonesian(places: Int = 2) -> String {
        let digits = Array(decimal(places: places, separator: ",").utf8)
        let isNegative = digits.first == UInt8(ascii: "-")
        let whole = digits.prefix { $0 != UInt8(ascii: ",") }.dropFirst(isNegative ? 1 : 0)
        var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { text.append(UInt8(ascii: ".")) }
            text.append(digit)
        }
        return String(decoding: text + digits[whole.endIndex...], as: UTF8.self)
    }
}

extension Mark {
    /// With as many decimals as the mark has: `85`, `7,5`.
    package var indonesian: String {
        let decimals = decimalString.utf8.drop { $0 != UInt8(ascii: ".") }.count
        return rational.indonesian(places: max(0, decimals - 1))
    }
}
