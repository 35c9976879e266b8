import ContestModel

extension Field {
    /// Labels of which no two name the same place of the same category.
    func labels(_ names: Names) -> [PlaceLabel] {
        var labels: [PlaceLabel] = []
        for item in items() {
            guard let label = PlaceLabel(item, names) else { continue }
            if let other = labels.first(where: { $0.collides(with: label) }) {
                item.complain(.labelsOverlap(other), about: "places")
            }
            labels.append(label)
        }
        return labels
    }

    /// Decimals to round to, or `nil` for `exact`.
    func precision() -> Int? {
        guard let text = text() else { return nil }
        if text == "exact" { return nil }
        guard let places = Int(digits: text.utf8), text.utf8.count == 1, places <= 6 else {
            complain(.notPrecision(text))
            return nil
        }
        return places
    }
}

extension PlaceLabel {
    init?(_ field: Field, _ names: Names) {
        guard let fields = Fields(field, .label) else { return nil }
        let places = fields["places"]?.places()
        let template = fields["label"]?.template()
        let category = fields["category"]?.reference(to: .category, in: names.categories)
        guard let places, let template else { return nil }
        self.init(
            first: places.lowerBound, last: places.upperBound, template: template,
            category: category)
    }

    fileprivate func collides(with other: PlaceLabel) -> Bool {
        category == other.category && first <= other.last && other.first <= last
    }
}

extension Field {
    /// `1` or `1-3`.
    fileprivate func places() -> ClosedRange<Int>? {
        guard let text = text() else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(digits: $0) }
        guard (1...2).contains(parts.count), numbers.count == parts.count,
            let first = numbers.first, let last = numbers.last, first >= 1, first <= last,
            last <= 3_999
        else {
            complain(.notPlaces(text))
            return nil
        }
        return first...last
    }

    /// Words with `{place}`, `{index}` or `{roman}`, and no other braces.
    fileprivate func template() -> String? {
        guard let text = text() else { return nil }
        let known = ["{place}", "{index}", "{roman}"].map { Array($0.utf8) }
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if let word = known.first(where: { rest.starts(with: $0) }) {
                rest = rest.dropFirst(word.count)
            } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
                complain(.unknownPlaceholder(text))
                return nil
            } else {
                rest = rest.dropFirst()
            }
        }
        return text
    }
}
