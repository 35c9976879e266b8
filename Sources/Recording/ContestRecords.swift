package import ContestModel

/// A contest file as it was added.
package struct ContestRecord: Sendable, Hashable {
    package var key: String
    /// The text of the file, byte for byte.
    package var source: String
    package var file: String
    package var digest: Digest
    package var added: Instant

    package init(key: String, source: String, file: String, digest: Digest, added: Instant) {
        self.key = key
        self.source = source
        self.file = file
        self.digest = digest
        self.added = added
    }
}

extension Connection {
    /// Adds a contest, or replaces its file.
    package func save(_ contest: ContestRecord) throws {
        try execute(
            """
            INSERT INTO contest (key, source, file, digest, added) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET source = excluded.source, file = excluded.file,
                digest = excluded.digest
            """,
            [
                .text(contest.key), .text(contest.source), .text(contest.file),
                .text(contest.digest.hex), .integer(contest.added.milliseconds),
            ])
    }

    /// Every contest, by key.
    package func contests() throws -> [ContestRecord] {
        try rows("SELECT * FROM contest ORDER BY key", []).map(Self.contest)
    }

    package func contest(_ key: String) throws -> ContestRecord? {
        try rows("SELECT * FROM contest WHERE key = ?", [.text(key)]).first.map(Self.contest)
    }

    private static func contest(_ row: Row) throws -> ContestRecord {
        guard let digest = Digest(hex: try row.text("digest")) else {
            throw RecordError.corrupt("digest")
        }
        return ContestRecord(
            key: try row.text("key"), source: try row.text("source"), file: try row.text("file"),
            digest: digest, added: Instant(milliseconds: try row.integer("added")))
    }
}
