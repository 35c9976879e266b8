internal import Checking
internal import ContentStoring
package import ContestModel
internal import ContestReading
internal import Recording

/// A contest as a workspace holds it.
package struct HeldContest: Sendable, Hashable {
    package let contest: Contest
    package let digest: Digest
    package let file: String
    package let entries: Int
}

extension Workspace {
    /// Reads a contest file and adds it; the same file again changes nothing.
    ///
    /// A changed file replaces the one that is there only while nothing was scored or sealed.
    ///
    /// - Throws: `ContestError` with every problem of the file, ``JudgingError``.
    package func addContest(file: String, now: Instant) throws -> Contest {
        let bytes = try Files.bytes(file)
        let contest = try ContestFile.contest(from: bytes, file: file, checks: Self.checkSettings)
        try refuseSettings(of: contest, file: file)
        let record = ContestRecord(
            key: contest.key, source: String(decoding: bytes, as: UTF8.self),
            file: Files.name(file), digest: digest(of: bytes), added: now)
        try database.write { connection in
            let earlier = try connection.contest(contest.key)
            if let earlier, earlier.digest != record.digest {
                try Self.refuseChange(of: contest.key, connection)
                try Self.refuseHomeless(contest, connection)
            }
            try connection.save(record)
        }
        return contest
    }

    /// Check name -> the names of its settings.
    private static var checkSettings: [String: [String]] {
        Dictionary(
            uniqueKeysWithValues: Catalogue.checks.map(\.manual).map { manual in
                (manual.name, manual.settings.map(\.name))
            })
    }

    /// Settings whose kind or value a check does not take.
    private func refuseSettings(of contest: Contest, file: String) throws {
        let problems = contest.categories.flatMap { category in
            category.checks.flatMap { setting in
                Catalogue.problems(in: setting).map { message in
                    ContestProblem(
                        file: file, line: setting.line, column: 1, key: setting.check,
                        message: message)
                }
            }
        }
        guard problems.isEmpty else { throw ContestError(problems: problems) }
    }

    private static func refuseChange(of key: String, _ connection: any Connection) throws {
        let hasSheets = try !connection.sheets(of: key).isEmpty
        let hasActs = try !connection.proceedings(of: key).isEmpty
        let isSealed = try connection.result(of: key) != nil
        guard hasSheets || hasActs || isSealed else { return }
        throw JudgingError(
            id: "Aturan lomba '\(key)' sudah dibekukan karena penilaian telah dimulai; berkas yang "
                + "berubah tidak diterima.",
            en: "The rules of '\(key)' are frozen because judging has begun; a changed file is not "
                + "taken.")
    }

    /// Entries must keep the division that they were taken into.
    private static func refuseHomeless(_ contest: Contest, _ connection: any Connection) throws {
        let divisions = Set(contest.divisions.map(\.key))
        let homeless = try connection.entries(of: contest.key).map(\.entry)
            .filter { !divisions.contains($0.division) }
        guard homeless.isEmpty else {
            let list = homeless.map { "\($0.number) (\($0.division))" }.joined(separator: ", ")
            throw JudgingError(
                id: "Berkas lomba yang baru tidak punya divisi untuk: \(list).",
                en: "The changed contest file has no division for: \(list).")
        }
    }

    /// Every contest, by key.
    package func contests() throws -> [HeldContest] {
        try database.read { connection in
            try connection.contests().map { record in
                HeldContest(
                    contest: try Self.contest(record), digest: record.digest, file: record.file,
                    entries: try connection.entries(of: record.key).count)
            }
        }
    }

    /// One contest by key.
    ///
    /// - Throws: ``JudgingError`` that lists those there are.
    package func contest(_ key: String) throws -> HeldContest {
        let all = try contests()
        guard let found = all.first(where: { $0.contest.key == key }) else {
            throw JudgingError.noContest(key, known: all.map(\.contest.key))
        }
        return found
    }

    private static func contest(_ record: ContestRecord) throws -> Contest {
        try ContestFile.contest(from: Array(record.source.utf8), file: record.file)
    }
}
