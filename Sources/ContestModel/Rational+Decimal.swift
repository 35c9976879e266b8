extension Rational {
    /// The value in decimal digits, half rounded away from zero.
    ///
    /// - Parameters:
    ///   - places: Digits after the sign, 0 to 18.
    ///   - separator: `,` in Indonesian documents, `.` in data.
    package func decimal(places: Int, separator: String = ".") -> String {
        let (units, fraction) = roundedMagnitude(places: places)
        let sign = numerator < 0 && (units > 0 || fraction > 0) ? "-" : ""
        guard places > 0 else { return "\(sign)\(units)" }
        let digits = String(fraction)
        let zeros = String(repeating: "0", count: places - digits.utf8.count)
        return "\(sign)\(units)\(separator)\(zeros)\(digits)"
    }

    /// The value as a decimal string for data: exact when it ends within ten digits, else rounded
    /// to ten; no trailing zeros.
    package var decimalString: String {
        var text = Substring(decimal(places: 10))
        while text.utf8.last == UInt8(ascii: "0") { text = text.dropLast() }
        if text.utf8.last == UInt8(ascii: ".") { text = text.dropLast() }
        return String(text)
    }

    /// The value rounded half away from zero to `places` digits, as a fraction.
    package func rounded(places: Int) -> Rational {
        let factor = Int128(Self.powerOfTen(places))
        let (units, fraction) = roundedMagnitude(places: places)
        let scaled = Int128(units) * factor + Int128(fraction)
        return Rational(numerator < 0 ? -scaled : scaled, over: factor)
    }

    /// The digits before and after the sign, rounded half up; at full width, so that no
    /// denominator is too long.
    private func roundedMagnitude(places: Int) -> (units: UInt128, fraction: UInt128) {
        let factor = Self.powerOfTen(places)
        let divisor = denominator.magnitude
        let (units, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
        let (cut, remainder) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: factor))
        let fraction = remainder >= divisor - remainder ? cut + 1 : cut
        return fraction == factor ? (units + 1, 0) : (units, fraction)
    }

    private static func powerOfTen(_ exponent: Int) -> UInt128 {
        (0..<exponent).reduce(UInt128(1)) { power, _ in power * 10 }
    }
}
