/// What is counted instead of marks: viewers on three platforms, likes, votes.
package struct Metric: Sendable, Hashable, Codable {
    package var measures: [Measure]
    package var total: Total
    /// The moment of the snapshot: of the readings up to then the last one counts; `nil` takes the
    /// last of all.
    package var snapshot: Instant?

    package enum Total: String, Sendable, Hashable, Codable, CaseIterable {
        /// The sum of the counts.
        case sum
        /// The best count of each measure gets its full points, the others in proportion.
        case ratio
    }

    package init(measures: [Measure], total: Total = .sum, snapshot: Instant? = nil) {
        self.measures = measures
        self.total = total
        self.snapshot = snapshot
    }
}

/// One thing that is counted: `YouTube`.
package struct Measure: Sendable, Hashable, Codable {
    package var key: String
    package var title: Bilingual
    /// The points of the best, where the total is a ratio.
    package var points: Mark?

    package init(key: String, title: Bilingual, points: Mark? = nil) {
        self.key = key
        self.title = title
        self.points = points
    }
}

/// What was counted for one entry at one time, with its evidence.
package struct Reading: Sendable, Hashable, Codable {
    package var entry: String
    package var stage: String
    /// The key of a measure.
    package var measure: String
    package var count: Mark
    package var taken: Instant
    /// Where anyone can look: a file or an address.
    package var evidence: String

    package init(
        entry: String, stage: String, measure: String, count: Mark, taken: Instant,
        evidence: String
    ) {
        self.entry = entry
        self.stage = stage
        self.measure = measure
        self.count = count
        self.taken = taken
        self.evidence = evidence
    }
}
