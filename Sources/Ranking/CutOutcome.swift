package import ContestModel

/// Who goes on from a stage, and who waits for a decision.
struct CutOutcome {
    private(set) var advancing: [String] = []
    private(set) var pending: [String] = []

    /// - Parameter places: One or more, best first.
    init(_ places: [Place], _ cut: Cut, _ input: DivisionInput) {
        let passed = places.filter { place in
            cut.passMark.map { place.isScored && $0.rational <= place.score } ?? true
        }
        let groups = Dictionary(grouping: passed) { cut.group.key(of: input.regions[$0.entry]) }
        // A ruling names entries, so the order in which groups are taken does not matter.
        for group in groups.values { add(group, cut, ruling: input.ruling(.cut)) }
    }

    /// - Parameter rows: Of one group, best first.
    private mutating func add(_ rows: [Place], _ cut: Cut, ruling: Ruling?) {
        guard let top = cut.top, top < rows.count else {
            advancing += rows.map(\.entry)
            return
        }
        let (last, next) = (rows[max(top, 1) - 1], rows[top])
        guard top > 0, last.isTied(with: next, by: cut.ties) else {
            advancing += rows.prefix(top).map(\.entry)
            return
        }
        let tied = rows.filter { $0.isTied(with: last, by: cut.ties) }
        let above = rows.prefix { !$0.isTied(with: last, by: cut.ties) }
        advancing += above.map(\.entry)
        settle(tied, cut.ties, ruling: ruling)
    }

    private mutating func settle(_ tied: [Place], _ ties: Cut.Ties, ruling: Ruling?) {
        let numbers = tied.map(\.entry)
        switch ties {
        case .all: advancing += numbers
        case .none: break
        case .chain where tied.allSatisfy({ $0.tieBreak == .shared || $0.tieBreak == nil }):
            advancing += numbers
        case .chain, .plenary:
            if let ruling {
                advancing += numbers.filter(ruling.entries.contains)
            } else {
                pending += numbers
            }
        }
    }
}

extension Place {
    /// Whether the cut may not pass between the two: after the chain where it decides, else by
    /// their scores alone.
    fileprivate func isTied(with other: Place, by ties: Cut.Ties) -> Bool {
        ties == .chain || !isScored ? place == other.place : score == other.score
    }
}

extension Cut.Group {
    /// The group of an entry; those without a region are one of their own.
    fileprivate func key(of region: RegionCode?) -> String {
        switch self {
        case .division: ""
        case .regency: region?.prefix(2)?.code ?? ""
        case .district: region?.prefix(3)?.code ?? ""
        }
    }
}

/// The entries that go on when the first `top` places do: all who share the last of these places
/// go on too. In byte order of numbers, for nominees are named in no order of merit.
package func advancing(_ standings: DivisionStandings, top: Int) -> [String] {
    standings.places.filter { $0.place <= top }.map(\.entry).sorted(by: precedes)
}
