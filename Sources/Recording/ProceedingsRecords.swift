package import ContestModel

extension Connection {
    /// What the judging of a contest holds beside its sheets, always in the same order.
    package func proceedings(of contest: String) throws -> Proceedings {
        var proceedings = Proceedings()
        proceedings.readings = try readings(of: contest)
        proceedings.lines = try lines(of: contest)
        proceedings.abstentions = try abstentions(of: contest)
        proceedings.rulings = try rulings(of: contest)
        proceedings.mergers = try mergers(of: contest)
        proceedings.awards = try awards(of: contest)
        proceedings.seed = try rows(
            "SELECT seed FROM lot_seed WHERE contest = ?", [.text(contest)]
        ).first?.text("seed")
        return proceedings
    }

    private func abstentions(of contest: String) throws -> [Abstention] {
        try rows(
            """
            SELECT abstention.*, entry.number AS number
            FROM abstention JOIN entry ON entry.id = abstention.entry
            WHERE entry.contest = ? ORDER BY number, judge, stage
            """, [.text(contest)]
        ).map { row in
            let stage = try row.text("stage")
            return Abstention(
                judge: try row.text("judge"), entry: try row.text("number"),
                stage: stage.utf8.isEmpty ? nil : stage, reason: try row.text("reason"))
        }
    }

    private func rulings(of contest: String) throws -> [Ruling] {
        let named = try rows(
            """
            SELECT ruled_entry.ruling AS ruling, entry.number AS number
            FROM ruled_entry JOIN entry ON entry.id = ruled_entry.entry
            WHERE entry.contest = ? ORDER BY ruled_entry.ruling, ruled_entry.ordinal
            """, [.text(contest)])
        var entries: [String: [String]] = [:]
        for row in named {
            entries[try row.text("ruling"), default: []].append(try row.text("number"))
        }
        return try rows(
            "SELECT * FROM ruling WHERE contest = ? ORDER BY ordinal", [.text(contest)]
        ).map { row in
            guard let kind = Ruling.Kind(rawValue: try row.text("kind")) else {
                throw RecordError.corrupt("ruling")
            }
            return Ruling(
                kind: kind, stage: try row.text("stage"), division: try row.text("division"),
                entries: entries[try row.text("id")] ?? [], reason: try row.text("reason"))
        }
    }

    private func mergers(of contest: String) throws -> [Merger] {
        let found = try rows(
            """
            SELECT merger.stage AS stage, merger.reason AS reason, partner.name AS name,
                entry.number AS number
            FROM merger JOIN entry ON entry.id = merger.entry
            LEFT JOIN partner ON partner.entry = merger.entry AND partner.stage = merger.stage
            WHERE entry.contest = ? ORDER BY merger.stage, number, partner.ordinal
            """, [.text(contest)])
        var mergers: [Merger] = []
        for row in found {
            let (stage, number) = (try row.text("stage"), try row.text("number"))
            if mergers.last.map({ $0.stage != stage || $0.entry != number }) ?? true {
                mergers.append(
                    Merger(
                        stage: stage, entry: number, partners: [], reason: try row.text("reason")))
            }
            if let name = row.optionalText("name") {
                mergers[mergers.count - 1].partners.append(name)
            }
        }
        return mergers
    }

    private func awards(of contest: String) throws -> [GivenAward] {
        try rows(
            """
            SELECT award.*, entry.number AS number
            FROM award JOIN entry ON entry.id = award.entry
            WHERE entry.contest = ? ORDER BY award, number
            """, [.text(contest)]
        ).map { row in
            GivenAward(
                award: try row.text("award"), entry: try row.text("number"),
                reason: try row.text("reason"))
        }
    }
}
