package import ContestModel

/// What ranks score sheets without a workspace: a contest, or one rubric alone.
package struct RubricFile: Sendable, Hashable {
    /// The whole contest, when the file is one.
    package let contest: Contest?
    package let tieBreaks: [TieBreak]
    package let labels: [PlaceLabel]
    /// Decimals to which scores are rounded before they are compared; `nil` compares exactly.
    package let precision: Int?
    /// The only rubric of a file that is no contest.
    private let rubric: Rubric?

    /// The rubric of a category at a stage.
    ///
    /// - Parameters:
    ///   - category: A key of the contest; may be left out when it has one category, or for the
    ///     stage's own rubric.
    ///   - stage: A key of the contest; the last scored stage when left out.
    /// - Returns: `nil` when the contest has no such category or stage, or no rubric there. A file
    ///   of one rubric answers with it always.
    package func rubric(category: String? = nil, stage: String? = nil) -> Rubric? {
        guard let contest else { return rubric }
        let place = stage.map { contest.stage($0) } ?? contest.scoredStages.last
        guard let place else { return nil }
        if let category {
            return contest.category(category).flatMap { contest.rubric(for: $0, at: place) }
        }
        if contest.categories.count == 1 {
            return contest.rubric(for: contest.categories[0], at: place)
        }
        return place.rubric.flatMap { contest.rubric($0) }
    }
}

extension RubricFile {
    /// Reads a contest when the file has one of the keys that only a contest has.
    init?(_ root: Field) {
        let isContest = ["contest", "categories", "stages", "rubrics"].contains {
            root.tree[$0] != nil
        }
        if isContest {
            guard let contest = Contest(root) else { return nil }
            self.init(
                contest: contest, tieBreaks: contest.tieBreaks, labels: contest.labels,
                precision: contest.precision, rubric: nil)
        } else {
            self.init(alone: root)
        }
    }

    private init?(alone root: Field) {
        guard let rubric = Rubric(root, .rubricFile) else { return nil }
        func value(_ key: String) -> Field? {
            root.tree[key].map { Field(tree: $0, path: key, report: root.report) }
        }
        _ = value("version")?.formatVersion()
        var names = Names()
        names.finalCriteria = Names.keys(root.tree["criteria"])
        self.init(
            contest: nil, tieBreaks: value("tie-breaks")?.tieBreaks(names) ?? [.shared],
            labels: value("labels")?.labels(names) ?? [],
            precision: value("precision")?.precision(), rubric: rubric)
    }
}
