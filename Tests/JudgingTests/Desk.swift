import ContentStoring
import ContestModel
import Foundation
import Testing

@testable import Judging
@testable import Recording

/// An organizer's desk: a workspace with one contest and an inbox, in a temporary folder that goes
/// when the desk does. Every name and mark on it is made up (synthetic).
final class Desk {
    let folder: URL
    let workspace: Workspace
    let contest: String
    static let now = moment("2024-07-05 09:00")

    init(_ file: String = Desk.contestFile) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "juri-\(UUID())")
        let inbox = folder.appending(path: "masuk")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        workspace = try Workspace.create(at: folder.appending(path: "ruang").path)
        let path = folder.appending(path: "lomba.yaml")
        try Data(file.utf8).write(to: path)
        contest = try workspace.addContest(file: path.path, now: Self.now).key
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file below the desk's folder and gives its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        let path = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: path)
        return path.path
    }

    var inbox: String { folder.appending(path: "masuk").path }
    var register: String { "\(inbox)/peserta.csv" }

    /// Writes the register: a header and these rows.
    func register(_ rows: [String]) throws {
        let header = "nomor,nama,kode_wilayah,asal,kategori,judul,berkas,diterima"
        try write("masuk/peserta.csv", ([header] + rows).joined(separator: "\n") + "\n")
    }

    /// Writes a register of entries with one small text each; the number ends in the index.
    func registerEntries(_ count: Int, category: String = "karya") throws {
        try register(
            try (1...count).map { index in
                try write("masuk/karya-\(index).txt", "Karya \(index)\n")
                return Self.row(index, category: category)
            })
    }

    static func row(
        _ index: Int, title: String? = nil, file: String? = nil, category: String = "karya",
        received: String = "2024-06-01 10:00 WIB"
    ) -> String {
        "UJI-00\(index),KIM Uji \(index),35.73,Malang,\(category),\(title ?? "Karya \(index)"),"
            + "\(file ?? "karya-\(index).txt"),\(received)"
    }

    @discardableResult
    func importInbox(isDryRun: Bool = false, now: Instant = Desk.now) throws -> ImportReport {
        let request = ImportRequest(contest: contest, paths: [inbox], isDryRun: isDryRun)
        return try workspace.importEntries(request, now: now) { _, _, _ in }
    }

    /// Imports judges' marks, one row a mark: judge, entry, stage, criterion, mark.
    @discardableResult
    func importSheets(_ rows: [String], isDryRun: Bool = false) throws -> SheetReport {
        let text = (["juri,nomor,tahap,kriteria,nilai"] + rows).joined(separator: "\n")
        let file = try write("nilai.csv", text + "\n")
        return try workspace.importSheets(contest: contest, file: file, isDryRun: isDryRun)
    }

    @discardableResult
    func check(width: Int = 2) async throws -> [CheckedEntry] {
        try await workspace.checkEntries(
            contest: contest, numbers: [], width: width, now: Self.now
        ) { _, _, _ in }
    }

    /// Place, entry and score of every row of the standings.
    func ranked(stage: String? = nil) throws -> [String] {
        try workspace.rank(contest, stage: stage).standings.rows
    }

    /// Every row of every table, and the names of the stored bytes.
    func state() throws -> State {
        let tables = [
            "contest", "entry", "submission", "item", "finding", "score_sheet", "mark", "decision",
            "result", "reading", "point_line", "abstention", "ruling", "ruled_entry", "merger",
            "partner", "award", "lot_seed",
        ]
        let rows = try workspace.database.read { connection in
            try tables.map { try connection.rows("SELECT * FROM \($0) ORDER BY 1, 2", []) }
        }
        return State(
            tables: Dictionary(uniqueKeysWithValues: zip(tables, rows)),
            blobs: workspace.store.digests())
    }
}

/// All that a workspace holds.
struct State: Equatable {
    let tables: [String: [Row]]
    let blobs: [Digest]
}

extension Standings {
    /// `1 UJI-002 87.5`, with `=` behind a shared place.
    var rows: [String] {
        divisions.flatMap(\.places).map { place in
            "\(place.place)\(place.isShared ? "=" : "") \(place.entry) \(place.score.decimalString)"
        }
    }
}

func moment(_ text: String) -> Instant {
    guard let instant = Instant(text, zone: .wib) else { preconditionFailure(text) }
    return instant
}

/// What a workflow says when it cannot be finished; a test fails where it can.
func refusal<T>(_ body: () throws -> T) throws -> JudgingError {
    let error = #expect(throws: (any Error).self) { _ = try body() }
    return explain(try #require(error))
}
