import ContestModel

/// A sixteen-digit population number (NIK) found in a text.
///
/// Digits are taken for one when they stand together or in the groups in which people write them,
/// and have its structure: province, regency and district codes, a day of birth (40 added for
/// women), a month, a year, a serial number.
///
/// Source: Permendagri 137/2017 on region codes; Perpres 96/2018 article 1 and Permendagri 7/2019
/// on the make-up of the NIK.
struct IdentityNumber: Sendable, Hashable {
    /// Where its first digit stands among the bytes.
    let offset: Int
    /// Bytes from the first digit to the last, separators included.
    let length: Int
    /// The first and last four digits: `3573********0001`.
    let masked: String

    /// The groups in which sixteen digits are written, with one and the same sign between them.
    private static let groupings = [
        [16], [4, 4, 4, 4], [6, 6, 4], [2, 2, 2, 6, 4], [2, 2, 2, 2, 2, 2, 4],
    ]
    private static let provinces: [ClosedRange<Int>] = [
        11...19, 21...21, 31...36, 51...53, 61...65, 71...76, 81...82, 91...97,
    ]

    /// All in a text, in order. One pass: the work is proportional to the bytes.
    static func find(in bytes: [UInt8]) -> [IdentityNumber] {
        var found: [IdentityNumber] = []
        var offset = 0
        while offset < bytes.count {
            guard isDigit(bytes[offset]) else {
                offset += 1
                continue
            }
            if let number = groupings.lazy.compactMap({ match(bytes, offset, $0) }).first {
                found.append(number)
                offset += number.length
            } else {
                while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
            }
        }
        return found
    }

    /// A text with every number in it masked.
    static func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let numbers = find(in: bytes)
        guard !numbers.isEmpty else { return text }
        var out: [UInt8] = []
        var end = 0
        for number in numbers {
            out += bytes[end..<number.offset] + Array(number.masked.utf8)
            end = number.offset + number.length
        }
        return String(decoding: out + bytes[end...], as: UTF8.self)
    }

    private static func match(
        _ bytes: [UInt8], _ start: Int, _ groups: [Int]
    ) -> IdentityNumber? {
        let length = 16 + groups.count - 1
        guard start + length <= bytes.count, standsAlone(bytes, start, start + length) else {
            return nil
        }
        let sign = groups.count > 1 ? bytes[start + groups[0]] : 0
        guard groups.count == 1 || [0x20, 0x2D, 0x2E].contains(sign) else { return nil }
        var digits: [UInt8] = []
        var offset = start
        for (index, group) in groups.enumerated() {
            if index > 0 {
                guard bytes[offset] == sign else { return nil }
                offset += 1
            }
            digits += bytes[offset..<(offset + group)]
            offset += group
        }
        guard digits.allSatisfy(isDigit), isPlausible(digits) else { return nil }
        let text = String(decoding: digits, as: UTF8.self)
        let masked = "\(text.prefix(4))********\(text.suffix(4))"
        return IdentityNumber(offset: start, length: length, masked: masked)
    }

    private static func isPlausible(_ digits: [UInt8]) -> Bool {
        func number(_ range: Range<Int>) -> Int { Int(digits: digits[range]) ?? 0 }
        let day = number(6..<8)
        return provinces.contains { $0.contains(number(0..<2)) } && number(2..<4) > 0
            && number(4..<6) > 0 && ((1...31).contains(day) || (41...71).contains(day))
            && (1...12).contains(number(8..<10)) && number(12..<16) > 0
    }

    /// Not a piece of a longer number, of a decimal fraction or of a word; `NIK` and `KTP` may
    /// touch it.
    private static func standsAlone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        if end < bytes.count {
            let isFraction = bytes[end] == 0x2E && end + 1 < bytes.count && isDigit(bytes[end + 1])
            if isFraction || isDigit(bytes[end]) || isLetter(bytes[end]) { return false }
        }
        guard start > 0 else { return true }
        let before = bytes[start - 1]
        if isDigit(before) || (before == 0x2E && start > 1 && isDigit(bytes[start - 2])) {
            return false
        }
        guard isLetter(before) else { return true }
        let word = bytes[max(0, start - 3)..<start].map(lowercased)
        return word.elementsEqual("nik".utf8) || word.elementsEqual("ktp".utf8)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(lowercased(byte))
    }
}
