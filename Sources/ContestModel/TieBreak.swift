/// One step of the chain that separates entries with equal scores.
package enum TieBreak: Sendable, Hashable, Codable {
    /// The higher mean on one criterion, measure or point rule.
    case criterion(String)
    /// More judges who put the entry first.
    case firstPlaces
    /// The higher median of the judges' totals.
    case median
    /// More judges who scored both and put this one higher.
    case headToHead
    /// The higher total from one designated judge.
    case judge(String)
    /// The place is shared and the next is skipped.
    case shared
    /// Shared until the plenary decides, with a reason.
    case plenary
    /// Shared until a lot is drawn with a public seed.
    case lot

    /// As JSON and the tables write it: `criterion:tema`, `first-places`.
    package var name: String {
        switch self {
        case .criterion(let key): "criterion:\(key)"
        case .judge(let key): "judge:\(key)"
        case .firstPlaces: "first-places"
        case .median: "median"
        case .headToHead: "head-to-head"
        case .shared: "shared"
        case .plenary: "plenary"
        case .lot: "lot"
        }
    }

    /// The steps that name nothing else.
    package static let simple: [TieBreak] = [
        .firstPlaces, .median, .headToHead, .shared, .plenary, .lot,
    ]

    /// Whether nothing is left to separate after this step.
    package var isFinal: Bool { self == .shared || self == .plenary || self == .lot }

    /// Reads ``name``.
    package init?(name: String) {
        if let found = Self.simple.first(where: { $0.name == name }) {
            self = found
        } else if let key = Self.key(name, after: "criterion:") {
            self = .criterion(key)
        } else if let key = Self.key(name, after: "judge:") {
            self = .judge(key)
        } else {
            return nil
        }
    }

    private static func key(_ name: String, after prefix: String) -> String? {
        let key = name.utf8.dropFirst(prefix.utf8.count)
        guard name.utf8.starts(with: prefix.utf8), !key.isEmpty else { return nil }
        return String(decoding: key, as: UTF8.self)
    }
}
