/// A value of a YAML file, with the place where it stands.
struct Tree {
    let position: Position
    let content: Content

    indirect enum Content {
        /// Text as written, NFC; `isPlain` when it stood without quotes.
        case scalar(String, isPlain: Bool)
        case list([Tree])
        case mapping([Pair])
    }

    /// A key with its value.
    struct Pair {
        let key: String
        let position: Position
        let value: Tree
    }

    /// Nothing was written, or one of YAML's words for nothing.
    var isEmpty: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }
}

extension Tree {
    /// The value of a key, if this is a mapping that has it.
    subscript(key: String) -> Tree? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    /// The values of a list; none when this is no list.
    var items: [Tree] {
        guard case .list(let items) = content else { return [] }
        return items
    }

    var text: String? {
        guard case .scalar(let text, _) = content, !isEmpty else { return nil }
        return text
    }
}
