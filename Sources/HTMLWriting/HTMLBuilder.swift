/// Puts the lines of a closure one after another; a line that is a string is escaped.
@resultBuilder
package enum HTMLBuilder {
    package static func buildExpression(_ text: String) -> HTML { HTML(text: text) }

    package static func buildExpression(_ html: HTML) -> HTML { html }

    package static func buildBlock(_ parts: HTML...) -> HTML { buildArray(parts) }

    package static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }

    package static func buildEither(first part: HTML) -> HTML { part }

    package static func buildEither(second part: HTML) -> HTML { part }

    package static func buildArray(_ parts: [HTML]) -> HTML {
        parts.reduce(into: HTML.empty) { $0 += $1 }
    }
}
