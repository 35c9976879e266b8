/// What the judging of a contest holds beside its score sheets.
package struct Proceedings: Sendable, Hashable, Codable {
    package var readings: [Reading] = []
    package var lines: [PointLine] = []
    package var abstentions: [Abstention] = []
    package var rulings: [Ruling] = []
    package var mergers: [Merger] = []
    package var awards: [GivenAward] = []
    /// What everybody could see and nobody could choose, from which lots are drawn; `nil` until it
    /// is known.
    package var seed: String?

    package init() {}

    /// Whether nothing was counted, handed in or decided.
    package var isEmpty: Bool { self == Proceedings() }
}

/// A judge's own no, or a conflict: the judge's sheets for the entry do not count.
package struct Abstention: Sendable, Hashable, Codable {
    package var judge: String
    package var entry: String
    /// The only stage that it is about; `nil` for all.
    package var stage: String?
    package var reason: String

    package init(judge: String, entry: String, stage: String? = nil, reason: String = "") {
        self.judge = judge
        self.entry = entry
        self.stage = stage
        self.reason = reason
    }
}

/// What the plenary ruled where the rules leave it the last word.
package struct Ruling: Sendable, Hashable, Codable {
    package var kind: Kind
    package var stage: String
    /// The key of a division.
    package var division: String
    /// The numbers that the ruling names, best first where it makes an order.
    package var entries: [String]
    package var reason: String

    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The order of entries that the chain left to the plenary.
        case order
        /// Who of those tied at a cut goes on.
        case cut
        /// The places of a stage without scores.
        case places
    }

    package init(
        kind: Kind, stage: String, division: String, entries: [String], reason: String
    ) {
        self.kind = kind
        self.stage = stage
        self.division = division
        self.entries = entries
        self.reason = reason
    }
}

/// Entrants made into one team, which keeps the number of the entry that leads it.
package struct Merger: Sendable, Hashable, Codable {
    package var stage: String
    package var entry: String
    /// Who joined, each by name or by number in the contest that chose them.
    package var partners: [String]
    package var reason: String

    package init(stage: String, entry: String, partners: [String], reason: String = "") {
        self.stage = stage
        self.entry = entry
        self.partners = partners
        self.reason = reason
    }
}
