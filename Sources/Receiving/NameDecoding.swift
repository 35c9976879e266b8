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
