internal import ContestModel
internal import Ranking
internal import Recording

extension Workspace {
    /// What must be settled before a result is sealed.
    static func refuseUnfinished(
        _ ranked: RankedContest, _ connection: any Connection
    ) throws {
        try refuseUnranked(ranked)
        try refuseOpenDecisions(ranked)
        try refuseWrongActs(ranked)
        try refuseUndecided(ranked, connection)
    }

    private static func refuseUnranked(_ ranked: RankedContest) throws {
        let key = ranked.contest.key
        let stage = ranked.contest.scoredStages.last
        let divisions = ranked.standings.divisions
        let way = stage?.sourceCommand(key) ?? ""
        guard divisions.contains(where: { !$0.places.isEmpty }) else {
            let what = stage?.source ?? Bilingual(id: "lembar nilai", en: "score sheet")
            throw JudgingError(
                id: "Belum ada \(what.id) untuk '\(key)'. \(way.isEmpty ? "" : "Pakai '\(way)'.")",
                en: "There is no \(what.en) for '\(key)' yet. \(way.isEmpty ? "" : "Use '\(way)'.")"
            )
        }
        let open = divisions.filter { $0.places.isEmpty && !$0.unscored.isEmpty }
        guard open.isEmpty else {
            let list = open.map(\.division.title.id).joined(separator: ", ")
            let what = stage?.source ?? Bilingual("")
            throw JudgingError(
                id: "Belum ada \(what.id) tahap akhir untuk: \(list).",
                en: "There is no \(what.en) of the last stage for: \(list).")
        }
    }

    /// Ties that the rules leave to the plenary or a lot, and that it has not decided.
    private static func refuseOpenDecisions(_ ranked: RankedContest) throws {
        let key = ranked.contest.key
        var details: [Bilingual] = []
        for table in (ranked.earlier + [ranked.standings]).flatMap(\.divisions)
        where !table.pending.isEmpty {
            details.append(.pending(table, key))
        }
        for table in ranked.standings.divisions {
            for group in table.openTies { details.append(.openTie(group, key)) }
        }
        guard details.isEmpty else {
            throw JudgingError(
                id: "Masih ada nilai sama yang menunggu keputusan; hasil belum disegel.",
                en: "Equal scores still wait for a decision; the result was not sealed.",
                details: details)
        }
    }

    private static func refuseWrongActs(_ ranked: RankedContest) throws {
        let found = problems(
            in: ranked.proceedings, contest: ranked.contest, entries: ranked.taking)
        guard found.isEmpty else {
            throw JudgingError(
                id: "Ada keputusan yang tidak berlaku lagi; hasil belum disegel.",
                en: "Some decisions do not hold any more; the result was not sealed.",
                details: found.map(\.message))
        }
    }

    private static func refuseUndecided(
        _ ranked: RankedContest, _ connection: any Connection
    ) throws {
        let key = ranked.contest.key
        let waiting = try ranked.undecided.filter { number in
            guard let stored = try connection.entry(number, of: key) else { return false }
            let findings = try connection.findings(of: stored.id)
            return stored.checked == nil || findings.contains { $0.severity >= .error }
        }
        guard waiting.isEmpty else {
            let list = waiting.joined(separator: ", ")
            throw JudgingError(
                id: "Belum diperiksa atau melanggar aturan, dan belum diputuskan panitia: \(list). "
                    + "Jalankan 'juri check \(key)', lalu putuskan dengan 'juri eligibility NOMOR "
                    + "accept|reject --reason \"...\"', lalu ulangi.",
                en: "Not checked or breaking a rule, and not decided on by the panitia: \(list). "
                    + "Run 'juri check \(key)', then decide with 'juri eligibility NUMBER "
                    + "accept|reject --reason \"...\"', then try again.")
        }
    }
}

extension RankedContest {
    /// Those who take part.
    var taking: [Entry] {
        entries.filter { $0.outcome == .accepted && $0.eligibility != .rejected }.map(\.entry)
    }
}

extension DivisionStandings {
    /// Those who share a place until the plenary or a lot decides, place by place.
    fileprivate var openTies: [[Place]] {
        guard isOrdered else { return [] }
        let open = places.filter { $0.isShared && ($0.tieBreak == .plenary || $0.tieBreak == .lot) }
        return Dictionary(grouping: open, by: \.place).sorted { $0.key < $1.key }.map(\.value)
    }
}

extension Stage {
    /// What the ranking of the stage is made from.
    fileprivate var source: Bilingual {
        if rubric != nil { return Bilingual(id: "lembar nilai", en: "score sheet") }
        if metric != nil { return Bilingual(id: "hitungan", en: "count") }
        if !points.isEmpty { return Bilingual(id: "baris poin", en: "point line") }
        return Bilingual(id: "keputusan pleno", en: "ruling of the plenary")
    }

    fileprivate func sourceCommand(_ contest: String) -> String {
        if rubric != nil { return "juri sheets import \(contest) ..." }
        if metric != nil { return "juri metrics import \(contest) ..." }
        if !points.isEmpty { return "juri points import \(contest) ..." }
        return "juri decide ruling \(contest) --kind places ..."
    }
}

extension Bilingual {
    fileprivate static func pending(_ table: DivisionStandings, _ contest: String) -> Bilingual {
        let list = table.pending.joined(separator: ", ")
        let command =
            "juri decide ruling \(contest) NOMOR... --kind cut --stage \(table.stage) --reason"
        return Bilingual(
            id: "\(table.division.title.id): pleno harus memutuskan siapa yang lolos dari \(list) "
                + "('\(command) \"...\"').",
            en: "\(table.division.title.en): the plenary must say who of \(list) goes on "
                + "('\(command) \"...\"').")
    }

    fileprivate static func openTie(_ group: [Place], _ contest: String) -> Bilingual {
        let list = group.map(\.entry).joined(separator: ", ")
        guard group.first?.tieBreak == .lot else {
            let command = "juri decide ruling \(contest) NOMOR... --reason \"...\""
            return Bilingual(
                id: "\(list) bernilai sama: urutannya diputuskan pleno ('\(command)').",
                en: "\(list) have equal scores: the plenary decides their order ('\(command)').")
        }
        let command = "juri decide seed \(contest) ANGKA --reason \"...\""
        return Bilingual(
            id: "\(list) bernilai sama: urutannya diundi ('\(command)').",
            en: "\(list) have equal scores: a lot decides their order ('\(command)').")
    }
}
