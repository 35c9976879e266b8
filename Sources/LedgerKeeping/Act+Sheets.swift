package import ContestModel

extension Act {
    /// A judge's marks for an entry at a stage: `mark` while they are given, `final` when the judge
    /// signs them, `change` for what comes after.
    package init(_ kind: Kind, sheet: ScoreSheet, contest: String, by: String) {
        self.init(kind, contest: contest, by: by)
        entry = sheet.entry
        judge = sheet.judge
        stage = sheet.stage
        details = [
            "comment": .text(sheet.comment),
            "marks": .object(sheet.marks.mapValues { .text($0.decimalString) }),
        ]
    }

    /// The sheet of a `mark`, `final` or `change`; `nil` where there is none.
    package var sheet: ScoreSheet? {
        guard let entry, let judge, let stage, let texts = details["marks"]?.object,
            let comment = details["comment"]?.text
        else { return nil }
        let marks = texts.compactMapValues { $0.text.flatMap { Mark($0) } }
        guard marks.count == texts.count else { return nil }
        return ScoreSheet(judge: judge, entry: entry, stage: stage, marks: marks, comment: comment)
    }

    /// The act by which the payloads and salts of these lines are dropped.
    package static func erasure(
        of lines: [Int], contest: String, by: String, reason: String
    ) -> Act {
        var act = Act(.erase, contest: contest, by: by)
        act.reason = reason
        act.details["lines"] = .array(lines.sorted().map { .integer(Int64($0)) })
        return act
    }
}
