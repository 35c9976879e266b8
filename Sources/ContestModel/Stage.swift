/// A step of a contest: administration, selection, presentation, final, plenary.
package struct Stage: Sendable, Hashable, Codable {
    package var key: String
    package var title: Bilingual
    package var kind: Kind
    /// The rubric that judges fill at this stage; `nil` where none is.
    package var rubric: String?
    /// How many of a division go on to the next scored stage; `nil` lets everyone on.
    package var advance: Int?
    /// What those who go on are called: `Nominasi`, `25 besar`.
    package var advanceLabel: Bilingual?

    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case administration, selection, nomination, presentation, final, plenary
    }

    package init(
        key: String, title: Bilingual, kind: Kind, rubric: String? = nil, advance: Int? = nil,
        advanceLabel: Bilingual? = nil
    ) {
        self.key = key
        self.title = title
        self.kind = kind
        self.rubric = rubric
        self.advance = advance
        self.advanceLabel = advanceLabel
    }
}

/// One step of the chain that separates entries with equal scores.
package enum TieBreak: Sendable, Hashable, Codable {
    /// The higher mean on one criterion.
    case criterion(String)
    /// More judges who put the entry first.
    case firstPlaces
    /// The higher median of the judges' totals.
    case median
    /// More judges who scored both and put this one higher.
    case headToHead
    /// The place is shared and the next is skipped.
    case shared
    /// Shared until the plenary decides, with a reason.
    case plenary

    /// As JSON and the tables write it: `criterion:tema`, `first-places`.
    package var name: String {
        switch self {
        case .criterion(let key): "criterion:\(key)"
        case .firstPlaces: "first-places"
        case .median: "median"
        case .headToHead: "head-to-head"
        case .shared: "shared"
        case .plenary: "plenary"
        }
    }

    /// Reads ``name``.
    package init?(name: String) {
        let simple: [TieBreak] = [.firstPlaces, .median, .headToHead, .shared, .plenary]
        if let found = simple.first(where: { $0.name == name }) {
            self = found
            return
        }
        let prefix = "criterion:"
        let key = name.utf8.dropFirst(prefix.utf8.count)
        guard name.utf8.starts(with: prefix.utf8), !key.isEmpty else { return nil }
        self = .criterion(String(decoding: key, as: UTF8.self))
    }
}
