/// The elements that a page may use. There is no `script`, no `style` and no frame: nothing in
/// which text would be read as anything but text.
package enum Element: String, Sendable, CaseIterable {
    case a, article, b, caption, div, em, footer, h1, h2, h3, header, li, main, ol, p, section
    case small, span, strong, table, tbody, td, tfoot, th, thead, tr, u, ul
}

/// The elements that hold nothing and have no end tag.
package enum VoidElement: String, Sendable, CaseIterable {
    case br, hr, wbr
}

/// An element with its attributes around its content.
package func tag(
    _ element: Element, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML
) -> HTML {
    start(element.rawValue, attributes) + content()
        + HTML(bytes: Array("</\(element.rawValue)>".utf8))
}

/// An element that holds nothing.
package func tag(_ element: VoidElement, _ attributes: Attribute...) -> HTML {
    start(element.rawValue, attributes)
}

private func start(_ name: String, _ attributes: [Attribute]) -> HTML {
    var bytes = Array("<\(name)".utf8)
    for attribute in attributes {
        bytes += " \(attribute.name)=\"".utf8
        appendEscaped(attribute.value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    return HTML(bytes: bytes)
}
