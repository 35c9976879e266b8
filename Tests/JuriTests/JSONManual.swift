import Foundation
import Testing

/// `docs/json.md` as a table of shapes: every object with its fields and their types.
///
/// Under a heading stands a table `| Field | Type | Meaning |`. A type is `number`, `text`,
/// `true or false`, words in backticks of which one holds, `list of ...`, or a link to the heading
/// of another shape; `or null` behind it says that the field may be null.
struct JSONManual {
    private(set) var shapes: [String: [String: String]] = [:]

    init(_ url: URL) throws {
        var heading = ""
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("#") {
                heading = String(line.drop { $0 == "#" || $0 == " " }).replacing("`", with: "")
            } else if line.hasPrefix("| `") {
                let cells = line.split(separator: "|").map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
                try #require(cells.count == 3, "\(line)")
                let field = cells[0].replacing("`", with: "")
                #expect(shapes[heading]?[field] == nil, "\(heading): \(field) stands there twice")
                shapes[heading, default: [:]][field] = cells[1]
            }
        }
    }

    /// Every field as `shape.field`.
    var fields: Set<String> {
        Set(shapes.flatMap { shape, fields in fields.keys.map { "\(shape).\($0)" } })
    }
}

/// Holds answers against the manual and notes which fields they filled.
struct JSONReader {
    let manual: JSONManual
    /// Fields that had a value, as `shape.field`.
    private(set) var filled: Set<String> = []
    /// Fields that were null.
    private(set) var empty: Set<String> = []

    init(manual: JSONManual) { self.manual = manual }

    /// Checks that an object has the fields of a shape, no more and no fewer, of the right types.
    mutating func read(_ value: Any, as shape: String, at path: String = "") {
        guard let fields = manual.shapes[shape], let object = value as? [String: Any] else {
            Issue.record("\(path): not described as \(shape): \(value)")
            return
        }
        #expect(Set(object.keys) == Set(fields.keys), "\(shape)\(path)")
        for (field, type) in fields {
            guard let value = object[field] else { continue }
            let name = "\(shape).\(field)"
            let isNullable = type.hasSuffix(" or null")
            if value is NSNull {
                #expect(isNullable, "\(name) is null")
                empty.insert(name)
            } else {
                filled.insert(name)
                let plain = isNullable ? String(type.dropLast(8)) : type
                check(value, plain, at: "\(path)/\(field)")
            }
        }
    }

    private mutating func check(_ value: Any, _ type: String, at path: String) {
        if type.hasPrefix("list of ") {
            guard let list = value as? [Any] else {
                Issue.record("\(path): no list: \(value)")
                return
            }
            for element in list { check(element, String(type.dropFirst(8)), at: "\(path)[]") }
        } else if let shape = Self.link(type) {
            read(value, as: shape, at: path)
        } else {
            #expect(Self.holds(value, type), "\(path): \(value) is not \(type)")
        }
    }

    /// The heading that a type links to.
    private static func link(_ type: String) -> String? {
        guard type.hasPrefix("[") else { return nil }
        return String(type.dropFirst().prefix { $0 != "]" })
    }

    private static func holds(_ value: Any, _ type: String) -> Bool {
        if type.hasPrefix("`") {
            let words = type.split(separator: "`").map(String.init)
            return words.contains("\(value)")
        }
        switch type {
        case "text": return value is String
        case "true or false": return isFlag(value)
        case "number": return value is NSNumber && !isFlag(value)
        default: return false
        }
    }

    /// A flag and a number are both an NSNumber; written again they are told apart.
    private static func isFlag(_ value: Any) -> Bool {
        guard value is NSNumber, let data = try? JSONSerialization.data(withJSONObject: [value])
        else { return false }
        return ["[true]", "[false]"].contains(String(decoding: data, as: UTF8.self))
    }
}
