import ContestModel

extension Award {
    init?(_ field: Field, _ names: Names) {
        guard let fields = Fields(field, .award) else { return nil }
        let (key, title) = (fields["key"]?.key(), fields["title"]?.title())
        let category = fields["category"]?.reference(to: .category, in: names.categories)
        let count = fields["count"].map { $0.whole(in: 1...1_000) } ?? 1
        guard let key, let title, let count else { return nil }
        self.init(key: key, title: title, category: category, count: count)
    }
}

extension OverallRule {
    init?(_ field: Field, _ names: Names) {
        guard let fields = Fields(field, .overall) else { return nil }
        let title = fields["title"]?.title()
        let items = fields["points"]?.items() ?? []
        let points = items.compactMap { $0.positive() }
        let isFalling = zip(points, points.dropFirst()).allSatisfy { $0 >= $1 }
        if points.count == items.count, !isFalling {
            fields["points"]?.complain(.pointsRise)
        }
        let collector = fields["by"].map { $0.choice(of: Collector.self) } ?? .entrant
        let main =
            fields["main"]?.items().compactMap {
                $0.reference(to: .category, in: names.categories)
            } ?? []
        guard let title, let collector else { return nil }
        self.init(title: title, points: points, collector: collector, main: main)
    }
}

extension Judge {
    init?(_ field: Field) {
        guard let fields = Fields(field, .judge) else { return nil }
        let (key, name) = (fields["key"]?.key(), fields["name"]?.text())
        let role = fields["role"].map { $0.choice(of: Role.self) } ?? .member
        let weight = fields["weight"]?.judgeWeight()
        guard let key, let name, let role else { return nil }
        self.init(key: key, name: name, role: role, weight: weight)
    }
}

extension Field {
    /// From 0, which is shown and counts nowhere, to 1000.
    fileprivate func judgeWeight() -> Mark? {
        guard let mark = number() else { return nil }
        guard Mark(0) <= mark, mark <= Mark(1_000) else {
            complain(.notJudgeWeight(mark))
            return nil
        }
        return mark
    }

    /// Name -> other names of the same entrant, of which none may stand for two.
    func aliases() -> [String: [String]] {
        var result: [String: [String]] = [:]
        var owners: [String: String] = [:]
        for (name, field) in entries() {
            let others = field.items()
            let texts = others.compactMap { $0.text() }
            for (text, item) in zip(texts, others) where texts.count == others.count {
                if let owner = owners.updateValue(name, forKey: text) {
                    item.complain(.aliasTwice(text, owner))
                }
            }
            result[name] = texts
        }
        for (name, field) in entries() {
            if let owner = owners[name] { field.complain(.aliasTwice(name, owner)) }
        }
        return result
    }
}
