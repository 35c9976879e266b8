/// A piece of markup that is safe to print: text in it has been escaped, tags in it are whole.
///
/// Outside this module a value can only be made from text, from ``tag(_:_:content:)`` and from
/// other values, so no words of a stranger ever become markup.
package struct HTML: Sendable, Hashable {
    /// UTF-8.
    package private(set) var bytes: [UInt8]

    package static let empty = HTML(bytes: [])

    /// Escapes words from anywhere.
    package init(text: String) {
        bytes = []
        appendEscaped(text, to: &bytes)
    }

    /// Takes markup that stands in the source of this module.
    init(markup: StaticString) { bytes = Array("\(markup)".utf8) }

    init(bytes: [UInt8]) { self.bytes = bytes }

    package static func + (left: HTML, right: HTML) -> HTML {
        HTML(bytes: left.bytes + right.bytes)
    }

    package static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }
}
