package import ContestModel
internal import Recording

extension Workspace {
    /// Records the panitia's decision on one entry.
    ///
    /// - Throws: ``JudgingError`` when the reason is empty, the entry is not there, or the result
    ///   is sealed.
    package func decide(
        _ kind: Decision.Kind, entry number: String, reason: String, now: Instant
    ) throws -> EntryView {
        try Self.needReason(reason)
        return try database.write { connection in
            let stored = try Self.find(number, connection)
            try Self.refuseIfSealed(stored.contest, connection)
            if kind == .accept { try Self.refuseUnread(stored, connection) }
            try connection.add(
                Decision(kind: kind, entry: stored.entry.number, reason: reason, decided: now),
                contest: stored.contest, entry: stored.id)
            return try Self.view(
                try Self.find("\(stored.contest)/\(stored.entry.number)", connection), connection)
        }
    }

    /// Accepts every undecided entry of a contest whose checks ran and found nothing that a person
    /// should look at.
    ///
    /// - Returns: The numbers that were accepted, and those that still wait for a decision.
    package func acceptClean(
        contest: String, reason: String, now: Instant
    ) throws -> (accepted: [String], waiting: [String]) {
        try Self.needReason(reason)
        _ = try self.contest(contest)
        return try database.write { connection in
            try Self.refuseIfSealed(contest, connection)
            var (accepted, waiting): ([String], [String]) = ([], [])
            let refused = Set(try connection.refused(in: contest))
            for stored in try connection.entries(of: contest)
            where stored.eligibility == .undecided && !refused.contains(stored.entry.number) {
                let findings = try connection.findings(of: stored.id)
                guard stored.checked != nil, !findings.contains(where: { $0.severity >= .warn })
                else {
                    waiting.append(stored.entry.number)
                    continue
                }
                try connection.add(
                    Decision(
                        kind: .accept, entry: stored.entry.number, reason: reason, decided: now),
                    contest: contest, entry: stored.id)
                accepted.append(stored.entry.number)
            }
            return (accepted, waiting)
        }
    }

    static func needReason(_ reason: String) throws {
        guard reason.utf8.contains(where: { $0 > 0x20 }) else {
            throw JudgingError(
                id: "Setiap keputusan perlu alasan: tambahkan --reason \"...\".",
                en: "Every decision needs a reason: add --reason \"...\".")
        }
    }

    static func refuseIfSealed(_ contest: String, _ connection: any Connection) throws {
        guard let result = try connection.result(of: contest) else { return }
        throw JudgingError(
            id:
                "Hasil lomba '\(contest)' sudah disegel (versi \(result.version)) dan tidak berubah lagi.",
            en:
                "The result of '\(contest)' is sealed (version \(result.version)) and changes no more."
        )
    }

    /// What intake refused cannot be judged, so it cannot be accepted.
    private static func refuseUnread(_ stored: StoredEntry, _ connection: any Connection) throws {
        let submission = try connection.submission(of: stored.id)
        guard let refusal = submission?.refusal else { return }
        throw JudgingError(
            id: "Kiriman \(stored.entry.number) ditolak saat penerimaan (\(refusal.message.id)) "
                + "Impor kiriman penggantinya lebih dahulu.",
            en: "Submission \(stored.entry.number) was refused at intake (\(refusal.message.en)) "
                + "Import its replacement first.")
    }
}
