/// The keys that one kind of mapping in a contest file may have.
///
/// The reader refuses every other key; the JSON Schema and the manual are tested against this list.
package struct Shape: Sendable, Hashable {
    /// The name of its definition in the JSON Schema.
    package let name: String
    /// Where it stands: `categories[].files[]`; empty for the outermost mapping.
    package let place: String
    package let required: [String]
    package let optional: [String]

    package var keys: [String] { required + optional }

    /// The keys with their place: `categories[].files[].min`.
    package var paths: [String] { keys.map { place.utf8.isEmpty ? $0 : "\(place).\($0)" } }

    private init(
        _ name: String, at place: String, required: [String] = [], optional: [String] = []
    ) {
        (self.name, self.place) = (name, place)
        (self.required, self.optional) = (required, optional)
    }
}

extension Shape {
    static let contest = Shape(
        "contest", at: "",
        required: [
            "version", "contest", "title", "organizer", "provenance", "categories", "stages",
        ],
        optional: [
            "time-zone", "number-prefix", "opens", "deadline", "event", "classes", "rubrics",
            "tie-breaks", "labels", "precision", "judges", "awards", "overall", "aliases",
            "documents", "repository", "limits",
        ])
    static let title = Shape("title", at: "title", required: ["id", "en"])
    static let event = Shape("event", at: "event", required: ["from", "to"])
    static let category = Shape(
        "category", at: "categories[]", required: ["key", "title"],
        optional: ["files", "checks", "rubrics"])
    static let fileRule = Shape(
        "file-rule", at: "categories[].files[]", required: ["role", "types"],
        optional: ["min", "max"])
    static let entrantClass = Shape("class", at: "classes[]", required: ["key", "title"])
    static let rubric = Shape(
        "rubric", at: "rubrics[]", required: ["key", "source", "criteria"],
        optional: ["weights", "total", "scale"])
    static let scale = Shape(
        "scale", at: "rubrics[].scale", required: ["from", "to"], optional: ["step"])
    static let criterion = Shape(
        "criterion", at: "rubrics[].criteria[]", required: ["key", "title"],
        optional: ["weight", "scale"])
    static let stage = Shape(
        "stage", at: "stages[]", required: ["key", "title", "kind"],
        optional: [
            "rubric", "metric", "points", "order", "carry", "advance", "partners",
        ])
    static let metric = Shape(
        "metric", at: "stages[].metric", required: ["measures"], optional: ["total", "snapshot"])
    static let measure = Shape(
        "measure", at: "stages[].metric.measures[]", required: ["key", "title"],
        optional: ["points"])
    static let pointRule = Shape(
        "point-rule", at: "stages[].points[]", required: ["key", "title", "points"],
        optional: ["per", "count", "most", "unit"])
    static let carry = Shape(
        "carry", at: "stages[].carry", required: ["stages"], optional: ["total"])
    static let advance = Shape(
        "advance", at: "stages[].advance",
        optional: ["top", "pass-mark", "per", "ties", "label"])
    static let tieBreak = Shape(
        "tie-break", at: "tie-breaks[]", optional: ["criterion", "judge"])
    static let label = Shape(
        "label", at: "labels[]", required: ["places", "label"], optional: ["category"])
    static let judge = Shape(
        "judge", at: "judges[]", required: ["key", "name"], optional: ["role", "weight"])
    static let award = Shape(
        "award", at: "awards[]", required: ["key", "title"], optional: ["category", "count"])
    static let overall = Shape(
        "overall", at: "overall", required: ["title", "points"], optional: ["by", "main"])
    static let documents = Shape(
        "documents", at: "documents",
        optional: ["letterhead", "number", "place", "date", "basis", "witnesses"])
    static let witness = Shape(
        "witness", at: "documents.witnesses[]", required: ["name", "office"])
    static let repository = Shape(
        "repository", at: "repository", optional: ["branch", "tag", "before"])
    static let limits = Shape(
        "limits", at: "limits",
        optional: [
            "entry-bytes", "item-bytes", "items", "ratio", "item-ratio", "depth", "path-bytes",
            "name-bytes", "header-bytes", "nested", "commits", "objects", "paths", "tree-depth",
            "blob-bytes", "wall-seconds", "cpu-seconds", "memory",
        ])

    /// The outermost mapping of a file that holds one rubric and no contest.
    static let rubricFile = Shape(
        "rubric-file", at: "", required: ["criteria"],
        optional: [
            "version", "key", "source", "weights", "total", "scale", "labels", "tie-breaks",
            "precision",
        ])

    /// Every mapping of a contest file, in the order of the manual.
    static let contestFile: [Shape] = [
        contest, title, event, category, fileRule, entrantClass, rubric, scale, criterion, stage,
        metric, measure, pointRule, carry, advance, tieBreak, label, judge, award, overall,
        documents, witness, repository, limits,
    ]
}
