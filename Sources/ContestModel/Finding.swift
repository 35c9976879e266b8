/// What a check noticed in one entry.
package struct Finding: Sendable, Hashable, Codable {
    /// The check's name in the catalogue.
    package var check: String
    package var severity: Severity
    package var message: Bilingual
    /// What the participant can do about it.
    package var remedy: Bilingual?
    /// The path of the item that it is about.
    package var item: String?

    package init(
        check: String, severity: Severity, message: Bilingual, remedy: Bilingual? = nil,
        item: String? = nil
    ) {
        self.check = check
        self.severity = severity
        self.message = message
        self.remedy = remedy
        self.item = item
    }
}

/// How much a finding matters; a check never decides, people do.
package enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// The rule holds.
    case pass
    /// Worth knowing.
    case note
    /// A person should look.
    case warn
    /// A rule of the contest is broken.
    case fail
    /// The check could not finish.
    case error
    /// A tool or a file that the check needs is not there.
    case skipped

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .skipped: 0
        case .pass: 1
        case .note: 2
        case .warn: 3
        case .error: 4
        case .fail: 5
        }
    }
}
