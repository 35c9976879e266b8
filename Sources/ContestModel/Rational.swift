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

    /// Euclid's algorithm, in machine words once both numbers fit: most do from the start.
    private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b > UInt64.max { (a, b) = (b, a % b) }
        guard b != 0 else { return max(a, 1) }
        var (c, d) = (UInt64(b), UInt64(a % b))
        while d != 0 { (c, d) = (d, c % d) }
        return UInt128(c)
    }
}

extension Rational {
    /// Adds exactly; a sum beyond 128 bits is made of the terms rounded to twelve decimals.
    package static func + (left: Rational, right: Rational) -> Rational {
        left.sum(with: right) ?? left.rounded(places: 12).sum(with: right.rounded(places: 12))
            ?? left.rounded(places: 0).sum(with: right.rounded(places: 0)) ?? left
    }

    /// The sum, or `nil` when it does not fit 128 bits.
    private func sum(with other: Rational) -> Rational? {
        let (left, right) = (self, other)
        let divisor = Int128(
            Self.greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
        let (widenLeft, widenRight) = (right.denominator / divisor, left.denominator / divisor)
        let one = left.numerator.multipliedReportingOverflow(by: widenLeft)
        let two = right.numerator.multipliedReportingOverflow(by: widenRight)
        let above = one.partialValue.addingReportingOverflow(two.partialValue)
        let below = left.denominator.multipliedReportingOverflow(by: widenLeft)
        let overflowed = [one.overflow, two.overflow, above.overflow, below.overflow]
        guard !overflowed.contains(true) else { return nil }
        return Rational(above.partialValue, over: below.partialValue)
    }

    package static prefix func - (value: Rational) -> Rational {
        Rational(-value.numerator, over: value.denominator)
    }

    package static func - (left: Rational, right: Rational) -> Rational { left + -right }

    /// Multiplies exactly.
    ///
    /// - Precondition: The product fits 128 bits, or use ``multiplied(by:)``.
    package static func * (left: Rational, right: Rational) -> Rational {
        guard let product = left.multiplied(by: right) else {
            preconditionFailure("a product beyond 128 bits")
        }
        return product
    }

    /// The product, or `nil` when it does not fit 128 bits.
    package func multiplied(by other: Rational) -> Rational? {
        let one = Rational(numerator, over: other.denominator)
        let two = Rational(other.numerator, over: denominator)
        let above = one.numerator.multipliedReportingOverflow(by: two.numerator)
        let below = one.denominator.multipliedReportingOverflow(by: two.denominator)
        guard !above.overflow, !below.overflow else { return nil }
        return Rational(above.partialValue, over: below.partialValue)
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
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
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
