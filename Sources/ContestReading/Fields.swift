/// The values of a mapping whose keys the format names.
struct Fields {
    let field: Field
    private let values: [String: Field]

    /// Reports keys that the shape does not have, and those that it misses.
    ///
    /// Returns `nil` after reporting when the value is no mapping.
    init?(_ field: Field, _ shape: Shape) {
        guard case .mapping(let pairs) = field.tree.content else {
            field.expected(.mapping)
            return nil
        }
        self.field = field
        var values: [String: Field] = [:]
        for pair in pairs {
            let child = field.child(pair)
            if shape.keys.contains(pair.key) {
                values[pair.key] = child
            } else {
                field.report.add(
                    .unknownKey(pair.key, allowed: shape.keys), at: pair.position, key: child.path)
            }
        }
        self.values = values
        for key in shape.required where values[key] == nil {
            field.complain(.missingKey(key), about: key)
        }
    }

    subscript(key: String) -> Field? { values[key] }
}
