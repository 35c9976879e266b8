/// One attribute: the name from this list, the value escaped and always in quotes.
///
/// There are no event handlers and no `style`, whose values a browser reads as a program.
package struct Attribute: Sendable, Hashable {
    let name: String
    let value: String

    private init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// One class, or several with spaces between.
    package static func `class`(_ names: String) -> Attribute {
        Attribute(name: "class", value: names)
    }

    package static func id(_ value: String) -> Attribute { Attribute(name: "id", value: value) }

    /// A language tag (BCP 47).
    package static func lang(_ value: String) -> Attribute {
        Attribute(name: "lang", value: value)
    }

    package static func colspan(_ columns: Int) -> Attribute {
        Attribute(name: "colspan", value: String(columns))
    }

    package static func scope(_ scope: Scope) -> Attribute {
        Attribute(name: "scope", value: scope.rawValue)
    }

    package static func href(_ target: LinkTarget) -> Attribute {
        Attribute(name: "href", value: target.text)
    }

    /// What a header cell heads.
    package enum Scope: String, Sendable {
        case column = "col"
        case row
    }
}
