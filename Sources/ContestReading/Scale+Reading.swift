import ContestModel

extension Field {
    /// A mapping of a range, or a list of values.
    func scale() -> Scale? {
        if case .list = tree.content { return listedScale() }
        guard let fields = Fields(self, .scale) else { return nil }
        let (from, to) = (fields["from"]?.number(), fields["to"]?.number())
        let step = fields["step"]?.positive()
        guard let from, let to else { return nil }
        guard from < to else {
            fields["to"]?.complain(.scaleEndsBelow(from))
            return nil
        }
        if let step, (to.scaled - from.scaled) % step.scaled != 0 {
            fields["step"]?.complain(.stepMissesEnd(from: from, to: to, step: step))
        }
        return .range(from: from, to: to, step: step)
    }

    private func listedScale() -> Scale? {
        let items = items()
        let values = items.compactMap { $0.number() }
        guard !items.isEmpty, values.count == items.count else { return nil }
        guard values.count > 1, zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else {
            complain(.scaleNotRising)
            return nil
        }
        return .values(values)
    }
}
