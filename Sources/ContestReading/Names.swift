/// What a contest file names, before any of it is known to be right: a broken rubric is reported
/// once, not at every place that uses it.
struct Names {
    var rubrics: [String] = []
    var stages: [String] = []
    /// Stages with a rubric, in order.
    var scoredStages: [String] = []
    /// Stages at which a ranking is made, in order.
    var rankedStages: [String] = []
    var categories: [String] = []
    var judges: [String] = []
    /// What a tie-break may name: the criteria of every rubric that is used at the last ranked
    /// stage, or its measures, or its point rules; `nil` where the file does not say.
    var finalCriteria: [String]?

    init() {}

    init(_ root: Tree) {
        rubrics = Self.keys(root["rubrics"])
        stages = Self.keys(root["stages"])
        let stages = root["stages"]?.items ?? []
        let ranked = stages.filter(Self.isRanked)
        scoredStages = stages.filter { $0["rubric"] != nil }.compactMap { $0["key"]?.text }
        rankedStages = ranked.compactMap { $0["key"]?.text }
        categories = Self.keys(root["categories"])
        judges = Self.keys(root["judges"])
        finalCriteria = Self.finalCriteria(root, last: ranked.last)
    }

    private static func isRanked(_ stage: Tree) -> Bool {
        ["rubric", "metric", "points"].contains { stage[$0] != nil }
            || ["plenary", "none"].contains(stage["order"]?.text)
    }

    private static func finalCriteria(_ root: Tree, last: Tree?) -> [String]? {
        if let metric = last?["metric"] { return keys(metric["measures"]) }
        if last?["rubric"] == nil, let points = last?["points"] { return keys(points) }
        guard let stage = last?["key"]?.text, let own = last?["rubric"]?.text else { return nil }
        let others = root["categories"]?.items.compactMap { $0["rubrics"]?[stage]?.text } ?? []
        var criteria: [String] = []
        for name in [own] + others {
            let rubric = root["rubrics"]?.items.first { $0["key"]?.text == name }
            guard let rubric else { return nil }
            for key in keys(rubric["criteria"]) where !criteria.contains(key) {
                criteria.append(key)
            }
        }
        return criteria
    }

    /// The `key` of each mapping in a list.
    static func keys(_ list: Tree?) -> [String] { list?.items.compactMap { $0["key"]?.text } ?? [] }
}
