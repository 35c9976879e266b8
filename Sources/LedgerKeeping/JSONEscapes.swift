internal import Sealing

/// How control bytes are written in JSON text: five by a letter, the others by their number.
///
/// Source: RFC 8785, section 3.2.2.2.
enum JSONEscapes {
    private static let letters: [UInt8: UInt8] = [
        0x08: UInt8(ascii: "b"), 0x09: UInt8(ascii: "t"), 0x0A: UInt8(ascii: "n"),
        0x0C: UInt8(ascii: "f"), 0x0D: UInt8(ascii: "r"),
    ]

    static func spelling(of control: UInt8) -> [UInt8] {
        if let letter = letters[control] { return [UInt8(ascii: "\\"), letter] }
        return Array("\\u00".utf8) + Hexadecimal.digits([control])
    }

    /// Reads what follows a backslash, and takes it from the front of `rest`.
    ///
    /// - Returns: `nil` for an escape that ``spelling(of:)`` and JSON text do not use.
    static func take(from rest: inout ArraySlice<UInt8>) -> UInt8? {
        guard let letter = rest.popFirst() else { return nil }
        if letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\") { return letter }
        if let control = letters.first(where: { $0.value == letter })?.key { return control }
        guard letter == UInt8(ascii: "u"), rest.starts(with: "00".utf8),
            let bytes = Hexadecimal.bytes(of: rest.dropFirst(2).prefix(2)), bytes.count == 1
        else { return nil }
        rest = rest.dropFirst(4)
        return bytes[0]
    }
}
