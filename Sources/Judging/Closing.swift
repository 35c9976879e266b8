internal import ContentStoring
package import ContestModel
internal import Publishing
internal import Recording

extension Workspace {
    /// Seals the result of a contest as version 1: from now on nothing that made it changes.
    ///
    /// - Throws: ``JudgingError`` when it is sealed already, nothing is ranked, or something is still to
    ///   be decided by the panitia, the plenary or a lot.
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
                decisions: try connection.decisions(of: key), proceedings: ranked.proceedings,
                overall: ranked.overall)
            // What cannot be printed must not be sealed.
            _ = (documents(for: result), recap(for: result))
            _ = try connection.add(result) { digest(of: Array($0.utf8)) }
            return result
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
