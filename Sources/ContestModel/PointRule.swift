/// What one line is worth: evidence, a bonus, a penalty, or zero by rule.
package struct PointRule: Sendable, Hashable, Codable {
    package var key: String
    package var title: Bilingual
    package var worth: Worth
    /// How much makes one: with 30, each 30 seconds count once; `nil` counts as it is given.
    package var per: Mark?
    /// Whether a part that was begun counts as a whole.
    package var countsStarted: Bool
    /// The most points, in magnitude, that one entry gets or loses by this rule.
    package var most: Mark?
    /// What is counted: `detik`.
    package var unit: Bilingual?

    package enum Worth: Sendable, Hashable, Codable {
        /// These points for each; less than zero is a penalty, zero says that nothing is due.
        case fixed(Mark)
        /// Points that the assessor gives on a scale.
        case given(Scale)
        /// The whole score of the stage becomes zero.
        case zero
    }

    package init(
        key: String, title: Bilingual, worth: Worth, per: Mark? = nil,
        countsStarted: Bool = false, most: Mark? = nil, unit: Bilingual? = nil
    ) {
        self.key = key
        self.title = title
        self.worth = worth
        self.per = per
        self.countsStarted = countsStarted
        self.most = most
        self.unit = unit
    }
}

/// One line of evidence, bonus or penalty for one entry.
package struct PointLine: Sendable, Hashable, Codable {
    package var entry: String
    package var stage: String
    /// The key of a rule.
    package var rule: String
    /// How many, or how much of the rule's unit.
    package var count: Mark
    /// The points given, where the rule has a scale.
    package var value: Mark?
    /// Where anyone can look: a file or an address.
    package var evidence: String
    package var note: String

    package init(
        entry: String, stage: String, rule: String, count: Mark = Mark(1), value: Mark? = nil,
        evidence: String = "", note: String = ""
    ) {
        self.entry = entry
        self.stage = stage
        self.rule = rule
        self.count = count
        self.value = value
        self.evidence = evidence
        self.note = note
    }
}
