import ContestModel

extension Field {
    /// One line of text, trimmed.
    func text() -> String? {
        guard case .scalar(let text, _) = tree.content, !tree.isEmpty else {
            expected(.text)
            return nil
        }
        let trimmed = trimming(text)
        guard !trimmed.utf8.isEmpty else {
            complain(.nothingGiven(expected: .text))
            return nil
        }
        guard trimmed.unicodeScalars.allSatisfy({ !isInvisible($0) }) else {
            complain(.notOneLine)
            return nil
        }
        return trimmed
    }

    /// Lower-case letters, digits and single hyphens, a letter first.
    func key() -> String? {
        guard let text = text() else { return nil }
        guard isKey(text) else {
            complain(.notKey(text))
            return nil
        }
        return text
    }

    /// A mapping with both languages, or one text for both.
    func title() -> Bilingual? {
        guard case .mapping = tree.content else { return text().map { Bilingual($0) } }
        guard let fields = Fields(self, .title) else { return nil }
        let (id, en) = (fields["id"]?.text(), fields["en"]?.text())
        guard let id, let en else { return nil }
        return Bilingual(id: id, en: en)
    }

    /// One of the words of an enumeration.
    func choice<Value>(of type: Value.Type) -> Value?
    where Value: RawRepresentable<String> & CaseIterable {
        guard let text = text() else { return nil }
        guard let value = Value(rawValue: text) else {
            complain(.notChoice(text, allowed: Value.allCases.map(\.rawValue)))
            return nil
        }
        return value
    }

    /// The name of something that the file describes elsewhere.
    func reference(to referent: Referent, in names: [String]) -> String? {
        guard let text = text() else { return nil }
        guard names.contains(text) else {
            complain(.unknownReference(text, referent, known: names))
            return nil
        }
        return text
    }
}

/// What a key elsewhere in the file can name.
enum Referent {
    case rubric, stage, carriedStage, category, criterion, judge, check, setting
}

/// Lower-case letters, digits and single hyphens between them, a letter first, at most 64 bytes.
func isKey(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= 64 else {
        return false
    }
    return parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { letters.contains($0) || digits.contains($0) }
    }
}

/// The text without blanks and line ends around it.
private func trimming(_ text: String) -> String {
    let blanks: [UInt8] = [0x09, 0x0A, 0x0D, 0x20]
    let start = text.utf8.drop { blanks.contains($0) }
    let end = start.lastIndex { !blanks.contains($0) }
    return end.map { String(decoding: start[...$0], as: UTF8.self) } ?? ""
}
