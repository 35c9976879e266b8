/// A check character for entry numbers, so that one misread or two swapped characters are noticed
/// when a number is read out or typed: `KIMH23-001` is written `KIMH23-001-4`.
///
/// Letters count whatever their case; signs between them do not count.
///
/// Source: ISO/IEC 7064, hybrid system MOD 37,36.
package enum EntryCheck {
    private static let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

    /// - Returns: `nil` when the number has neither a letter nor a digit of ASCII.
    package static func character(of number: String) -> String? {
        let values = number.utf8.compactMap(value)
        guard !values.isEmpty else { return nil }
        let rest = values.reduce(36) { product, value in
            let sum = (product + value) % 36
            return (sum == 0 ? 36 : sum) * 2 % 37
        }
        return String(decoding: [characters[(37 - rest) % 36]], as: UTF8.self)
    }

    /// The number with its character behind a hyphen; a number without letters and digits stays.
    package static func marked(_ number: String) -> String {
        character(of: number).map { "\(number)-\($0)" } ?? number
    }

    /// The number in ``marked(_:)``.
    ///
    /// - Returns: `nil` when the character is missing or does not belong to the number.
    package static func number(in marked: String) -> String? {
        let bytes = Array(marked.utf8)
        guard let last = bytes.last, bytes.dropLast().last == UInt8(ascii: "-"),
            let value = value(last)
        else { return nil }
        let number = String(decoding: bytes.dropLast(2), as: UTF8.self)
        return character(of: number)?.utf8.first == characters[value] ? number : nil
    }

    private static func value(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
        default: nil
        }
    }
}
