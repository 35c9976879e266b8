internal import ContentStoring
package import ContestModel
internal import Publishing
internal import Recording

extension Workspace {
    /// Seals the result of a contest as version 1: from now on nothing that made it changes.
    ///
    /// - Throws: ``JudgingError`` when it is sealed already, nothing is scored, or entries with a
    ///   broken rule still wait for the panitia's decision.
    package func close(_ key: String, now: Instant) throws -> SealedResult {
        let held = try contest(key)
        return try database.write { connection in
            try Self.refuseIfSealed(key, connection)
            let last = held.contest.scoredStages.last?.key
            let ranked = try Self.rank(held.contest, stage: last, connection)
            try Self.refuseUnfinished(ranked, connection)
            let sheets = try connection.sheets(of: key)
            let result = SealedResult(
                version: 1, contest: held.contest, contestDigest: held.digest, sealed: now,
                entries: ranked.entries, judges: Self.judges(held.contest, sheets: sheets),
                sheets: sheets, standings: ranked.standings, earlier: ranked.earlier,
                decisions: try connection.decisions(of: key))
            // What cannot be printed must not be sealed.
            _ = (documents(for: result), recap(for: result))
            _ = try connection.add(result) { digest(of: Array($0.utf8)) }
            return result
        }
    }

    private static func refuseUnfinished(
        _ ranked: RankedContest, _ connection: any Connection
    ) throws {
        let key = ranked.contest.key
        guard ranked.standings.divisions.contains(where: { !$0.places.isEmpty }) else {
            throw JudgingError(
                id: "Belum ada lembar nilai untuk '\(key)'. Impor dengan 'juri sheets import'.",
                en: "There is no score sheet for '\(key)' yet. Import with 'juri sheets import'.")
        }
        let open = ranked.standings.divisions.filter { $0.places.isEmpty && !$0.unscored.isEmpty }
        guard open.isEmpty else {
            let list = open.map(\.division.title.id).joined(separator: ", ")
            throw JudgingError(
                id: "Belum ada lembar nilai tahap akhir untuk: \(list).",
                en: "There is no score sheet of the last stage for: \(list).")
        }
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

    /// The contest's judges, or those that the sheets name where the file lists none.
    static func judges(_ contest: Contest, sheets: [ScoreSheet]) -> [Judge] {
        guard contest.judges.isEmpty else { return contest.judges }
        return Set(sheets.map(\.judge)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { Judge(key: $0, name: $0) }
    }

    /// The newest sealed result of a contest.
    ///
    /// - Throws: ``JudgingError`` when there is none.
    package func result(of key: String) throws -> SealedResult {
        _ = try contest(key)
        guard let result = try database.read({ try $0.result(of: key) }) else {
            throw JudgingError(
                id: "Hasil '\(key)' belum disegel. Segel dengan 'juri close \(key)'.",
                en: "The result of '\(key)' is not sealed yet. Seal it with 'juri close \(key)'.")
        }
        return result
    }
}
