package import ContestModel

/// What the ranking of one division at one stage is made from, whatever the kind of the stage.
package struct DivisionInput: Sendable {
    package var division: Division
    /// Decides which place labels apply.
    package var category: String
    package var stage: Stage
    /// The rubric of the category at the stage, where judges give marks.
    package var rubric: Rubric?
    /// The numbers of those who take part.
    package var entries: [String]
    /// Of whatever stages and entries: those that are not meant here are left out, as they are
    /// from the proceedings.
    package var sheets: [ScoreSheet]
    package var proceedings: Proceedings
    /// Stage -> entry -> score, for a stage that carries.
    package var earlier: [String: [String: Rational]]
    /// Entry -> region, for a cut that counts in regions.
    package var regions: [String: RegionCode]

    package init(
        division: Division, category: String, stage: Stage, rubric: Rubric? = nil,
        entries: [String], sheets: [ScoreSheet] = [], proceedings: Proceedings = Proceedings(),
        earlier: [String: [String: Rational]] = [:], regions: [String: RegionCode] = [:]
    ) {
        self.division = division
        self.category = category
        self.stage = stage
        self.rubric = rubric
        self.entries = entries
        self.sheets = sheets
        self.proceedings = proceedings
        self.earlier = earlier
        self.regions = regions
    }

    /// A division whose score is the judges' mean and nothing else.
    package init(_ sheets: DivisionSheets) {
        self.init(
            division: sheets.division, category: sheets.category,
            stage: Stage(
                key: sheets.stage, title: Bilingual(sheets.stage), kind: .final,
                rubric: sheets.rubric.key),
            rubric: sheets.rubric, entries: sheets.entries, sheets: sheets.sheets)
    }

    /// The last ruling of a kind on this division at this stage.
    func ruling(_ kind: Ruling.Kind, where holds: (Ruling) -> Bool = { _ in true }) -> Ruling? {
        proceedings.rulings.last {
            $0.kind == kind && $0.stage == stage.key && $0.division == division.key && holds($0)
        }
    }

    func isExcluded(_ sheet: ScoreSheet) -> Bool {
        proceedings.abstentions.contains {
            $0.judge == sheet.judge && $0.entry == sheet.entry
                && ($0.stage ?? stage.key) == stage.key
        }
    }
}
