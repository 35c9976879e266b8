import ContestModel

extension Metric {
    init?(_ field: Field, zone: Zone) {
        guard let fields = Fields(field, .metric) else { return nil }
        let total = fields["total"].map { $0.choice(of: Total.self) } ?? .sum
        let snapshot = fields["snapshot"]?.end(in: zone)
        let items = fields["measures"]?.keyedItems() ?? []
        let measures = items.compactMap { Measure($0, total) }
        guard let total else { return nil }
        self.init(measures: measures, total: total, snapshot: snapshot)
    }
}

extension Measure {
    fileprivate init?(_ field: Field, _ total: Metric.Total?) {
        guard let fields = Fields(field, .measure) else { return nil }
        let (key, title) = (fields["key"]?.key(), fields["title"]?.title())
        let points = fields["points"]?.positive()
        switch total {
        case .ratio where fields["points"] == nil:
            field.complain(.missingKey("points"), about: "points")
        case .sum: fields["points"]?.complain(.pointsInSum)
        default: break
        }
        guard let key, let title else { return nil }
        self.init(key: key, title: title, points: points)
    }
}

extension PointRule {
    init?(_ field: Field) {
        guard let fields = Fields(field, .pointRule) else { return nil }
        let (key, title) = (fields["key"]?.key(), fields["title"]?.title())
        let worth = fields["points"]?.worth()
        let per = fields["per"]?.positive()
        let count = fields["count"].map { $0.choice(of: Count.self) } ?? .full
        let most = fields["most"]?.positive()
        let unit = fields["unit"]?.title()
        if fields["per"] == nil { fields["count"]?.complain(.countWithoutPer) }
        guard let key, let title, let worth, let count else { return nil }
        self.init(
            key: key, title: title, worth: worth, per: per, countsStarted: count == .started,
            most: most, unit: unit)
    }

    /// What a part of `per` counts.
    private enum Count: String, CaseIterable {
        /// Nothing.
        case full
        /// As much as a whole.
        case started
    }
}

extension Field {
    /// A number, a scale, or the words `zero-score`.
    fileprivate func worth() -> PointRule.Worth? {
        guard case .scalar = tree.content else { return scale().map { .given($0) } }
        if tree.text == "zero-score" { return .zero }
        return number().map { .fixed($0) }
    }
}
