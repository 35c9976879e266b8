import ContestModel

extension Scale {
    /// The marks that the scale allows, as part of a sentence.
    var words: Bilingual {
        switch self {
        case .range(let from, let to, let step):
            let (from, to) = (Bilingual(from), Bilingual(to))
            let step = step.map { Bilingual($0) }
            return Bilingual(
                id: "dari \(from.id) sampai \(to.id)"
                    + (step.map { " dengan langkah \($0.id)" } ?? ""),
                en: "from \(from.en) to \(to.en)" + (step.map { " in steps of \($0.en)" } ?? ""))
        case .values(let values):
            let words = values.map { Bilingual($0) }
            let hasComma = words.contains { $0.id.utf8.contains(UInt8(ascii: ",")) }
            return Bilingual(
                id: words.map(\.id).joined(separator: hasComma ? "; " : ", "),
                en: words.map(\.en).joined(separator: ", "))
        }
    }

    /// The allowed marks next below and next above a mark that is not allowed, where there are.
    func nearest(to mark: Mark) -> [Mark] {
        switch self {
        case .values(let values):
            return [values.filter { $0 < mark }.max(), values.filter { mark < $0 }.min()]
                .compactMap(\.self)
        case .range(let from, let to, let step):
            guard from <= mark else { return [from] }
            let size = max(step?.scaled ?? 1, 1)
            let reached = min(mark.scaled, to.scaled) - from.scaled
            let below = Mark(scaled: from.scaled + reached / size * size)
            let above = Mark(scaled: below.scaled + size)
            return above <= to ? [below, above] : [below]
        }
    }
}

extension Bilingual {
    /// A mark with the decimal sign of each language.
    init(_ mark: Mark) {
        let digits = mark.decimalString
        let halves = digits.utf8.split(separator: UInt8(ascii: "."))
        self.init(
            id: halves.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ","),
            en: digits)
    }
}
