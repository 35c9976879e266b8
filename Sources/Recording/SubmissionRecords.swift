package import ContestModel

/// What was handed in for an entry at one time, with what intake made of it.
package struct StoredSubmission: Sendable, Hashable {
    package var id: String
    /// The entry's ``StoredEntry/id``.
    package var entry: String
    /// 1 for the first; what is handed in anew gets the next.
    package var version: Int
    /// The file or folder that it came from.
    package var file: String
    /// SHA-256 over the snapshot: equal when nothing changed.
    package var digest: Digest
    package var refusal: Notice?
    package var snapshot: Snapshot
    package var stored: Instant

    package init(
        id: String, entry: String, version: Int, file: String, digest: Digest, refusal: Notice?,
        snapshot: Snapshot, stored: Instant
    ) {
        self.id = id
        self.entry = entry
        self.version = version
        self.file = file
        self.digest = digest
        self.refusal = refusal
        self.snapshot = snapshot
        self.stored = stored
    }
}

extension Connection {
    /// Adds a submission with its items.
    package func add(_ submission: StoredSubmission) throws {
        let snapshot = submission.snapshot
        try execute(
            """
            INSERT INTO submission (id, entry, version, file, kind, original, digest, refusal,
                notes, history, stored) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(submission.id), .text(submission.entry), .integer(Int64(submission.version)),
                .text(submission.file), .text(snapshot.kind.rawValue),
                Value(snapshot.original?.hex), .text(submission.digest.hex),
                Value(try submission.refusal.map(JSONText.encode)),
                .text(try JSONText.encode(snapshot.notes)),
                Value(try snapshot.history.map(JSONText.encode)),
                .integer(submission.stored.milliseconds),
            ])
        for (ordinal, item) in snapshot.items.enumerated() {
            try execute(
                """
                INSERT INTO item (submission, ordinal, path, bytes, type, digest)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(submission.id), .integer(Int64(ordinal)), .text(item.path),
                    .integer(item.bytes.bytes), .text(item.type), .text(item.digest.hex),
                ])
        }
    }

    /// The newest submission of an entry, with its items.
    package func submission(of entry: String) throws -> StoredSubmission? {
        let found = try rows(
            "SELECT * FROM submission WHERE entry = ? ORDER BY version DESC LIMIT 1",
            [.text(entry)])
        guard let row = found.first else { return nil }
        let items = try rows(
            "SELECT * FROM item WHERE submission = ? ORDER BY ordinal", [.text(row.text("id"))])
        return try Self.submission(row, items: items.map(Self.item))
    }

    /// The file of every submission of a contest with its entry's number, older versions first.
    package func files(in contest: String) throws -> [(file: String, number: String)] {
        try rows(
            """
            SELECT submission.file AS file, entry.number AS number
            FROM submission JOIN entry ON entry.id = submission.entry
            WHERE entry.contest = ? ORDER BY submission.version, number
            """, [.text(contest)]
        ).map { (try $0.text("file"), try $0.text("number")) }
    }

    /// The numbers of the entries whose newest submission intake refused.
    package func refused(in contest: String) throws -> [String] {
        try rows(
            """
            SELECT entry.number AS number FROM submission JOIN entry ON entry.id = submission.entry
            WHERE entry.contest = ? AND submission.refusal IS NOT NULL AND submission.version =
                (SELECT MAX(version) FROM submission AS newest WHERE newest.entry = entry.id)
            ORDER BY number
            """, [.text(contest)]
        ).map { try $0.text("number") }
    }

    /// Which entries of a contest hold which bytes in their newest submission.
    package func holders(in contest: String) throws -> [(digest: Digest, number: String)] {
        let newest = """
            FROM entry JOIN submission ON submission.entry = entry.id AND submission.version =
                (SELECT MAX(version) FROM submission AS other WHERE other.entry = entry.id)
            """
        let found = try rows(
            """
            SELECT item.digest AS digest, entry.number AS number \(newest)
            JOIN item ON item.submission = submission.id WHERE entry.contest = ?
            UNION
            SELECT submission.original, entry.number \(newest)
            WHERE entry.contest = ? AND submission.original IS NOT NULL
            ORDER BY number, digest
            """, [.text(contest), .text(contest)])
        return try found.map { row in
            guard let digest = Digest(hex: try row.text("digest")) else {
                throw RecordError.corrupt("digest")
            }
            return (digest, try row.text("number"))
        }
    }

    private static func submission(_ row: Row, items: [Item]) throws -> StoredSubmission {
        guard let digest = Digest(hex: try row.text("digest")),
            let kind = SubmissionKind(rawValue: try row.text("kind"))
        else { throw RecordError.corrupt("submission") }
        let snapshot = Snapshot(
            kind: kind, original: row.optionalText("original").flatMap(Digest.init(hex:)),
            items: items, notes: try JSONText.decode([Notice].self, try row.text("notes")),
            history: try row.optionalText("history").map { try JSONText.decode(History.self, $0) })
        return StoredSubmission(
            id: try row.text("id"), entry: try row.text("entry"),
            version: Int(try row.integer("version")), file: try row.text("file"), digest: digest,
            refusal: try row.optionalText("refusal").map { try JSONText.decode(Notice.self, $0) },
            snapshot: snapshot, stored: Instant(milliseconds: try row.integer("stored")))
    }

    private static func item(_ row: Row) throws -> Item {
        guard let digest = Digest(hex: try row.text("digest")) else {
            throw RecordError.corrupt("item")
        }
        return Item(
            path: try row.text("path"), bytes: ByteCount(try row.integer("bytes")),
            type: try row.text("type"), digest: digest)
    }
}
