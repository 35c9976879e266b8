import ContestModel
import Foundation

@testable import Recording

/// The engines behind the storage seam: each runs the whole suite of this folder.
enum Engine: String, CaseIterable {
    case sqlite

    /// Opens the database in a folder, a new one where there is none.
    func open(in folder: URL, isReadOnly: Bool = false) throws -> any Recording.Database {
        switch self {
        case .sqlite:
            try SQLiteDatabase(
                path: folder.appending(path: "uji.sqlite").path, isReadOnly: isReadOnly)
        }
    }
}

/// A database in a temporary folder that goes when the value does.
final class Records {
    let folder: URL
    let engine: Engine
    let database: any Recording.Database

    init(_ engine: Engine) throws {
        self.engine = engine
        folder = FileManager.default.temporaryDirectory.appending(path: "juri-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try engine.open(in: folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A second connection to the same records.
    func another(isReadOnly: Bool = false) throws -> any Recording.Database {
        try engine.open(in: folder, isReadOnly: isReadOnly)
    }

    /// Adds the contest that entries need.
    func addContest(_ key: String = "lomba") throws {
        try database.write { try $0.save(Sample.contest(key)) }
    }

    /// Adds the contest and entries with these numbers; the number is the entry's identifier too.
    func addEntries(_ numbers: String...) throws {
        try addContest()
        try database.write { connection in
            for number in numbers { try connection.save(Sample.entry(number)) }
        }
    }

    /// Adds a submission of an entry with one item of these bytes.
    func submit(_ entry: String, version: Int = 1, file: String = "a.zip", holding item: Int) throws
    {
        let submission = Sample.submission(entry, version: version, file: file, item: item)
        try database.write { try $0.add(submission) }
    }

    /// How many rows a table has.
    func count(_ table: String) throws -> Int64 {
        try database.read { connection in
            try connection.rows("SELECT COUNT(*) AS n FROM \(table)", []).first?.integer("n") ?? -1
        }
    }
}

/// Made-up records (synthetic).
enum Sample {
    static let moment = Instant(milliseconds: 1_696_000_000_123)

    static func digest(_ number: Int) -> Digest {
        Digest(bytes: (0..<32).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 7 })
    }

    static func contest(_ key: String, source: String = "contest: lomba\n") -> ContestRecord {
        ContestRecord(
            key: key, source: source, file: "lomba.yaml", digest: digest(source.utf8.count),
            added: moment)
    }

    static func entry(_ number: String, contest: String = "lomba") -> StoredEntry {
        StoredEntry(
            id: "\(contest)-\(number)", contest: contest,
            entry: Entry(
                number: number, entrant: "KIM Uji (sintetis)", title: "Karya \(number)",
                category: "karya", received: moment))
    }

    static func submission(
        _ entry: String, version: Int = 1, file: String = "a.zip", item: Int
    ) -> StoredSubmission {
        let items = [
            Item(path: "isi.txt", bytes: ByteCount(3), type: "text/plain", digest: digest(item))
        ]
        return StoredSubmission(
            id: newIdentifier(), entry: "lomba-\(entry)", version: version, file: file,
            digest: digest(1000 + item), refusal: nil,
            snapshot: Snapshot(kind: .folder, original: nil, items: items, notes: []),
            stored: moment)
    }

    static func sheet(
        _ judge: String, _ entry: String, _ marks: [String: Int], stage: String = "final"
    ) -> ScoreSheet {
        ScoreSheet(judge: judge, entry: entry, stage: stage, marks: marks.mapValues { Mark($0) })
    }

    static func result(_ contest: String, version: Int) -> SealedResult {
        SealedResult(
            version: version,
            contest: Contest(
                key: contest, title: Bilingual("Lomba"), organizer: "Panitia", zone: .wita,
                numberPrefix: "L"),
            contestDigest: digest(5), sealed: moment, entries: [], judges: [], sheets: [],
            standings: Standings(method: "mean", divisions: []), earlier: [], decisions: [])
    }
}
