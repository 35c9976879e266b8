/// What a contest file names, before any of it is known to be right: a broken rubric is reported
/// once, not at every place that uses it.
struct Names {
    var rubrics: [String] = []
    var stages: [String] = []
    /// Stages with a rubric, in order.
    var scoredStages: [String] = []
    var categories: [String] = []
    /// The criteria of every rubric that is used at the last scored stage; `nil` where the file
    /// does not say which those are.
    var finalCriteria: [String]?

    init() {}

    init(_ root: Tree) {
        rubrics = Self.keys(root["rubrics"])
        stages = Self.keys(root["stages"])
        let scored = root["stages"]?.items.filter { $0["rubric"] != nil } ?? []
        scoredStages = scored.compactMap { $0["key"]?.text }
        categories = Self.keys(root["categories"])
        finalCriteria = Self.finalCriteria(root, last: scored.last)
    }

    private static func finalCriteria(_ root: Tree, last: Tree?) -> [String]? {
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
