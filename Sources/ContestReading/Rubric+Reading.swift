import ContestModel

/// What the weights of a rubric are.
private enum Weights: String, CaseIterable {
    /// They must total 100.
    case percent
    /// They count against each other.
    case relative
}

/// What a rubric says for all of its criteria; `nil` where that was wrong and reported.
struct CriterionDefaults {
    let total: Rubric.Total?
    let hasScale: Bool
    let scale: Scale?
}

extension Rubric {
    /// - Parameter shape: That of a rubric in a contest, or of one alone in its file.
    init?(_ field: Field, _ shape: Shape = .rubric) {
        guard let fields = Fields(field, shape) else { return nil }
        let key = fields["key"].map { $0.key() } ?? "rubric"
        let source = fields["source"]?.text()
        let total = fields["total"].map { $0.choice(of: Total.self) } ?? .weightedMean
        let defaults = CriterionDefaults(
            total: total, hasScale: fields["scale"] != nil, scale: fields["scale"]?.scale())
        let items = fields["criteria"]?.keyedItems() ?? []
        let criteria = items.compactMap { Criterion($0, defaults) }
        let weights = fields["weights"].map { $0.choice(of: Weights.self) } ?? .percent
        if total == .sum {
            fields["weights"]?.complain(.weightInSum)
        } else if weights == .percent, !items.isEmpty, criteria.count == items.count {
            fields.checkTotal(of: criteria)
        }
        guard let key, let total else { return nil }
        self.init(key: key, criteria: criteria, total: total, source: source)
    }
}

extension Fields {
    /// Weights in percent total 100.
    fileprivate func checkTotal(of criteria: [Criterion]) {
        let sum = criteria.reduce(Rational.zero) { $0 + $1.weight.rational }
        guard sum != Rational(100) else { return }
        field.complain(.weightsTotal(sum), about: "weights")
    }
}

extension Criterion {
    init?(_ field: Field, _ defaults: CriterionDefaults) {
        guard let fields = Fields(field, .criterion) else { return nil }
        let (key, title) = (fields["key"]?.key(), fields["title"]?.title())
        let weight = fields.weight(defaults.total)
        let scale = fields["scale"].map { $0.scale() } ?? defaults.scale
        if fields["scale"] == nil, !defaults.hasScale {
            field.complain(.noScale, about: "scale")
        }
        guard let key, let title, let weight, let scale else { return nil }
        self.init(key: key, title: title, weight: weight, scale: scale)
    }
}

extension Fields {
    /// The weight of a criterion: one for each where marks are only summed.
    fileprivate func weight(_ total: Rubric.Total?) -> Mark? {
        if total == .sum {
            self["weight"]?.complain(.weightInSum)
            return Mark(1)
        }
        if total != nil, self["weight"] == nil {
            field.complain(.missingKey("weight"), about: "weight")
        }
        return self["weight"]?.positive()
    }
}
