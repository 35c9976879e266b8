import ContestModel

/// The entries of one place, with the step of the chain that settled it.
struct Settled {
    /// In the order of numbers.
    var members: [Contender]
    /// `nil` where the score alone decided.
    var step: TieBreak?
}

/// Separates entries of equal score.
struct TieChain {
    let steps: [TieBreak]

    /// Splits a group into places, best first. Each step splits what the steps before it left
    /// together, so the step named with an entry is the one after which it stood alone.
    ///
    /// - Parameter group: One or more entries of equal score, in the order of numbers.
    func settle(_ group: [Contender]) -> [Settled] {
        group.count == 1
            ? [Settled(members: group, step: nil)] : settle(group, steps: steps[...])
    }

    private func settle(_ group: [Contender], steps: ArraySlice<TieBreak>) -> [Settled] {
        guard let step = steps.first, step != .shared else {
            return [Settled(members: group, step: .shared)]
        }
        guard step != .plenary else { return [Settled(members: group, step: .plenary)] }
        let parts = runs(of: group, by: values(of: step, in: group))
        return parts.flatMap { part in
            part.count == 1
                ? [Settled(members: part, step: step)] : settle(part, steps: steps.dropFirst())
        }
    }

    /// What a step compares, higher is better, in the order of the group.
    ///
    /// - Returns: `nil` when the step cannot compare: a criterion that nobody marked for one of the
    ///   entries is missing, not zero.
    private func values(of step: TieBreak, in group: [Contender]) -> [Rational]? {
        switch step {
        case .criterion(let key):
            let means = group.compactMap { $0.mean(of: key) }
            return means.count == group.count ? means : nil
        case .firstPlaces: return group.map { Rational($0.firstPlaces) }
        case .median: return group.map(\.median)
        case .headToHead: return headToHead(group).map { Rational($0) }
        case .shared, .plenary: return nil
        }
    }
}

/// Puts entries in order of their values, highest first, and parts them where the value changes;
/// equal ones keep their order. Without values all stay together.
func runs(of group: [Contender], by values: [Rational]?) -> [[Contender]] {
    guard let values else { return [group] }
    let order = group.indices.sorted { left, right in
        values[left] == values[right] ? left < right : values[right] < values[left]
    }
    var runs: [[Contender]] = []
    var previous: Rational?
    for position in order {
        if values[position] != previous { runs.append([]) }
        runs[runs.count - 1].append(group[position])
        previous = values[position]
    }
    return runs
}
