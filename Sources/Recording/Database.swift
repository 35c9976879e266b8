package import ContestModel

/// The storage seam: SQLite today, another engine behind the same three verbs.
package protocol Database: Sendable {
    /// Reads from one consistent state.
    func read<T>(_ body: (any Connection) throws -> T) throws -> T

    /// Runs `body` in one transaction: all of it is durable when this returns, or none of it.
    func write<T>(_ body: (any Connection) throws -> T) throws -> T
}

/// A connection inside ``Database/read(_:)`` or ``Database/write(_:)``; every value is bound.
package protocol Connection {
    /// Runs one statement with `?` for each value.
    func execute(_ sql: String, _ values: [Value]) throws

    /// The rows of one query.
    func rows(_ sql: String, _ values: [Value]) throws -> [Row]
}

/// A value of a column.
package enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)

    package init(_ text: String?) { self = text.map(Value.text) ?? .null }
}

/// One row of a query, by column name.
package struct Row: Sendable, Hashable {
    let values: [String: Value]

    /// - Throws: ``RecordError`` `corrupt` when the column holds no text.
    func text(_ column: String) throws(RecordError) -> String {
        guard case .text(let text) = values[column] else { throw .corrupt(column) }
        return text
    }

    func optionalText(_ column: String) -> String? {
        if case .text(let text) = values[column] { text } else { nil }
    }

    func optionalInteger(_ column: String) -> Int64? {
        if case .integer(let number) = values[column] { number } else { nil }
    }

    /// - Throws: ``RecordError`` `corrupt` when the column holds no number.
    func integer(_ column: String) throws(RecordError) -> Int64 {
        guard case .integer(let number) = values[column] else { throw .corrupt(column) }
        return number
    }
}

/// Why the records could not be read or written.
package struct RecordError: Error, Sendable, Hashable {
    package let code: Code
    package let message: Bilingual

    package enum Code: String, Sendable, Hashable, CaseIterable {
        case cannotOpen = "cannot-open"
        /// Another process of ours is writing.
        case busy
        /// A stored value that no version of ours writes.
        case corrupt
        case diskFull = "disk-full"
        case failed
    }

    package init(_ code: Code, id: String, en: String) {
        self.code = code
        message = Bilingual(id: id, en: en)
    }

    static func corrupt(_ what: String) -> RecordError {
        RecordError(
            .corrupt, id: "Catatan rusak: \(what) tidak dapat dibaca. Pulihkan dari cadangan.",
            en: "The records are damaged: \(what) cannot be read. Restore a backup.")
    }
}

/// A random 128-bit identifier in 32 hexadecimal digits.
package func newIdentifier() -> String {
    (0..<2).map { _ in
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
}
