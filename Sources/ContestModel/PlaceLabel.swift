/// The words printed for a run of places: `Juara {roman}` for 1 to 3.
///
/// A template may use `{place}`, and `{index}` and `{roman}` which count from the first place of
/// the run: places 4-5 with `Juara Harapan {roman}` read Juara Harapan I and II.
package struct PlaceLabel: Sendable, Hashable, Codable {
    package var first: Int
    package var last: Int
    package var template: String
    /// The only category that this label is for; `nil` for all.
    package var category: String?

    package init(first: Int, last: Int, template: String, category: String? = nil) {
        self.first = first
        self.last = last
        self.template = template
        self.category = category
    }

    /// The words for a place, or `nil` when the place is outside the run.
    package func text(for place: Int) -> String? {
        guard first <= place, place <= last else { return nil }
        let index = place - first + 1
        return [("{place}", String(place)), ("{index}", String(index)), ("{roman}", roman(index))]
            .reduce(template) { text, pair in replacing(pair.0, with: pair.1, in: text) }
    }
}

extension [PlaceLabel] {
    /// The words for a place in a category, or `nil` when the contest names none.
    package func text(for place: Int, category: String) -> String? {
        let own = first { $0.category == category && $0.text(for: place) != nil }
        let general = first { $0.category == nil && $0.text(for: place) != nil }
        return (own ?? general)?.text(for: place)
    }
}

/// A number from 1 to 3999 in Roman numerals.
package func roman(_ number: Int) -> String {
    let numerals = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, numeral) in numerals {
        while rest >= value {
            text += numeral
            rest -= value
        }
    }
    return text
}

/// Replaces every occurrence of an ASCII `pattern`, byte by byte.
private func replacing(_ pattern: String, with text: String, in whole: String) -> String {
    let (pattern, bytes) = (Array(pattern.utf8), Array(whole.utf8))
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
        if bytes[position...].starts(with: pattern) {
            result += Array(text.utf8)
            position += pattern.count
        } else {
            result.append(bytes[position])
            position += 1
        }
    }
    return String(decoding: result, as: UTF8.self)
}
