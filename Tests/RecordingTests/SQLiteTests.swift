import ContestModel
import Foundation
import Testing

@testable import Recording

/// What is SQLite's alone.
struct SQLiteTests {
    @Test(arguments: [
        ("journal_mode", Value.text("wal")), ("synchronous", .integer(2)),
        ("foreign_keys", .integer(1)),
    ])
    func `the connection that writes is durable`(name: String, value: Value) throws {
        let records = try Records(.sqlite)
        let rows = try records.database.read { try $0.rows("PRAGMA \(name)", []) }
        #expect(rows.map(\.values) == [[name: value]])
    }

    @Test func `opening again runs no migration twice`() throws {
        let records = try Records(.sqlite)
        try records.addEntries("L-001")
        let schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
        let before = try records.database.read { try $0.rows(schema, []) }
        let again = try records.another()
        #expect(try again.read { try $0.rows(schema, []) } == before)
        let ran = try again.read {
            try $0.rows("SELECT identifier FROM grdb_migrations ORDER BY rowid", [])
        }
        let steps = Migrations.steps.map { ["identifier": Value.text($0.0)] }
        #expect(ran.map(\.values) == steps)
        #expect(try again.read { try $0.entries(of: "lomba") }.count == 1)
    }

    @Test func `every table is strict`() throws {
        let tables = try Records(.sqlite).database.read {
            try $0.rows(
                "SELECT name FROM pragma_table_list WHERE strict = 0 AND schema = 'main' "
                    + "AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'", [])
        }
        #expect(tables.isEmpty)
    }

    @Test func `a file that is no database is refused`() throws {
        let records = try Records(.sqlite)
        let path = records.folder.appending(path: "bukan.sqlite")
        try Data(repeating: 0x41, count: 8192).write(to: path)
        let error = #expect(throws: RecordError.self) { try SQLiteDatabase(path: path.path) }
        #expect(error?.code == .cannotOpen)
    }

    /// Each big question is answered through an index: no table is read from end to end.
    @Test(arguments: [
        Question(name: "entries") { _ = try $0.entries(of: "lomba") },
        Question(name: "entry") { _ = try $0.entry("L-001", of: "lomba") },
        Question(name: "numbered") { _ = try $0.entries(numbered: "L-001") },
        Question(name: "submission") { _ = try $0.submission(of: "lomba-L-001") },
        Question(name: "sheets") { _ = try $0.sheets(of: "lomba") },
        Question(name: "holders") { _ = try $0.holders(in: "lomba") },
        Question(name: "files") { _ = try $0.files(in: "lomba") },
        Question(name: "findings") { _ = try $0.findings(of: "lomba-L-001") },
        Question(name: "proceedings") { _ = try $0.proceedings(of: "lomba") },
        Question(name: "result") { _ = try $0.result(of: "lomba") },
    ])
    func `the big questions use an index`(question: Question) throws {
        let records = try Records(.sqlite)
        try records.addEntries("L-001")
        try records.submit("L-001", holding: 1)
        let plans = try records.database.read { connection in
            let watched = Watched(connection: connection)
            try question.ask(watched)
            return watched.plans
        }
        #expect(plans.contains { $0.contains("SEARCH") }, "\(plans)")
        let stored = ["item", "submission", "entry", "finding", "score_sheet", "mark", "result"]
        for plan in plans {
            #expect(!stored.contains { "\(plan) ".hasPrefix("SCAN \($0) ") }, "\(plan)")
        }
    }
}

/// One of the questions that the workflows ask.
struct Question: Sendable, CustomTestStringConvertible {
    let name: String
    let ask: @Sendable (any Connection) throws -> Void

    var testDescription: String { name }
}

/// A connection that notes how each query is answered.
private final class Watched: Connection {
    private let connection: any Connection
    private(set) var plans: [String] = []

    init(connection: any Connection) { self.connection = connection }

    func execute(_ sql: String, _ values: [Value]) throws {
        try connection.execute(sql, values)
    }

    func rows(_ sql: String, _ values: [Value]) throws -> [Row] {
        plans += try connection.rows("EXPLAIN QUERY PLAN \(sql)", values).map {
            try $0.text("detail")
        }
        return try connection.rows(sql, values)
    }
}
