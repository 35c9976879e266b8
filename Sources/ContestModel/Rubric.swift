/// The questions of a score sheet.
package struct Rubric: Sendable, Hashable, Codable {
    package var key: String
    package var criteria: [Criterion]
    package var total: Total
    /// Where the weights come from: published, or which template.
    package var source: String?

    /// How the marks of one sheet become its total.
    package enum Total: String, Sendable, Hashable, Codable, CaseIterable {
        /// Sum of weight x mark over the sum of weights: on the scale of the marks.
        case weightedMean = "weighted-mean"
        /// Sum of weight x mark: "Nilai = Bobot x Skor".
        case weightedSum = "weighted-sum"
        /// Sum of the marks.
        case sum
    }

    package init(
        key: String, criteria: [Criterion], total: Total = .weightedMean, source: String? = nil
    ) {
        self.key = key
        self.criteria = criteria
        self.total = total
        self.source = source
    }

    package func criterion(_ key: String) -> Criterion? { criteria.first { $0.key == key } }
}

/// One question of a rubric, with its weight and the marks it allows.
package struct Criterion: Sendable, Hashable, Codable {
    package var key: String
    package var title: Bilingual
    /// In percent where the file says so, else relative to the others.
    package var weight: Mark
    package var scale: Scale

    package init(key: String, title: Bilingual, weight: Mark, scale: Scale) {
        self.key = key
        self.title = title
        self.weight = weight
        self.scale = scale
    }
}

/// The marks that a criterion allows.
package enum Scale: Sendable, Hashable, Codable {
    /// From the least to the greatest, in steps from the least where a step is given.
    case range(from: Mark, to: Mark, step: Mark?)
    /// These and no others, in rising order: {1,2,3,5,6,7} has no 4.
    case values([Mark])

    package func allows(_ mark: Mark) -> Bool {
        switch self {
        case .range(let from, let to, let step):
            guard from <= mark, mark <= to else { return false }
            guard let step, step.scaled > 0 else { return true }
            return (mark.scaled - from.scaled) % step.scaled == 0
        case .values(let values): return values.contains(mark)
        }
    }

    package var least: Mark {
        switch self {
        case .range(let from, _, _): from
        case .values(let values): values.first ?? Mark(0)
        }
    }

    package var greatest: Mark {
        switch self {
        case .range(_, let to, _): to
        case .values(let values): values.last ?? Mark(0)
        }
    }

    /// For people: `1 - 100`, `1, 2, 3, 5, 6, 7`.
    package var description: String {
        switch self {
        case .range(let from, let to, let step):
            "\(from.decimalString) - \(to.decimalString)"
                + (step.map { " (step \($0.decimalString))" } ?? "")
        case .values(let values): values.map(\.decimalString).joined(separator: ", ")
        }
    }
}
