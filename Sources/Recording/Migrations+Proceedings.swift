extension Migrations {
    /// What judging holds beside the sheets. A decision is never stored without its reason.
    static let proceedings = [
        """
        CREATE TABLE reading (
            entry TEXT NOT NULL REFERENCES entry(id), stage TEXT NOT NULL, measure TEXT NOT NULL,
            taken INTEGER NOT NULL, count INTEGER NOT NULL CHECK (count >= 0),
            evidence TEXT NOT NULL, PRIMARY KEY (entry, stage, measure, taken)) STRICT
        """,
        """
        CREATE TABLE point_line (
            entry TEXT NOT NULL REFERENCES entry(id), stage TEXT NOT NULL,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0), rule TEXT NOT NULL,
            count INTEGER NOT NULL, value INTEGER, evidence TEXT NOT NULL, note TEXT NOT NULL,
            PRIMARY KEY (entry, stage, ordinal)) STRICT
        """,
        """
        CREATE TABLE abstention (
            entry TEXT NOT NULL REFERENCES entry(id), judge TEXT NOT NULL, stage TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''), decided INTEGER NOT NULL,
            PRIMARY KEY (entry, judge, stage)) STRICT
        """,
        """
        CREATE TABLE ruling (
            id TEXT PRIMARY KEY, contest TEXT NOT NULL REFERENCES contest(key),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            kind TEXT NOT NULL CHECK (kind IN ('order', 'cut', 'places')), stage TEXT NOT NULL,
            division TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''),
            decided INTEGER NOT NULL, UNIQUE (contest, ordinal)) STRICT
        """,
        """
        CREATE TABLE ruled_entry (
            ruling TEXT NOT NULL REFERENCES ruling(id),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            entry TEXT NOT NULL REFERENCES entry(id), PRIMARY KEY (ruling, ordinal)) STRICT
        """,
        """
        CREATE TABLE merger (
            entry TEXT NOT NULL REFERENCES entry(id), stage TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''), decided INTEGER NOT NULL,
            PRIMARY KEY (entry, stage)) STRICT
        """,
        """
        CREATE TABLE partner (
            entry TEXT NOT NULL, stage TEXT NOT NULL,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            name TEXT NOT NULL CHECK (name <> ''), PRIMARY KEY (entry, stage, ordinal),
            FOREIGN KEY (entry, stage) REFERENCES merger(entry, stage)) STRICT
        """,
        """
        CREATE TABLE award (
            entry TEXT NOT NULL REFERENCES entry(id), award TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''), decided INTEGER NOT NULL,
            PRIMARY KEY (entry, award)) STRICT
        """,
        """
        CREATE TABLE lot_seed (
            contest TEXT PRIMARY KEY REFERENCES contest(key),
            seed TEXT NOT NULL CHECK (seed <> ''), reason TEXT NOT NULL CHECK (reason <> ''),
            decided INTEGER NOT NULL) STRICT
        """,
    ]
}
