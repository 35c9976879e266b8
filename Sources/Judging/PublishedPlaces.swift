package import ContestModel
internal import Tabulating

/// One place of a contest as it was published, or as a sample made it up.
package struct PublishedPlace: Sendable, Hashable {
    package let contest: String
    /// The key of a stage; empty for the last one.
    let stage: String
    let division: String
    let place: String
    let label: String
    /// Empty where the name was not published.
    let entrant: String
    let score: Mark?
    /// Whether somebody published it.
    package let isPublished: Bool
}

/// Reads places from a table with the columns lomba, tahap, divisi, peringkat, sebutan, peserta,
/// nilai and terbit.
///
/// - Throws: ``JudgingError``.
package func publishedPlaces(file: String) throws -> [PublishedPlace] {
    let names = [
        "lomba", "tahap", "divisi", "peringkat", "sebutan", "peserta", "nilai", "terbit",
    ]
    let grid = try Tables.grid(file)
    let columns = try Tables.columns(names.map { Column(key: $0) }, of: grid, in: file)
    return grid.rows.map { row in
        func text(_ key: String) -> String { columns.text(key, in: row) ?? "" }
        return PublishedPlace(
            contest: text("lomba"), stage: text("tahap"), division: text("divisi"),
            place: text("peringkat"), label: text("sebutan"), entrant: text("peserta"),
            score: Mark(text("nilai")), isPublished: text("terbit") == "ya")
    }
}

extension PublishedPlace {
    /// Whether a result has an entry at this place, with the label, name and score.
    package func holds(in result: SealedResult) -> Bool {
        let all = (result.earlier + [result.standings]).flatMap(\.divisions)
        let tables = all.filter { $0.division.key == division }
        let table = stage.utf8.isEmpty ? tables.last : tables.first { $0.stage == stage }
        let wanted = result.contest.entrant(named: entrant)
        return table?.places.contains { row in
            let entry = result.entries.first { $0.entry.number == row.entry }?.entry
            let name = entry.map { result.contest.entrant(named: $0.entrant) }
            return String(row.place) == place && row.label == label
                && (entrant.utf8.isEmpty || name == wanted)
                && (score.map { $0.rational == row.score } ?? true)
        } ?? false
    }
}
