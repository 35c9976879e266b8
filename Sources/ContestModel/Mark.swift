/// Points on one criterion, or a weight: a decimal with at most six places, kept as a scaled
/// integer so that 262.19 - 252.18 is 10.01.
package struct Mark: Sendable, Hashable, Comparable, Codable {
    /// How many scaled units make one point.
    package static let unit: Int64 = 1_000_000
    /// The largest magnitude, in points, that a mark may have.
    package static let limit: Int64 = 1_000_000_000

    package let scaled: Int64

    package init(scaled: Int64) { self.scaled = scaled }

    package init(_ points: Int) { scaled = Int64(points) * Self.unit }

    package static func < (left: Mark, right: Mark) -> Bool { left.scaled < right.scaled }

    /// The mark as an exact fraction of points.
    package var rational: Rational { Rational(Int128(scaled), over: Int128(Self.unit)) }

    package var decimalString: String { rational.decimalString }
}

extension Mark {
    /// Reads a decimal in either way of writing: `262,19`, `252.18`, `1.234,56`, `-3`.
    ///
    /// One separator alone is the decimal sign; where both occur the last is, and the other must
    /// group thousands.
    ///
    /// - Returns: `nil` when the text is no such number, lacks digits on either side of its sign
    ///   (`12,` is a mark cut short), has more than six decimals, or is beyond ``limit``.
    package init?(_ text: String) {
        var bytes = Array(text.utf8)
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        var digits = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard let (whole, fraction) = Self.split(Array(digits)) else { return nil }
        guard let value = Self.scaledValue(whole: whole, fraction: fraction) else { return nil }
        scaled = isNegative ? -value : value
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
    }

    /// Splits digits into whole and fraction, dropping thousands groups.
    private static func split(_ digits: [UInt8]) -> (whole: [UInt8], fraction: [UInt8])? {
        guard let decimalSign = digits.lastIndex(where: isSign) else { return (digits, []) }
        let fraction = Array(digits[(decimalSign + 1)...])
        guard !fraction.isEmpty else { return nil }
        let head = digits[..<decimalSign]
        guard head.contains(where: isSign) else { return (Array(head), fraction) }
        let groups = head.split(omittingEmptySubsequences: false, whereSeparator: isSign)
        let separators = Set(head.filter(isSign))
        guard separators.count == 1, !separators.contains(digits[decimalSign]),
            groups.dropFirst().allSatisfy({ $0.count == 3 }),
            (1...3).contains(groups[0].count)
        else { return nil }
        return (Array(groups.joined()), fraction)
    }

    private static func scaledValue(whole: [UInt8], fraction: [UInt8]) -> Int64? {
        var fraction = fraction
        while fraction.count > 6, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        guard !whole.isEmpty, whole.count <= 12, fraction.count <= 6 else { return nil }
        let padded =
            whole + fraction + Array(repeating: UInt8(ascii: "0"), count: 6 - fraction.count)
        guard padded.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let value = padded.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        return value <= limit * unit ? value : nil
    }
}
