/// Names of archive members as text.
enum NameDecoding {
    /// The upper half of code page 437, in which old zip tools on Windows write names.
    ///
    /// Source: Unicode consortium, `VENDORS/MICSFT/PC/CP437.TXT`.
    private static let upper437 = Array(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
            .unicodeScalars)

    /// The name as UTF-8 text, and whether an old encoding had to be guessed.
    static func text(_ raw: [UInt8]) -> (text: String, isGuessed: Bool) {
        if let text = String(validating: raw, as: UTF8.self) { return (text, false) }
        var scalars = String.UnicodeScalarView()
        for byte in raw {
            scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : upper437[Int(byte) - 0x80])
        }
        return (String(scalars), true)
    }
}
