/// The text with an apostrophe in front where a spreadsheet could run it as a formula.
///
/// A plain number (`-3,5`) is left alone. Works on scalars: `=` followed by a combining mark is
/// one `Character` that is not `=`.
///
/// Source: OWASP, "CSV Injection"; the full-width forms because spreadsheets set to East Asian
/// languages take them too.
func inert(_ text: String) -> String { startsFormula(text) ? "'" + text : text }

private func startsFormula(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let starters: [Unicode.Scalar] = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    let visible = scalars.drop { $0.properties.isWhitespace || $0.value == 0 || $0 == "\u{FEFF}" }
    guard let sign = visible.first, starters.contains(sign) else { return false }
    return !isPlainNumber(Array(text.utf8))
}

/// A sign, digits, and one decimal sign with more digits: nothing else.
private func isPlainNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let parts = rest.split(
        maxSplits: 1, omittingEmptySubsequences: false,
        whereSeparator: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
    return parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
}
