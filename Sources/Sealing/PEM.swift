/// The text form of a key: a heading, one line of base 64 and an ending.
///
/// The keys here take at most 64 digits, so there is one line between the two.
///
/// Source: RFC 7468, section 3 (strict form).
enum PEM {
    static func text(of der: [UInt8], label: String) -> [UInt8] {
        Array("-----BEGIN \(label)-----\n\(Base64.text(der))\n-----END \(label)-----\n".utf8)
    }

    /// - Returns: `nil` when the text is not exactly what ``text(of:label:)`` writes.
    static func bytes(of text: [UInt8], label: String) -> [UInt8]? {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count == 4, let der = Base64.bytes(of: lines[1]),
            text == Self.text(of: der, label: label)
        else { return nil }
        return der
    }
}
