import Foundation

/// Text as every later room gets it: NFC, without white space around it.
///
/// Works on scalars, not on characters: a mark that combines with a space does not keep the space.
func cleanText(_ text: String) -> String {
    let utf8 = text.utf8
    guard utf8.contains(where: { $0 >= 0x80 }) else { return trimmed(Substring(text)) }
    return trimmed(Substring(text)).precomposedStringWithCanonicalMapping
}

private func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
}

/// White space of Unicode (with the no-break space), the zero-width space and the byte order mark,
/// which stand in the middle of files that were joined.
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
}
