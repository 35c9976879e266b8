package import ContestModel
package import ToolRunning

/// The manual page of a check.
package struct CheckManual: Sendable, Hashable {
    /// The name in contest files: `required-files`.
    package let name: String
    package let title: Bilingual
    /// What it reads.
    package let reads: Bilingual
    /// When it is content and when it is not.
    package let rule: Bilingual
    package var settings: [SettingManual] = []
    /// What it can say, beside `error` and `skipped`.
    package let severities: [Severity]
    /// Every entry gets it, whether its category names it or not.
    package var runsAlways = false
    /// Participants may read its findings on their own entry.
    package var isVisible = true
    package var tools: [Tool] = []
}

/// One setting of a check.
package struct SettingManual: Sendable, Hashable {
    package let name: String
    package let kind: Kind
    /// The texts that are allowed; empty allows any.
    package var choices: [String] = []
    /// What holds where the contest file is silent.
    package let standard: Bilingual
    package let meaning: Bilingual

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case number, text, texts, flag
    }

    /// A limit that holds only where it is written.
    static func limit(_ name: String, id: String, en: String) -> SettingManual {
        SettingManual(
            name: name, kind: .number, standard: Bilingual(id: "tidak dibatasi", en: "no limit"),
            meaning: Bilingual(id: id, en: en))
    }

    static let orientation = SettingManual(
        name: "orientation", kind: .text, choices: Orientation.allCases.map(\.rawValue),
        standard: Bilingual(id: "bebas", en: "any"),
        meaning: Bilingual(
            id: "arah gambar: landscape (mendatar) atau portrait (tegak)",
            en: "which way it lies: landscape or portrait"))
}
