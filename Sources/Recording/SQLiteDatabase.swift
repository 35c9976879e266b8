internal import ContestModel
internal import GRDB

/// The records in one SQLite file: WAL, FULL sync, one connection.
///
/// One process writes at a time (``WriterLock``): SQLite 3.40 may damage its log when two
/// connections checkpoint.
package struct SQLiteDatabase: Database {
    private let queue: DatabaseQueue

    /// Opens or makes the file at `path` and brings its tables up to date.
    ///
    /// - Parameter isReadOnly: Only read, beside a process that may be writing.
    /// - Throws: ``RecordError`` `cannotOpen`.
    package init(path: String, isReadOnly: Bool = false) throws(RecordError) {
        do {
            var configuration = Configuration()
            configuration.readonly = isReadOnly
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(10)
            if !isReadOnly {
                configuration.prepareDatabase { database in
                    try database.execute(sql: "PRAGMA journal_mode = WAL")
                    try database.execute(sql: "PRAGMA synchronous = FULL")
                }
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            if !isReadOnly { try Migrations.apply(to: queue) }
        } catch {
            throw RecordError(
                .cannotOpen, id: "Basis data \(path) tidak dapat dibuka: \(error).",
                en: "The database \(path) cannot be opened: \(error).")
        }
    }

    package func read<T>(_ body: (any Connection) throws -> T) throws -> T {
        try Self.translating { try queue.read { try body(SQLiteConnection(database: $0)) } }
    }

    package func write<T>(_ body: (any Connection) throws -> T) throws -> T {
        try Self.translating { try queue.write { try body(SQLiteConnection(database: $0)) } }
    }

    private static func translating<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_FULL, .SQLITE_IOERR:
                throw RecordError(
                    .diskFull,
                    id: "Ruang penyimpanan penuh atau rusak; perubahan dibatalkan (\(error)).",
                    en: "The disk is full or failing; the change was rolled back (\(error)).")
            default:
                throw RecordError(
                    .failed, id: "Basis data menolak: \(error).",
                    en: "The database refused: \(error).")
            }
        }
    }
}

private struct SQLiteConnection: Connection {
    let database: GRDB.Database

    func execute(_ sql: String, _ values: [Value]) throws {
        let statement = try database.cachedStatement(sql: sql)
        try statement.execute(arguments: Self.arguments(values))
    }

    func rows(_ sql: String, _ values: [Value]) throws -> [Row] {
        let statement = try database.cachedStatement(sql: sql)
        return try GRDB.Row.fetchAll(statement, arguments: Self.arguments(values)).map { row in
            var columns: [String: Value] = [:]
            for (name, value) in row { columns[name] = Self.value(value) }
            return Row(values: columns)
        }
    }

    private static func arguments(_ values: [Value]) -> StatementArguments {
        StatementArguments(
            values.map { value -> (any DatabaseValueConvertible)? in
                switch value {
                case .null: nil
                case .integer(let number): number
                case .text(let text): text
                }
            })
    }

    private static func value(_ value: DatabaseValue) -> Value {
        switch value.storage {
        case .int64(let number): .integer(number)
        case .string(let text): .text(text)
        default: .null
        }
    }
}
