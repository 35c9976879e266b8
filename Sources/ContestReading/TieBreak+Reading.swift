import ContestModel

extension Field {
    /// A chain that ends in `shared` unless it says `plenary`.
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
        if case .mapping = tree.content {
            let criterion = Fields(self, .tieBreak)?["criterion"]
            let key = names.finalCriteria.map { known in
                criterion?.reference(to: .criterion, in: known)
            }
            return (key ?? criterion?.key()).map { .criterion($0) }
        }
        guard let text = text() else { return nil }
        guard let step = TieBreak.simple.first(where: { $0.name == text }) else {
            let allowed = TieBreak.simple.map(\.name) + ["{criterion: ...}"]
            complain(.notChoice(text, allowed: allowed))
            return nil
        }
        return step
    }
}

extension TieBreak {
    /// The steps that are one word.
    fileprivate static let simple: [TieBreak] = [
        .firstPlaces, .median, .headToHead, .shared, .plenary,
    ]

    /// Nothing is left to separate after this step.
    fileprivate var isFinal: Bool { self == .shared || self == .plenary }
}
