/// An exact fraction: the score type of everything that decides a place.
///
/// Kept in lowest terms with a positive denominator, so equal values are equal in storage. Marks
/// have at most six decimals and weights likewise (``Mark``), which keeps the sums of a contest of
/// 100,000 sheets inside 128 bits.
package struct Rational: Sendable, Hashable {
    package let numerator: Int128
    package let denominator: Int128

    package static let zero = Rational(0)

    package init(_ whole: Int) {
        numerator = Int128(whole)
        denominator = 1
    }

    /// Reduces the fraction.
    ///
    /// - Precondition: `denominator` is not zero.
    package init(_ numerator: Int128, over denominator: Int128) {
        precondition(denominator != 0, "a fraction needs a denominator")
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int128(divisor)
        self.denominator = sign * denominator / Int128(divisor)
    }

    private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }
}

extension Rational {
    package static func + (left: Rational, right: Rational) -> Rational {
        if left.denominator == right.denominator {
            return Rational(left.numerator + right.numerator, over: left.denominator)
        }
        return Rational(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    package static prefix func - (value: Rational) -> Rational {
        Rational(-value.numerator, over: value.denominator)
    }

    package static func - (left: Rational, right: Rational) -> Rational { left + -right }

    package static func * (left: Rational, right: Rational) -> Rational {
        let one = Rational(left.numerator, over: right.denominator)
        let two = Rational(right.numerator, over: left.denominator)
        return Rational(
            one.numerator * two.numerator, over: one.denominator * two.denominator)
    }

    /// Divides exactly.
    ///
    /// - Precondition: `right` is not zero.
    package static func / (left: Rational, right: Rational) -> Rational {
        left * Rational(right.denominator, over: right.numerator)
    }
}

extension Rational: Comparable {
    /// Compares by cross-multiplying at full width, so no pair of values can overflow.
    package static func < (left: Rational, right: Rational) -> Bool {
        let a = left.numerator.multipliedFullWidth(by: right.denominator)
        let b = right.numerator.multipliedFullWidth(by: left.denominator)
        return a.high != b.high ? a.high < b.high : a.low < b.low
    }
}

extension Rational: Codable {
    /// Reads `"n/d"`.
    ///
    /// - Throws: `DecodingError.dataCorrupted` when the text is not a fraction.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        let parts = text.split(separator: "/")
        guard parts.count == 2, let n = Int128(parts[0]), let d = Int128(parts[1]), d > 0 else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a fraction: \(text)")
        }
        self.init(n, over: d)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode("\(numerator)/\(denominator)")
    }
}
