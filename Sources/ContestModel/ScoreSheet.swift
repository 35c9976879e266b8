/// One judge's marks for one entry at one stage.
package struct ScoreSheet: Sendable, Hashable, Codable {
    package var judge: String
    package var entry: String
    package var stage: String
    /// Criterion key -> mark. A criterion without a mark is missing, never zero.
    package var marks: [String: Mark]
    /// For the entrant.
    package var comment: String

    package init(
        judge: String, entry: String, stage: String, marks: [String: Mark], comment: String = ""
    ) {
        self.judge = judge
        self.entry = entry
        self.stage = stage
        self.marks = marks
        self.comment = comment
    }
}
