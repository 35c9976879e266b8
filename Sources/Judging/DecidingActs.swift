package import ContestModel
internal import Ranking
internal import Recording

/// An act of the plenary or the panitia that can move a place.
package enum JudgingAct: Sendable, Hashable {
    /// The order of equal entries, who passes a cut, or the places of a stage without scores; the
    /// last ranked stage when `stage` is `nil`.
    case ruling(Ruling.Kind, entries: [String], stage: String?)
    case award(String, entry: String)
    case abstention(judge: String, entry: String, stage: String?)
    /// Entrants made into one team, at the only stage that merges when `stage` is `nil`.
    case merger(entry: String, partners: [String], stage: String?)
    case seed(String)

    /// The numbers that it is about.
    package var entries: [String] {
        switch self {
        case .ruling(_, let entries, _): entries
        case .award(_, let entry), .abstention(_, let entry, _), .merger(let entry, _, _): [entry]
        case .seed: []
        }
    }
}

extension Workspace {
    /// Records an act with its reason.
    ///
    /// - Throws: ``JudgingError`` when the reason is empty, the act does not fit the contest, the
    ///   seed is set already, or the result is sealed.
    package func decide(
        _ act: JudgingAct, contest key: String, reason: String, now: Instant
    ) throws {
        try Self.needReason(reason)
        let contest = try contest(key).contest
        try database.write { connection in
            try Self.refuseIfSealed(key, connection)
            let taking = try Self.records(of: contest, connection).filter {
                $0.outcome == .accepted && $0.eligibility != .rejected
            }
            let desk = ActDesk(
                contest: contest, entries: taking.map(\.entry), reason: reason, now: now)
            try desk.record(act, connection)
        }
    }
}

/// Where one act is checked and recorded.
private struct ActDesk {
    let contest: Contest
    let entries: [Entry]
    let reason: String
    let now: Instant

    func record(_ act: JudgingAct, _ connection: any Connection) throws {
        let known = Set(entries.map(\.number))
        let strangers = act.entries.filter { !known.contains($0) }
        guard strangers.isEmpty else { throw JudgingError.notTakingPart(strangers) }
        switch act {
        case .ruling(let kind, let entries, let stage):
            try add(kind, entries, stage, connection)
        case .award(let award, let entry): try add(award, entry, connection)
        case .abstention(let judge, let entry, let stage):
            try checkJudge(judge)
            if let stage { try checkStage(stage) }
            try connection.save(
                Abstention(judge: judge, entry: entry, stage: stage, reason: reason),
                contest: contest.key, decided: now)
        case .merger(let entry, let partners, let stage):
            try merge(entry, partners, stage, connection)
        case .seed(let seed): try add(seed, connection)
        }
    }

    private func add(
        _ kind: Ruling.Kind, _ numbers: [String], _ stage: String?, _ connection: any Connection
    ) throws {
        let division = entries.first { $0.number == numbers.first }?.division ?? ""
        let ruling = Ruling(
            kind: kind, stage: stage ?? contest.scoredStages.last?.key ?? "", division: division,
            entries: numbers, reason: reason)
        var proceedings = Proceedings()
        proceedings.rulings = [ruling]
        try check(proceedings)
        try connection.add(ruling, contest: contest.key, decided: now)
    }

    private func add(_ award: String, _ entry: String, _ connection: any Connection) throws {
        let given = GivenAward(award: award, entry: entry, reason: reason)
        var proceedings = Proceedings()
        proceedings.awards =
            try connection.proceedings(of: contest.key).awards.filter {
                $0.award != award || $0.entry != entry
            } + [given]
        try check(proceedings)
        try connection.save(given, contest: contest.key, decided: now)
    }

    private func merge(
        _ entry: String, _ partners: [String], _ stage: String?, _ connection: any Connection
    ) throws {
        let stage = stage ?? contest.stages.first { $0.partners != nil }?.key ?? ""
        let merger = Merger(stage: stage, entry: entry, partners: partners, reason: reason)
        var proceedings = Proceedings()
        proceedings.mergers =
            try connection.proceedings(of: contest.key).mergers.filter {
                $0.stage != stage || $0.entry != entry
            } + [merger]
        try check(proceedings)
        try connection.save(merger, contest: contest.key, decided: now)
    }

    /// A seed that could be set again could be chosen.
    private func add(_ seed: String, _ connection: any Connection) throws {
        if let earlier = try connection.proceedings(of: contest.key).seed {
            throw JudgingError(
                id: "Angka undian sudah ditetapkan ('\(earlier)') dan tidak diganti lagi.",
                en: "The seed of the lot is set already ('\(earlier)') and is not changed.")
        }
        guard seed.utf8.contains(where: { $0 > 0x20 }),
            !seed.utf8.contains(where: { $0 < 0x20 })
        else {
            throw JudgingError(
                id: "Angka undian kosong atau berisi ganti baris; tulis satu baris.",
                en: "The seed is empty or holds a line break; write one line.")
        }
        try connection.addSeed(seed, reason: reason, contest: contest.key, decided: now)
    }

    private func check(_ proceedings: Proceedings) throws {
        let found = problems(in: proceedings, contest: contest, entries: entries)
        guard let first = found.first else { return }
        throw JudgingError(
            id: first.message.id, en: first.message.en, details: found.dropFirst().map(\.message))
    }

    private func checkJudge(_ key: String) throws {
        let keys = contest.judges.map(\.key)
        guard keys.isEmpty || keys.contains(key) else {
            let list = keys.joined(separator: ", ")
            throw JudgingError(
                id: "Juri '\(key)' tidak ada dalam berkas lomba; yang ada: \(list).",
                en: "Judge '\(key)' is not in the contest file; there are: \(list).")
        }
    }

    private func checkStage(_ key: String) throws {
        let keys = contest.judgedStages.map(\.key)
        guard keys.contains(key) else {
            let list = keys.joined(separator: ", ")
            throw JudgingError(
                id: "Tahap '\(key)' tidak dinilai juri; yang ada: \(list).",
                en: "Judges do not score stage '\(key)'; there are: \(list).")
        }
    }
}

extension JudgingError {
    fileprivate static func notTakingPart(_ numbers: [String]) -> JudgingError {
        let list = numbers.joined(separator: ", ")
        return JudgingError(
            id: "Nomor ini tidak ada dalam lomba, ditolak, atau tidak lolos: \(list). Lihat 'juri "
                + "entries'.",
            en: "These numbers are not in the contest, were refused or rejected: \(list). See "
                + "'juri entries'.")
    }
}
