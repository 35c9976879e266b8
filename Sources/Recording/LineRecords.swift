package import ContestModel

extension Connection {
    /// Adds what was counted; a count of the same measure at the same moment is replaced.
    ///
    /// - Throws: ``RecordError`` `corrupt` for a number that the contest does not have.
    package func save(_ readings: [Reading], contest: String) throws {
        for reading in readings {
            try execute(
                """
                INSERT INTO reading (entry, stage, measure, taken, count, evidence)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (entry, stage, measure, taken) DO UPDATE SET count = excluded.count,
                    evidence = excluded.evidence
                """,
                [
                    .text(try entryID(reading.entry, contest)), .text(reading.stage),
                    .text(reading.measure), .integer(reading.taken.milliseconds),
                    .integer(reading.count.scaled), .text(reading.evidence),
                ])
        }
    }

    /// Puts these lines in the place of all lines of their stages.
    ///
    /// - Throws: ``RecordError`` `corrupt` for a number that the contest does not have.
    package func replaceLines(with lines: [PointLine], contest: String) throws {
        for stage in Set(lines.map(\.stage)) {
            try execute(
                """
                DELETE FROM point_line WHERE stage = ?
                    AND entry IN (SELECT id FROM entry WHERE contest = ?)
                """, [.text(stage), .text(contest)])
        }
        var counts: [[String]: Int64] = [:]
        for line in lines {
            let entry = try entryID(line.entry, contest)
            let ordinal = counts[[entry, line.stage], default: 0]
            counts[[entry, line.stage]] = ordinal + 1
            try execute(
                """
                INSERT INTO point_line (entry, stage, ordinal, rule, count, value, evidence, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(entry), .text(line.stage), .integer(ordinal), .text(line.rule),
                    .integer(line.count.scaled), line.value.map { .integer($0.scaled) } ?? .null,
                    .text(line.evidence), .text(line.note),
                ])
        }
    }

    /// The ``StoredEntry/id`` of an entry.
    func entryID(_ number: String, _ contest: String) throws -> String {
        guard let stored = try entry(number, of: contest) else {
            throw RecordError.corrupt("\(contest)/\(number)")
        }
        return stored.id
    }
}

extension Connection {
    func readings(of contest: String) throws -> [Reading] {
        try rows(
            """
            SELECT reading.*, entry.number AS number
            FROM reading JOIN entry ON entry.id = reading.entry
            WHERE entry.contest = ? ORDER BY stage, number, measure, taken
            """, [.text(contest)]
        ).map { row in
            Reading(
                entry: try row.text("number"), stage: try row.text("stage"),
                measure: try row.text("measure"), count: Mark(scaled: try row.integer("count")),
                taken: Instant(milliseconds: try row.integer("taken")),
                evidence: try row.text("evidence"))
        }
    }

    func lines(of contest: String) throws -> [PointLine] {
        try rows(
            """
            SELECT point_line.*, entry.number AS number
            FROM point_line JOIN entry ON entry.id = point_line.entry
            WHERE entry.contest = ? ORDER BY stage, number, ordinal
            """, [.text(contest)]
        ).map { row in
            PointLine(
                entry: try row.text("number"), stage: try row.text("stage"),
                rule: try row.text("rule"), count: Mark(scaled: try row.integer("count")),
                value: row.optionalInteger("value").map(Mark.init(scaled:)),
                evidence: try row.text("evidence"), note: try row.text("note"))
        }
    }
}
