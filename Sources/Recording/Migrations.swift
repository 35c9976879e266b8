internal import GRDB

/// The tables, one step after another; a step that has run anywhere is never edited.
enum Migrations {
    /// Brings a database up to date.
    static func apply(to queue: DatabaseQueue) throws {
        var migrator = DatabaseMigrator()
        for (name, statements) in steps {
            migrator.registerMigration(name) { database in
                for statement in statements { try database.execute(sql: statement) }
            }
        }
        try migrator.migrate(queue)
    }

    static let steps: [(String, [String])] = [
        ("1-contests-to-results", first),
        ("2-originals", ["CREATE INDEX submission_original ON submission(original)"]),
        ("3-proceedings", proceedings),
    ]

    private static let first = [
        """
        CREATE TABLE contest (
            key TEXT PRIMARY KEY, source TEXT NOT NULL, file TEXT NOT NULL, digest TEXT NOT NULL,
            added INTEGER NOT NULL) STRICT
        """,
        """
        CREATE TABLE entry (
            id TEXT PRIMARY KEY, contest TEXT NOT NULL REFERENCES contest(key),
            number TEXT NOT NULL, entrant TEXT NOT NULL, region TEXT, area TEXT NOT NULL,
            title TEXT NOT NULL, category TEXT NOT NULL, class TEXT, received INTEGER NOT NULL,
            synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
            eligibility TEXT NOT NULL CHECK (eligibility IN ('undecided', 'accepted', 'rejected')),
            checked INTEGER, UNIQUE (contest, number)) STRICT
        """,
        "CREATE INDEX entry_number ON entry(number)",
        """
        CREATE TABLE submission (
            id TEXT PRIMARY KEY, entry TEXT NOT NULL REFERENCES entry(id),
            version INTEGER NOT NULL CHECK (version > 0), file TEXT NOT NULL,
            kind TEXT NOT NULL, original TEXT, digest TEXT NOT NULL, refusal TEXT,
            notes TEXT NOT NULL, history TEXT, stored INTEGER NOT NULL,
            UNIQUE (entry, version)) STRICT
        """,
        """
        CREATE TABLE item (
            submission TEXT NOT NULL REFERENCES submission(id), ordinal INTEGER NOT NULL,
            path TEXT NOT NULL, bytes INTEGER NOT NULL CHECK (bytes >= 0), type TEXT NOT NULL,
            digest TEXT NOT NULL, PRIMARY KEY (submission, ordinal)) STRICT
        """,
        "CREATE INDEX item_digest ON item(digest)",
        """
        CREATE TABLE finding (
            entry TEXT NOT NULL REFERENCES entry(id), ordinal INTEGER NOT NULL,
            content TEXT NOT NULL, PRIMARY KEY (entry, ordinal)) STRICT
        """,
        """
        CREATE TABLE score_sheet (
            id TEXT PRIMARY KEY, contest TEXT NOT NULL REFERENCES contest(key),
            stage TEXT NOT NULL, judge TEXT NOT NULL, entry TEXT NOT NULL REFERENCES entry(id),
            comment TEXT NOT NULL, UNIQUE (contest, stage, judge, entry)) STRICT
        """,
        "CREATE INDEX score_sheet_entry ON score_sheet(entry)",
        """
        CREATE TABLE mark (
            sheet TEXT NOT NULL REFERENCES score_sheet(id), criterion TEXT NOT NULL,
            scaled INTEGER NOT NULL, PRIMARY KEY (sheet, criterion)) STRICT
        """,
        """
        CREATE TABLE decision (
            id TEXT PRIMARY KEY, contest TEXT NOT NULL REFERENCES contest(key),
            entry TEXT REFERENCES entry(id), kind TEXT NOT NULL, reason TEXT NOT NULL,
            decided INTEGER NOT NULL) STRICT
        """,
        "CREATE INDEX decision_entry ON decision(entry)",
        """
        CREATE TABLE result (
            contest TEXT NOT NULL REFERENCES contest(key), version INTEGER NOT NULL,
            digest TEXT NOT NULL, content TEXT NOT NULL, sealed INTEGER NOT NULL,
            PRIMARY KEY (contest, version)) STRICT
        """,
    ]
}
