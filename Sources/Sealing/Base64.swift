/// Bytes in the standard base 64 alphabet, padded; each value has one spelling and no other is
/// read.
///
/// Source: RFC 4648, sections 4 and 3.5 (canonical encoding).
package enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    package static func text(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity((bytes.count + 2) / 3 * 4)
        var rest = bytes[...]
        while !rest.isEmpty {
            let group = rest.prefix(3)
            rest = rest.dropFirst(3)
            var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            bits <<= UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * place) & 63)
                digits.append(place <= group.count ? alphabet[digit] : padding)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// - Returns: `nil` when a digit is strange, padding is missing or misplaced, or unused bits
    ///   are set.
    package static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        let paddings = text.suffix(2).reduce(0) { $0 + ($1 == padding ? 1 : 0) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        for (index, digit) in text.dropLast(paddings).enumerated() {
            guard let value = value(digit) else { return nil }
            bits = bits << 6 | UInt32(value)
            // The second, third and fourth digit of a group each complete a byte, and leave four,
            // two and no bits over.
            let spare = UInt32(6 - index % 4 * 2)
            if index % 4 > 0 { bytes.append(UInt8(truncatingIfNeeded: bits >> spare)) }
        }
        guard paddings == 0 || bits & (paddings == 1 ? 3 : 15) == 0 else { return nil }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
