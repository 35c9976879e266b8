/// One edition of an award, as its contest file states it.
package struct Contest: Sendable, Hashable, Codable {
    /// Short name in commands, tables and folders: `kim-hackathon-2023`.
    package var key: String
    package var title: Bilingual
    package var organizer: String
    package var zone: Zone
    /// What numbers given by the program start with: `KIMH23`.
    package var numberPrefix: String
    package var opens: Instant?
    package var deadline: Instant?
    /// The days of the event itself: commits and photographs belong inside.
    package var event: TimeWindow?
    package var categories: [Category]
    package var classes: [EntrantClass]
    package var rubrics: [Rubric]
    package var stages: [Stage]
    package var tieBreaks: [TieBreak]
    package var labels: [PlaceLabel]
    /// Decimals to which scores are rounded before they are compared; `nil` compares exactly.
    package var precision: Int?
    package var judges: [Judge]
    package var awards: [Award] = []
    /// How the overall champion is found; `nil` where there is none.
    package var overall: OverallRule?
    /// Other names of an entrant, as a person confirmed them: name -> also written as.
    package var aliases: [String: [String]] = [:]
    package var documents: DocumentSettings
    package var limits: IntakeLimits
    /// What counts of a repository that is handed in.
    package var repository = RefChoice.head
    /// What the file says of itself: which parts are published and which are templates.
    package var provenance: [String]

    package init(key: String, title: Bilingual, organizer: String, zone: Zone, numberPrefix: String)
    {
        self.key = key
        self.title = title
        self.organizer = organizer
        self.zone = zone
        self.numberPrefix = numberPrefix
        categories = []
        classes = []
        rubrics = []
        stages = []
        tieBreaks = []
        labels = []
        judges = []
        documents = DocumentSettings()
        limits = IntakeLimits()
        provenance = []
    }
}

extension Contest {
    /// How its submissions are read.
    package var intake: IntakeRules { IntakeRules(limits: limits, reference: repository) }

    package func category(_ key: String) -> Category? { categories.first { $0.key == key } }

    package func stage(_ key: String) -> Stage? { stages.first { $0.key == key } }

    package func rubric(_ key: String) -> Rubric? { rubrics.first { $0.key == key } }

    /// The stages at which a ranking is made, in order: by marks, counts, points or the plenary.
    package var scoredStages: [Stage] { stages.filter(\.isRanked) }

    /// The stages at which judges give marks, in order.
    package var judgedStages: [Stage] { stages.filter { $0.rubric != nil } }

    /// The name under which an entrant stands, for a name that is an alias or itself.
    ///
    /// Names are compared as bytes: likeness is for a person to confirm, in the contest file.
    package func entrant(named name: String) -> String {
        let found = aliases.first { $0.value.contains { $0.utf8.elementsEqual(name.utf8) } }
        return found?.key ?? name
    }

    /// The rubric for a category at a stage: the category's own where it names one.
    package func rubric(for category: Category, at stage: Stage) -> Rubric? {
        guard let stageRubric = stage.rubric else { return nil }
        return rubric(category.rubrics[stage.key] ?? stageRubric)
    }

    /// Every cell in which a ranking is made, in the file's order.
    package var divisions: [Division] {
        categories.flatMap { category in
            classes.isEmpty
                ? [Division(category: category, entrantClass: nil)]
                : classes.map { Division(category: category, entrantClass: $0) }
        }
    }
}
