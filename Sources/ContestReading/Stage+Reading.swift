import ContestModel

extension Stage {
    init?(_ field: Field, _ names: Names) {
        guard let fields = Fields(field, .stage) else { return nil }
        let (key, title) = (fields["key"]?.key(), fields["title"]?.title())
        let kind = fields["kind"]?.choice(of: Kind.self)
        let rubric = fields["rubric"]?.reference(to: .rubric, in: names.rubrics)
        let advance = fields["advance"].flatMap { Fields($0, .advance) }
        let top = advance?["top"]?.whole(in: 1...100_000)
        let label = advance?["label"]?.title()
        if fields["rubric"] == nil { fields["advance"]?.complain(.advanceWithoutRubric) }
        guard let key, let title, let kind else { return nil }
        self.init(
            key: key, title: title, kind: kind, rubric: rubric, advance: top, advanceLabel: label)
    }
}

extension Judge {
    init?(_ field: Field) {
        guard let fields = Fields(field, .judge) else { return nil }
        let (key, name) = (fields["key"]?.key(), fields["name"]?.text())
        let role = fields["role"].map { $0.choice(of: Role.self) } ?? .member
        guard let key, let name, let role else { return nil }
        self.init(key: key, name: name, role: role)
    }
}
