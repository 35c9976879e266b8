/// Text from the file, safe to stand in a message: on one line, in order, of sane length.
func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if isInvisible(scalar) {
            result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        } else {
            result.append(scalar)
        }
        if result.count > 120 {
            result.append("\u{2026}")
            break
        }
    }
    return String(result)
}

/// Controls, line separators and marks that turn the direction of text.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

/// Text from the file between backquotes.
func quoted(_ text: String) -> String { "`\(printable(text))`" }

/// What is allowed, for a sentence.
func quoted(_ texts: [String]) -> String { texts.map { quoted($0) }.joined(separator: ", ") }

/// The word of a list that a writer most likely meant, if one is near enough.
func nearest(to text: String, in words: [String]) -> String? {
    let ranked = words.map { (word: $0, distance: editDistance(Array(text.utf8), Array($0.utf8))) }
    guard text.utf8.count <= 40, let best = ranked.min(by: { $0.distance < $1.distance }),
        best.distance <= max(1, best.word.utf8.count / 3)
    else { return nil }
    return best.word
}

/// How many bytes to insert, remove or replace between two words.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count <= 40 else { return left.count }
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let replaced = diagonal + (byte == right[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
        }
    }
    return row[right.count]
}
