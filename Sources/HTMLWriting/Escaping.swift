/// Appends `text` so that no byte of it can be read as markup, in an element as in an attribute.
///
/// Works on scalars and their UTF-8 bytes. A `Character` would join `<` with a mark that follows
/// it, and `U+0600` with a `<` that follows that, and let both pass. Characters that HTML forbids
/// become U+FFFD.
func appendEscaped(_ text: String, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
        for byte in (isForbidden(scalar) ? replacement : scalar).utf8 {
            if let reference = reference(for: byte) {
                output += reference.utf8
            } else {
                output.append(byte)
            }
        }
    }
}

private let replacement: Unicode.Scalar = "\u{FFFD}"

/// What is printed for a byte that could open or close markup; `=` and the grave accent matter
/// where a reader of the page drops the quotes of an attribute.
private func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "="): "&#61;"
    case UInt8(ascii: "`"): "&#96;"
    default: nil
    }
}

/// Whether a scalar is a control other than tab and line ends, or a noncharacter.
///
/// Source: HTML Living Standard, 13.1.4 "Text", and Infra, "code points".
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
}
