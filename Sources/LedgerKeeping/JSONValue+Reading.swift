extension JSONValue {
    /// How deep values may lie in one another.
    private static let depthLimit = 32

    /// Reads the canonical spelling and no other: what is read is written again and compared.
    ///
    /// - Returns: `nil` for every other text.
    package init?(canonical bytes: [UInt8]) {
        var rest = bytes[...]
        guard let value = Self.take(from: &rest, depth: 0), rest.isEmpty, value.bytes == bytes
        else { return nil }
        self = value
    }

    private static func take(from rest: inout ArraySlice<UInt8>, depth: Int) -> JSONValue? {
        guard depth < depthLimit, let first = rest.first else { return nil }
        switch first {
        case UInt8(ascii: "{"): return takeObject(from: &rest, depth: depth)
        case UInt8(ascii: "["): return takeArray(from: &rest, depth: depth)
        case UInt8(ascii: "\""): return takeText(from: &rest).map(JSONValue.text)
        case UInt8(ascii: "t"): return take("true", from: &rest) ? .flag(true) : nil
        case UInt8(ascii: "f"): return take("false", from: &rest) ? .flag(false) : nil
        default: return takeInteger(from: &rest)
        }
    }

    private static func take(_ word: String, from rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: word.utf8) else { return false }
        rest = rest.dropFirst(word.utf8.count)
        return true
    }

    private static func takeInteger(from rest: inout ArraySlice<UInt8>) -> JSONValue? {
        let digits = rest.prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        return Int64(String(decoding: digits, as: UTF8.self)).map(JSONValue.integer)
    }

    private static func takeText(from rest: inout ArraySlice<UInt8>) -> String? {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        guard take("\"", from: &rest) else { return nil }
        var bytes: [UInt8] = []
        while let end = rest.firstIndex(where: { $0 == quote || $0 == backslash }) {
            bytes += rest[..<end]
            let isQuote = rest[end] == quote
            rest = rest[(end + 1)...]
            if isQuote { return String(validating: bytes, as: UTF8.self) }
            guard let control = JSONEscapes.take(from: &rest) else { return nil }
            bytes.append(control)
        }
        return nil
    }

    private static func takeArray(from rest: inout ArraySlice<UInt8>, depth: Int) -> JSONValue? {
        var values: [JSONValue] = []
        guard take("[", from: &rest) else { return nil }
        if take("]", from: &rest) { return .array(values) }
        repeat {
            guard let value = take(from: &rest, depth: depth + 1) else { return nil }
            values.append(value)
        } while take(",", from: &rest)
        return take("]", from: &rest) ? .array(values) : nil
    }

    private static func takeObject(from rest: inout ArraySlice<UInt8>, depth: Int) -> JSONValue? {
        var members: [String: JSONValue] = [:]
        guard take("{", from: &rest) else { return nil }
        if take("}", from: &rest) { return .object(members) }
        repeat {
            guard let key = takeText(from: &rest), take(":", from: &rest),
                let value = take(from: &rest, depth: depth + 1)
            else { return nil }
            members[key] = value
        } while take(",", from: &rest)
        return take("}", from: &rest) ? .object(members) : nil
    }
}
