package import ContestModel

extension Connection {
    /// Adds a ruling; of several on one matter the last counts and the others stay.
    ///
    /// - Throws: ``RecordError`` `corrupt` for a number that the contest does not have, as do the
    ///   other acts.
    package func add(_ ruling: Ruling, contest: String, decided: Instant) throws {
        let id = newIdentifier()
        let earlier = try rows("SELECT id FROM ruling WHERE contest = ?", [.text(contest)]).count
        try execute(
            """
            INSERT INTO ruling (id, contest, ordinal, kind, stage, division, reason, decided)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(id), .text(contest), .integer(Int64(earlier)), .text(ruling.kind.rawValue),
                .text(ruling.stage), .text(ruling.division), .text(ruling.reason),
                .integer(decided.milliseconds),
            ])
        for (ordinal, number) in ruling.entries.enumerated() {
            try execute(
                "INSERT INTO ruled_entry (ruling, ordinal, entry) VALUES (?, ?, ?)",
                [.text(id), .integer(Int64(ordinal)), .text(try entryID(number, contest))])
        }
    }

    /// Adds an abstention, or gives the one that is there another reason.
    package func save(_ abstention: Abstention, contest: String, decided: Instant) throws {
        try execute(
            """
            INSERT INTO abstention (entry, judge, stage, reason, decided) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (entry, judge, stage) DO UPDATE SET reason = excluded.reason,
                decided = excluded.decided
            """,
            [
                .text(try entryID(abstention.entry, contest)), .text(abstention.judge),
                .text(abstention.stage ?? ""), .text(abstention.reason),
                .integer(decided.milliseconds),
            ])
    }

    /// Adds an award, or gives the one that is there another reason.
    package func save(_ award: GivenAward, contest: String, decided: Instant) throws {
        try execute(
            """
            INSERT INTO award (entry, award, reason, decided) VALUES (?, ?, ?, ?)
            ON CONFLICT (entry, award) DO UPDATE SET reason = excluded.reason,
                decided = excluded.decided
            """,
            [
                .text(try entryID(award.entry, contest)), .text(award.award), .text(award.reason),
                .integer(decided.milliseconds),
            ])
    }

    /// Adds a team, or puts it in the place of the one that the entry leads at the stage.
    package func save(_ merger: Merger, contest: String, decided: Instant) throws {
        let entry = try entryID(merger.entry, contest)
        let key: [Value] = [.text(entry), .text(merger.stage)]
        try execute("DELETE FROM partner WHERE entry = ? AND stage = ?", key)
        try execute(
            """
            INSERT INTO merger (entry, stage, reason, decided) VALUES (?, ?, ?, ?)
            ON CONFLICT (entry, stage) DO UPDATE SET reason = excluded.reason,
                decided = excluded.decided
            """, key + [.text(merger.reason), .integer(decided.milliseconds)])
        for (ordinal, name) in merger.partners.enumerated() {
            try execute(
                "INSERT INTO partner (entry, stage, ordinal, name) VALUES (?, ?, ?, ?)",
                key + [.integer(Int64(ordinal)), .text(name)])
        }
    }

    /// Sets the seed from which lots are drawn; a contest has one, once.
    package func addSeed(
        _ seed: String, reason: String, contest: String, decided: Instant
    ) throws {
        try execute(
            "INSERT INTO lot_seed (contest, seed, reason, decided) VALUES (?, ?, ?, ?)",
            [
                .text(contest), .text(seed), .text(reason), .integer(decided.milliseconds),
            ])
    }
}
