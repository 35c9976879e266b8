package import ContestModel

/// An entry with the newest of its submissions, as stored.
package struct StoredEntry: Sendable, Hashable {
    package var id: String
    package var contest: String
    package var entry: Entry
    package var eligibility: Eligibility
    /// When the checks last ran; `nil` before the first run.
    package var checked: Instant?

    package init(
        id: String, contest: String, entry: Entry, eligibility: Eligibility = .undecided,
        checked: Instant? = nil
    ) {
        self.id = id
        self.contest = contest
        self.entry = entry
        self.eligibility = eligibility
        self.checked = checked
    }
}

extension Connection {
    /// Adds an entry, or brings what the register says of it up to date.
    package func save(_ stored: StoredEntry) throws {
        let entry = stored.entry
        try execute(
            """
            INSERT INTO entry (id, contest, number, entrant, region, area, title, category, class,
                received, synthetic, eligibility, checked)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET entrant = excluded.entrant, region = excluded.region,
                area = excluded.area, title = excluded.title, category = excluded.category,
                class = excluded.class, received = excluded.received,
                synthetic = excluded.synthetic, eligibility = excluded.eligibility,
                checked = excluded.checked
            """,
            [
                .text(stored.id), .text(stored.contest), .text(entry.number), .text(entry.entrant),
                Value(entry.region?.code), .text(entry.area), .text(entry.title),
                .text(entry.category), Value(entry.entrantClass),
                .integer(entry.received.milliseconds), .integer(entry.isSynthetic ? 1 : 0),
                .text(stored.eligibility.rawValue),
                stored.checked.map { .integer($0.milliseconds) } ?? .null,
            ])
    }

    /// The entries of a contest, by number.
    package func entries(of contest: String) throws -> [StoredEntry] {
        try rows("SELECT * FROM entry WHERE contest = ? ORDER BY number", [.text(contest)])
            .map(Self.entry)
    }

    package func entry(_ number: String, of contest: String) throws -> StoredEntry? {
        try rows(
            "SELECT * FROM entry WHERE contest = ? AND number = ?", [.text(contest), .text(number)]
        ).first.map(Self.entry)
    }

    /// Every entry with this number, one for each contest that uses it.
    package func entries(numbered number: String) throws -> [StoredEntry] {
        try rows("SELECT * FROM entry WHERE number = ? ORDER BY contest", [.text(number)])
            .map(Self.entry)
    }

    private static func entry(_ row: Row) throws -> StoredEntry {
        var entry = Entry(
            number: try row.text("number"), entrant: try row.text("entrant"),
            region: row.optionalText("region").flatMap(RegionCode.init),
            title: try row.text("title"), category: try row.text("category"),
            received: Instant(milliseconds: try row.integer("received")))
        entry.area = try row.text("area")
        entry.entrantClass = row.optionalText("class")
        entry.isSynthetic = try row.integer("synthetic") == 1
        guard let eligibility = Eligibility(rawValue: try row.text("eligibility")) else {
            throw RecordError.corrupt("eligibility")
        }
        return StoredEntry(
            id: try row.text("id"), contest: try row.text("contest"), entry: entry,
            eligibility: eligibility,
            checked: row.optionalInteger("checked").map(Instant.init(milliseconds:)))
    }
}
