import ContestModel

/// The entries of one place, with the step of the chain that settled it.
struct Settled {
    /// In the order of numbers.
    var members: [Contender]
    /// `nil` where the score alone decided.
    var step: TieBreak?
    /// The plenary's reason, where it decided.
    var reason = ""
}

/// Separates entries of equal score.
struct TieChain {
    let steps: [TieBreak]
    /// The plenary's order of these entries, if it ruled on them.
    var ruling: (_ entries: [String]) -> Ruling? = { _ in nil }
    var lot: Lot?

    /// Splits a group into places, best first. Each step splits what the steps before it left
    /// together, so the step named with an entry is the one after which it stood alone.
    ///
    /// - Parameter group: One or more entries of equal score, in the order of numbers.
    func settle(_ group: [Contender]) -> [Settled] {
        group.count == 1
            ? [Settled(members: group, step: nil)] : settle(group, steps: steps[...])
    }

    private func settle(_ group: [Contender], steps: ArraySlice<TieBreak>) -> [Settled] {
        let step = steps.first ?? .shared
        switch step {
        case .shared: return [Settled(members: group, step: .shared)]
        case .plenary: return ruled(group)
        case .lot:
            let parts = lot?.drawn(group) ?? [group]
            return parts.map { Settled(members: $0, step: .lot) }
        default: break
        }
        let parts = runs(of: group, by: values(of: step, in: group))
        return parts.flatMap { part in
            part.count == 1
                ? [Settled(members: part, step: step)] : settle(part, steps: steps.dropFirst())
        }
    }

    /// In the plenary's order where it ruled on all of them, else together.
    private func ruled(_ group: [Contender]) -> [Settled] {
        guard let ruling = ruling(group.map(\.entry)) else {
            return [Settled(members: group, step: .plenary)]
        }
        var named: Set<String> = []
        return ruling.entries.filter { named.insert($0).inserted }
            .compactMap { number in group.first { $0.entry == number } }
            .map { Settled(members: [$0], step: .plenary, reason: ruling.reason) }
    }

    /// What a step compares, higher is better, in the order of the group.
    ///
    /// - Returns: `nil` when the step cannot compare: a criterion that nobody marked for one of the
    ///   entries is missing, not zero.
    private func values(of step: TieBreak, in group: [Contender]) -> [Rational]? {
        let values: [Rational] =
            switch step {
            case .criterion(let key): group.compactMap { $0.mean(of: key) }
            case .judge(let key): group.compactMap { $0.total(from: key) }
            case .firstPlaces: group.map { Rational($0.firstPlaces) }
            case .median: group.compactMap(\.median)
            case .headToHead: headToHead(group).map { Rational($0) }
            case .shared, .plenary, .lot: []
            }
        return values.count == group.count ? values : nil
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
