/// A check that a contest asks for, with its settings.
package struct CheckSetting: Sendable, Hashable, Codable {
    /// The check's name in the catalogue: `video`.
    package var check: String
    package var values: [String: SettingValue]
    /// The line in the contest file, for messages.
    package var line: Int

    package init(check: String, values: [String: SettingValue] = [:], line: Int = 0) {
        self.check = check
        self.values = values
        self.line = line
    }
}

/// The value of one setting of a check.
package enum SettingValue: Sendable, Hashable, Codable {
    case number(Mark)
    case text(String)
    case texts([String])
    case flag(Bool)

    package var number: Mark? {
        if case .number(let value) = self { value } else { nil }
    }

    package var text: String? {
        if case .text(let value) = self { value } else { nil }
    }

    package var texts: [String]? {
        switch self {
        case .texts(let values): values
        case .text(let value): [value]
        default: nil
        }
    }

    package var flag: Bool? {
        if case .flag(let value) = self { value } else { nil }
    }
}
