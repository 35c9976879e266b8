package import ContestModel

extension Connection {
    /// Puts the findings of an entry in the place of its earlier ones.
    package func replaceFindings(of entry: String, with findings: [Finding]) throws {
        try execute("DELETE FROM finding WHERE entry = ?", [.text(entry)])
        for (ordinal, finding) in findings.enumerated() {
            try execute(
                "INSERT INTO finding (entry, ordinal, content) VALUES (?, ?, ?)",
                [.text(entry), .integer(Int64(ordinal)), .text(try JSONText.encode(finding))])
        }
    }

    package func findings(of entry: String) throws -> [Finding] {
        try rows("SELECT content FROM finding WHERE entry = ? ORDER BY ordinal", [.text(entry)])
            .map { try JSONText.decode(Finding.self, $0.text("content")) }
    }

    /// Records a decision about an entry and the eligibility that it gives.
    package func add(_ decision: Decision, contest: String, entry: String) throws {
        try execute(
            """
            INSERT INTO decision (id, contest, entry, kind, reason, decided)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(newIdentifier()), .text(contest), .text(entry),
                .text(decision.kind.rawValue), .text(decision.reason),
                .integer(decision.decided.milliseconds),
            ])
        let eligibility: Eligibility = decision.kind == .accept ? .accepted : .rejected
        try execute(
            "UPDATE entry SET eligibility = ? WHERE id = ?",
            [.text(eligibility.rawValue), .text(entry)])
    }

    /// The decisions of a contest, oldest first.
    package func decisions(of contest: String) throws -> [Decision] {
        try rows(
            """
            SELECT decision.kind, decision.reason, decision.decided, entry.number
            FROM decision LEFT JOIN entry ON entry.id = decision.entry
            WHERE decision.contest = ? ORDER BY decision.decided, entry.number, decision.id
            """, [.text(contest)]
        ).map { row in
            guard let kind = Decision.Kind(rawValue: try row.text("kind")) else {
                throw RecordError.corrupt("decision")
            }
            return Decision(
                kind: kind, entry: row.optionalText("number"), reason: try row.text("reason"),
                decided: Instant(milliseconds: try row.integer("decided")))
        }
    }
}

extension Connection {
    /// Adds a score sheet, or replaces the marks and comment of the one that is there.
    ///
    /// - Parameter entry: The ``StoredEntry/id`` of the sheet's entry.
    package func save(_ sheet: ScoreSheet, contest: String, entry: String) throws {
        let key: [Value] = [.text(contest), .text(sheet.stage), .text(sheet.judge), .text(entry)]
        let found = try rows(
            "SELECT id FROM score_sheet WHERE contest = ? AND stage = ? AND judge = ? AND entry = ?",
            key)
        let id = try found.first?.text("id") ?? newIdentifier()
        if found.isEmpty {
            try execute(
                """
                INSERT INTO score_sheet (contest, stage, judge, entry, id, comment)
                VALUES (?, ?, ?, ?, ?, ?)
                """, key + [.text(id), .text(sheet.comment)])
        } else {
            try execute(
                "UPDATE score_sheet SET comment = ? WHERE id = ?",
                [.text(sheet.comment), .text(id)])
            try execute("DELETE FROM mark WHERE sheet = ?", [.text(id)])
        }
        for (criterion, mark) in sheet.marks.sorted(by: { $0.key < $1.key }) {
            try execute(
                "INSERT INTO mark (sheet, criterion, scaled) VALUES (?, ?, ?)",
                [.text(id), .text(criterion), .integer(mark.scaled)])
        }
    }

    /// Whether any judge has a sheet for an entry.
    package func isScored(_ entry: String) throws -> Bool {
        try !rows("SELECT 1 FROM score_sheet WHERE entry = ? LIMIT 1", [.text(entry)]).isEmpty
    }

    /// The score sheets of a contest, by stage, entry number and judge.
    package func sheets(of contest: String) throws -> [ScoreSheet] {
        let found = try rows(
            """
            SELECT score_sheet.id AS id, stage, judge, comment, number, criterion, scaled
            FROM score_sheet JOIN entry ON entry.id = score_sheet.entry
            LEFT JOIN mark ON mark.sheet = score_sheet.id
            WHERE score_sheet.contest = ? ORDER BY stage, number, judge, criterion
            """, [.text(contest)])
        var sheets: [ScoreSheet] = []
        var last = ""
        for row in found {
            let id = try row.text("id")
            if id != last {
                sheets.append(
                    ScoreSheet(
                        judge: try row.text("judge"), entry: try row.text("number"),
                        stage: try row.text("stage"), marks: [:], comment: try row.text("comment")))
                last = id
            }
            guard let criterion = row.optionalText("criterion") else { continue }
            sheets[sheets.count - 1].marks[criterion] = Mark(scaled: try row.integer("scaled"))
        }
        return sheets
    }
}

extension Connection {
    /// Adds a sealed result; a version is written once and never again.
    ///
    /// - Returns: The text that was stored.
    package func add(_ result: SealedResult, digest: (String) -> Digest) throws -> String {
        let content = try JSONText.encode(result)
        try execute(
            "INSERT INTO result (contest, version, digest, content, sealed) VALUES (?, ?, ?, ?, ?)",
            [
                .text(result.contest.key), .integer(Int64(result.version)),
                .text(digest(content).hex), .text(content), .integer(result.sealed.milliseconds),
            ])
        return content
    }

    /// The newest sealed result of a contest.
    package func result(of contest: String) throws -> SealedResult? {
        try rows(
            "SELECT content FROM result WHERE contest = ? ORDER BY version DESC LIMIT 1",
            [.text(contest)]
        ).first.map { try JSONText.decode(SealedResult.self, $0.text("content")) }
    }
}
