internal import Foundation

/// Values kept as JSON text in a column, always written the same way.
package enum JSONText {
    /// Sorted keys, no spaces: the same value gives the same bytes.
    package static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// - Throws: ``RecordError`` `corrupt`.
    package static func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw RecordError.corrupt("\(type)")
        }
    }
}
