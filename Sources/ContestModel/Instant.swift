/// A moment, in UTC milliseconds since 1970; contests print it in their own zone.
package struct Instant: Sendable, Hashable, Comparable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

/// A stretch of time with both ends included.
package struct TimeWindow: Sendable, Hashable, Codable {
    package let from: Instant
    package let to: Instant

    package init(from: Instant, to: Instant) {
        self.from = from
        self.to = to
    }

    package func contains(_ instant: Instant) -> Bool { from <= instant && instant <= to }
}

/// The three zones of Indonesia, none of which has summer time.
package enum Zone: String, Sendable, Hashable, Codable, CaseIterable {
    case wib = "WIB"
    case wita = "WITA"
    case wit = "WIT"

    /// Hours east of UTC.
    package var hours: Int {
        switch self {
        case .wib: 7
        case .wita: 8
        case .wit: 9
        }
    }

    /// The IANA name that a contest file may use instead.
    package var identifier: String {
        switch self {
        case .wib: "Asia/Jakarta"
        case .wita: "Asia/Makassar"
        case .wit: "Asia/Jayapura"
        }
    }

    /// Finds a zone by its short or IANA name.
    package init?(name: String) {
        guard
            let zone = Self.allCases.first(where: { $0.rawValue == name || $0.identifier == name })
        else { return nil }
        self = zone
    }
}
