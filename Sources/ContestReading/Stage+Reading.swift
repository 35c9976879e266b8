import ContestModel

extension Stage {
    init?(_ field: Field, _ names: Names, zone: Zone) {
        guard let fields = Fields(field, .stage) else { return nil }
        let (key, title) = (fields["key"]?.key(), fields["title"]?.title())
        let kind = fields["kind"]?.choice(of: Kind.self)
        let rubric = fields["rubric"]?.reference(to: .rubric, in: names.rubrics)
        let metric = fields["metric"].flatMap { Metric($0, zone: zone) }
        let points = fields["points"]?.keyedItems().compactMap { PointRule($0) } ?? []
        let order = fields["order"].map { $0.choice(of: Order.self) } ?? .scores
        let carry = fields["carry"].flatMap { Carry($0, names, of: key) }
        let cut = fields["advance"].flatMap { Cut($0) }
        fields.checkRanking()
        guard let key, let title, let kind, let order else { return nil }
        self.init(key: key, title: title, kind: kind, rubric: rubric)
        (self.metric, self.points, self.order) = (metric, points, order)
        (self.carry, self.cut) = (carry, cut)
        advanceLabel = fields["advance"]?.child(named: "label")?.title()
        partners = fields["partners"]?.title()
    }
}

extension Fields {
    /// What stands together at one stage.
    fileprivate func checkRanking() {
        let scored = ["rubric", "metric", "points"].contains { self[$0] != nil }
        let order = self["order"]?.tree.text
        if self["rubric"] != nil { self["metric"]?.complain(.metricBesideRubric) }
        if scored, order == "plenary" { self["order"]?.complain(.plenaryBesideScores) }
        if scored, order == "none", self["advance"] == nil {
            self["order"]?.complain(.noOrderWithoutAdvance)
        }
        if !scored { self["carry"]?.complain(.carryWithoutScores) }
        if !scored, order == nil || order == "scores" {
            self["advance"]?.complain(.advanceWithoutRanking)
        }
        let hasPassMark = self["advance"]?.tree["pass-mark"] != nil
        if hasPassMark, !scored, order != nil, order != "scores" {
            self["advance"]?.complain(.passMarkWithoutScores, about: "pass-mark")
        }
    }
}

extension Cut {
    init?(_ field: Field) {
        guard let fields = Fields(field, .advance) else { return nil }
        let top = fields["top"]?.whole(in: 1...100_000)
        let passMark = fields["pass-mark"]?.number()
        let group = fields["per"].map { $0.choice(of: Group.self) } ?? .division
        let ties = fields["ties"].map { $0.choice(of: Ties.self) } ?? .chain
        if fields["top"] == nil {
            if fields["pass-mark"] == nil { field.complain(.missingKey("top"), about: "top") }
            for key in ["per", "ties"] { fields[key]?.complain(.needsTop) }
        }
        guard let group, let ties else { return nil }
        self.init(top: top, passMark: passMark, group: group, ties: ties)
    }
}

extension Carry {
    /// - Parameter stage: The stage that carries.
    fileprivate init?(_ field: Field, _ names: Names, of stage: String?) {
        guard let fields = Fields(field, .carry) else { return nil }
        let total = fields["total"].map { $0.choice(of: Total.self) } ?? .weightedMean
        let last = names.rankedStages.firstIndex { $0 == stage }
        let known = last.map { Array(names.rankedStages[...$0]) } ?? names.rankedStages
        var shares: [Share] = []
        let entries = fields["stages"]?.entries() ?? []
        for (name, weight) in entries {
            if !known.contains(name) {
                weight.complain(.unknownReference(name, .carriedStage, known: known))
            }
            if let mark = weight.positive() { shares.append(Share(stage: name, weight: mark)) }
        }
        if let stage, !entries.isEmpty, !entries.contains(where: { $0.key == stage }) {
            fields["stages"]?.complain(.carryWithoutOwn(stage))
        }
        guard let total else { return nil }
        shares.sort { left, right in
            (known.firstIndex(of: left.stage) ?? 0) < (known.firstIndex(of: right.stage) ?? 0)
        }
        self.init(total: total, shares: shares)
    }
}
