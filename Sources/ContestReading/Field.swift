import ContestModel

/// A value on its way into a contest: where it stands, what its key path is, whom to tell.
struct Field {
    let tree: Tree
    /// `categories[0].files[1].min`.
    let path: String
    let report: Report

    func complain(_ message: Bilingual) {
        report.add(message, at: tree.position, key: path)
    }

    /// The value of a key that this mapping has, or this value where it has not, so that a rule on
    /// several keys can be reported under the key that people look for.
    func complain(_ message: Bilingual, about key: String) {
        report.add(
            message, at: (tree[key] ?? tree).position,
            key: path.utf8.isEmpty ? key : "\(path).\(key)")
    }

    var found: ValueKind {
        switch tree.content {
        case .scalar: tree.isEmpty ? .nothing : .text
        case .list: .list
        case .mapping: .mapping
        }
    }

    /// Tells that another kind of value belongs here.
    func expected(_ kind: ValueKind) {
        complain(found == .nothing ? .nothingGiven(expected: kind) : .wrongType(kind, found: found))
    }
}

/// What kind of value stands, or belongs, somewhere.
enum ValueKind {
    case nothing, text, number, list, mapping
}

extension Field {
    /// The values of a list that has at least one.
    func items() -> [Field] {
        guard case .list(let items) = tree.content else {
            expected(.list)
            return []
        }
        if items.isEmpty { complain(.emptyList) }
        return items.enumerated().map { index, item in
            Field(tree: item, path: "\(path)[\(index)]", report: report)
        }
    }

    /// The mappings of a list, of which no two may have the same `key`.
    func keyedItems() -> [Field] {
        let items = items()
        var known: [String: Position] = [:]
        for item in items {
            guard let key = item.tree["key"], let name = key.text else { continue }
            if let first = known[name] {
                item.complain(.keyTaken(name, line: first.line), about: "key")
            } else {
                known[name] = key.position
            }
        }
        return items
    }

    /// The values of a mapping with keys of the writer's own choice.
    func entries() -> [(key: String, value: Field)] {
        guard case .mapping(let pairs) = tree.content else {
            expected(.mapping)
            return []
        }
        return pairs.map { ($0.key, child($0)) }
    }

    /// The value of a key that this mapping has.
    func child(named key: String) -> Field? {
        guard case .mapping(let pairs) = tree.content else { return nil }
        return pairs.first { $0.key == key }.map(child)
    }

    func child(_ pair: Tree.Pair) -> Field {
        let place = path.utf8.isEmpty ? pair.key : "\(path).\(pair.key)"
        return Field(tree: pair.value, path: place, report: report)
    }
}
