/// Names that a workbook accepts: cleaned, cut and each used once, in the order given.
///
/// At most 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end, not `History`,
/// and no two that differ only in case.
///
/// Source: Microsoft Support, "Rename a worksheet".
func sheetNames(_ wanted: [String]) -> [String] {
    var used: Set<String> = []
    return wanted.enumerated().map { index, name in
        let base = cleanSheetName(name, number: index + 1)
        var candidate = base
        var copy = 2
        while !used.insert(candidate.lowercased()).inserted {
            let suffix = " (\(copy))"
            candidate = cut(base, to: 31 - suffix.utf16.count) + suffix
            copy += 1
        }
        return candidate
    }
}

private func cleanSheetName(_ name: String, number: Int) -> String {
    let forbidden: [Unicode.Scalar] = ["[", "]", ":", "*", "?", "/", "\\"]
    var scalars = String.UnicodeScalarView()
    for scalar in cleanText(name).unicodeScalars {
        let isBad = forbidden.contains(scalar) || scalar.properties.generalCategory == .control
        scalars.append(isBad ? "-" : scalar)
    }
    let apostrophe = UInt8(ascii: "'")
    var text = cut(String(scalars), to: 31)
    while text.utf8.first == apostrophe { text.unicodeScalars.removeFirst() }
    while text.utf8.last == apostrophe { text.unicodeScalars.removeLast() }
    let clean = cleanText(text)
    return clean.isEmpty || clean.lowercased() == "history" ? "Lembar \(number)" : clean
}

/// The longest beginning of whole scalars within so many UTF-16 units.
private func cut(_ text: String, to units: Int) -> String {
    var kept = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
        count += UTF16.width(scalar)
        if count > units { break }
        kept.append(scalar)
    }
    return String(kept)
}
