import HTMLWriting
import Testing

/// What an attacker would put beside a special byte: controls of the Prepend kind, marks,
/// joiners, selectors and skin tones, which a grapheme cluster hides the byte in.
private let companions: [Unicode.Scalar] = {
    let named: [UInt32] = [
        0x00AD, 0x0301, 0x0600, 0x0605, 0x06DD, 0x070F, 0x0890, 0x08E2, 0x0D4E, 0x200B, 0x200C,
        0x200D, 0x2060, 0xFE0F, 0xFEFF, 0x110BD, 0x111C2, 0x11A3A, 0x1F3FB, 0x1F3FF, 0xE0020,
        0xE0100,
    ]
    let marks = (UInt32(0x80)...0xFFFF).compactMap(Unicode.Scalar.init).filter {
        let category = $0.properties.generalCategory
        return category == .nonspacingMark || category == .enclosingMark || category == .format
            || category == .spacingMark
    }
    return named.compactMap(Unicode.Scalar.init) + marks
}()

private let specials: [Unicode.Scalar] = ["<", ">", "&", "\"", "'", "=", "`"]

/// The bytes that stay when the references of our own are taken out.
private func withoutReferences(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var kept: [UInt8] = []
    let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#61;", "&#96;"]
    while let first = rest.first {
        if let reference = references.first(where: { rest.starts(with: $0.utf8) }) {
            rest = rest.dropFirst(reference.utf8.count)
        } else {
            kept.append(first)
            rest = rest.dropFirst()
        }
    }
    return kept
}

@Test func `no companion scalar carries a special byte through`() {
    #expect(companions.count > 1000)
    let forbidden = Set(specials.flatMap(\.utf8))
    for companion in companions {
        for special in specials {
            var text = String.UnicodeScalarView()
            text += [companion, special, companion, special, special, companion]
            let bytes = HTML(text: String(text)).bytes
            let kept = withoutReferences(bytes)
            #expect(!kept.contains(where: forbidden.contains), "\(companion.value)")
            #expect(kept.elementsEqual(String(repeating: String(companion), count: 3).utf8))
        }
    }
}

@Test func `an attribute cannot be left by any companion scalar`() {
    for companion in companions {
        let value = "\"\(companion)\" onclick=\(companion)x'\(companion)>"
        let bytes = tag(.p, .class(value)) { "" }.bytes
        #expect(bytes.count(where: { $0 == UInt8(ascii: "\"") }) == 2)
        #expect(bytes.count(where: { $0 == UInt8(ascii: "=") }) == 1)
        #expect(bytes.count(where: { $0 == UInt8(ascii: ">") }) == 2)
    }
}

@Test(arguments: [
    ("a\u{0}b", "a\u{FFFD}b"), ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{7F}", "\u{FFFD}"),
    ("\u{85}", "\u{FFFD}"), ("\u{C}", "\u{FFFD}"),
    ("tab\tline\nend", "tab\tline\nend"), ("caf\u{E9} \u{1F600}", "caf\u{E9} \u{1F600}"),
    ("5 < 6 & \"x\"", "5 &lt; 6 &amp; &quot;x&quot;"),
])
func `forbidden characters are replaced and the rest is kept`(text: String, expected: String) {
    #expect(HTML(text: text).bytes.elementsEqual(expected.utf8))
}

@Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
func `noncharacters are replaced`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(HTML(text: String(scalar)).bytes.elementsEqual("\u{FFFD}".utf8))
}
