/// A number as a workbook stores it, in the shortest decimals that mean the same.
///
/// Workbooks keep binary fractions, so `262.19` may be stored as `262.19000000000005`. Fractions
/// are rounded to fifteen digits, which is what spreadsheets show, and to ten decimals; whole
/// numbers are never rounded.
///
/// - Returns: `nil` when the text is no number.
func decimalText(_ text: String) -> String? { DecimalDigits(text)?.text }

/// Decimal digits with a place for the point; works on digits, so nothing is lost on the way.
private struct DecimalDigits {
    private var isNegative = false
    /// 0 to 9 each, without zeros in front.
    private var digits: [UInt8] = []
    /// How many digits stand before the point; negative when zeros follow it.
    private var point = 0

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 64 else { return nil }
        let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 | 0x20 == 0x65
        }
        guard let mantissa = parts.first, readMantissa(mantissa) else { return nil }
        if parts.count == 2 {
            guard let exponent = Int(String(decoding: parts[1], as: UTF8.self)),
                (-400...400).contains(exponent)
            else { return nil }
            point += exponent
        }
        round()
    }

    private mutating func readMantissa(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let parts = rest.split(
            maxSplits: 1, omittingEmptySubsequences: false,
            whereSeparator: { $0 == UInt8(ascii: ".") })
        let all = parts.joined()
        guard !all.isEmpty, all.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        digits = all.map { $0 - 0x30 }
        point = parts[0].count
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        point -= zeros
        return true
    }

    private mutating func round() {
        let decimals = min(10, max(0, 15 - max(point, 0)))
        let kept = point + decimals
        if kept < 0 {
            digits = []
        } else if kept < digits.count {
            let roundsUp = digits[kept] >= 5
            digits.removeSubrange(kept...)
            if roundsUp { addOne() }
        }
        while digits.count > max(point, 0), digits.last == 0 { digits.removeLast() }
    }

    /// Adds one to the last digit kept.
    private mutating func addOne() {
        for index in digits.indices.reversed() {
            digits[index] += 1
            guard digits[index] == 10 else { return }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
        point += 1
    }

    var text: String {
        guard digits.contains(where: { $0 != 0 }) else { return "0" }
        let zeros = Array(repeating: UInt8(0), count: max(0, -point))
        let tail = Array(repeating: UInt8(0), count: max(0, point - digits.count))
        let all = zeros + digits + tail
        let whole = all.prefix(max(0, point))
        let fraction = all.dropFirst(max(0, point))
        let sign = isNegative ? "-" : ""
        let front = whole.isEmpty ? "0" : Self.string(whole)
        return fraction.isEmpty ? sign + front : "\(sign)\(front).\(Self.string(fraction))"
    }

    private static func string(_ digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    }
}
