/// Names of archive members as text.
enum NameDecoding {
    /// The upper half of code page 437, in which old zip tools on Windows write names.
    ///
    /// Source: Unicode consortium, `VENDORS/MICSFT/PC/CP437.TXT`.
    private static let upper437 = Array(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
            .unicodeScalars)

    /// Whether the bytes above ASCII are letters in Windows' code page 1252 and none in 437.
    ///
    /// There, letters of Western languages stand from 0xC0 on, where 437 has lines and Greek.
    private static func isWindows(_ raw: [UInt8]) -> Bool {
        raw.allSatisfy { $0 < 0x80 || ($0 >= 0xC0 && $0 != 0xD7 && $0 != 0xF7) }
    }

    /// Whether an ASCII character is written in more bytes than it takes, which UTF-8 forbids and
    /// careless decoders read as a dot or a slash.
    ///
    /// Source: RFC 3629, section 10.
    static func isOverlong(_ raw: [UInt8]) -> Bool {
        guard String(validating: raw, as: UTF8.self) == nil else { return false }
        let disguised: Set<UInt8> = [0x2E, 0x2F, 0x5C, 0x00]
        return raw.indices.dropLast().contains { place in
            let (first, second) = (raw[place], raw[place + 1])
            let isPair = (first == 0xC0 || first == 0xC1) && second & 0xC0 == 0x80
            if isPair { return disguised.contains((first & 1) << 6 | second & 0x3F) }
            guard first == 0xE0, second & 0xFE == 0x80, place + 2 < raw.count else { return false }
            let third = raw[place + 2]
            return third & 0xC0 == 0x80
                && disguised.contains((second & 1) << 6 | third & 0x3F)
        }
    }

    /// The name as UTF-8 text, and whether an old encoding had to be guessed.
    static func text(_ raw: [UInt8]) -> (text: String, isGuessed: Bool) {
        if let text = String(validating: raw, as: UTF8.self) { return (text, false) }
        if isWindows(raw) { return (String(raw.map { Character(Unicode.Scalar($0)) }), true) }
        var scalars = String.UnicodeScalarView()
        for byte in raw {
            scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : upper437[Int(byte) - 0x80])
        }
        return (String(scalars), true)
    }
}
