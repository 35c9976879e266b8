import ContestModel

extension Field {
    /// A chain that ends in `shared` unless it says `plenary` or `lot`.
    func tieBreaks(_ names: Names) -> [TieBreak] {
        var chain: [TieBreak] = []
        for item in items() {
            guard let step = item.tieBreak(names) else { continue }
            if let last = chain.last, last.isFinal {
                item.complain(.afterLastStep(last.name))
            } else if chain.contains(step) {
                item.complain(.stepTwice(step.name))
            } else {
                chain.append(step)
            }
        }
        return chain.last?.isFinal == true ? chain : chain + [.shared]
    }

    private func tieBreak(_ names: Names) -> TieBreak? {
        if case .mapping = tree.content { return namedTieBreak(names) }
        guard let text = text() else { return nil }
        guard let step = TieBreak.simple.first(where: { $0.name == text }) else {
            let allowed = TieBreak.simple.map(\.name) + ["{criterion: ...}", "{judge: ...}"]
            complain(.notChoice(text, allowed: allowed))
            return nil
        }
        return step
    }

    private func namedTieBreak(_ names: Names) -> TieBreak? {
        guard let fields = Fields(self, .tieBreak) else { return nil }
        if let criterion = fields["criterion"] {
            fields["judge"]?.complain(.oneStepEach)
            let key = names.finalCriteria.map { criterion.reference(to: .criterion, in: $0) }
            return (key ?? criterion.key()).map { .criterion($0) }
        }
        guard let judge = fields["judge"] else {
            complain(.missingKey("criterion"), about: "criterion")
            return nil
        }
        let key = names.judges.isEmpty ? judge.key() : judge.reference(to: .judge, in: names.judges)
        return key.map { .judge($0) }
    }
}
