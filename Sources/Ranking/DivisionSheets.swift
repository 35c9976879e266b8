package import ContestModel

/// What the ranking of one division at one stage is made from.
package struct DivisionSheets: Sendable {
    package var division: Division
    /// Decides which place labels apply.
    package var category: String
    package var stage: String
    package var rubric: Rubric
    /// The numbers of those who take part.
    package var entries: [String]
    /// Sheets of other stages and of entries that do not take part may stand among them: they are
    /// left out.
    package var sheets: [ScoreSheet]

    package init(
        division: Division, category: String, stage: String, rubric: Rubric, entries: [String],
        sheets: [ScoreSheet]
    ) {
        self.division = division
        self.category = category
        self.stage = stage
        self.rubric = rubric
        self.entries = entries
        self.sheets = sheets
    }
}
