import ContestModel

/// How the weights of a rubric are shown, and how they make Nilai from Skor.
struct Weights {
    let rubric: Rubric
    let sum: Rational

    init(_ rubric: Rubric) {
        self.rubric = rubric
        sum = rubric.criteria.reduce(Rational.zero) { $0 + $1.weight.rational }
    }

    /// Whether the weights are shares of the total, so that the sum of Nilai is the total.
    var arePercent: Bool { rubric.total == .weightedMean && sum == Rational(100) }

    func text(_ criterion: Criterion) -> String {
        switch rubric.total {
        case .sum: missing
        case .weightedMean, .weightedSum: criterion.weight.indonesian + (arePercent ? "%" : "")
        }
    }

    var sumText: String {
        switch rubric.total {
        case .sum: missing
        case .weightedMean where arePercent: "100%"
        case .weightedMean, .weightedSum: sum.indonesian(places: sum.denominator == 1 ? 0 : 2)
        }
    }

    /// Nilai = Bobot x Skor; the mark itself where the rubric has no weights.
    func value(_ criterion: Criterion, _ mark: Mark) -> Rational {
        switch rubric.total {
        case .sum: mark.rational
        case .weightedMean where arePercent:
            criterion.weight.rational * mark.rational / Rational(100)
        case .weightedMean, .weightedSum: criterion.weight.rational * mark.rational
        }
    }

    /// How the total of a sheet is made, as a sentence.
    var rule: String {
        switch rubric.total {
        case .sum: "Nilai lembar adalah jumlah skor."
        case .weightedSum: "Nilai lembar adalah jumlah Bobot × Skor."
        case .weightedMean where arePercent: "Nilai lembar adalah jumlah Bobot × Skor."
        case .weightedMean: "Nilai lembar adalah jumlah Bobot × Skor dibagi jumlah bobot."
        }
    }
}

extension Scale {
    /// `1–100`, `1–10, kelipatan 0,5`, `1, 2, 3, 5, 6, 7`.
    var indonesian: String {
        switch self {
        case .range(let from, let to, let step):
            "\(from.indonesian)–\(to.indonesian)"
                + (step.map { $0 == Mark(1) ? "" : ", kelipatan \($0.indonesian)" } ?? "")
        case .values(let values): values.map(\.indonesian).joined(separator: "; ")
        }
    }
}
