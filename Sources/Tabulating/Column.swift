/// A column that a reader looks for, by any of its names.
package struct Column: Sendable, Hashable {
    /// What the program calls it; also one of its names.
    package var key: String
    /// What people call it, in Indonesian and English.
    package var names: [String]
    package var isRequired: Bool

    package init(key: String, names: [String] = [], isRequired: Bool = true) {
        self.key = key
        self.names = names
        self.isRequired = isRequired
    }
}

/// Where the wanted columns stand in a header.
package struct ColumnGuess: Sendable {
    /// Column key -> index in the header, from 0.
    package let indices: [String: Int]
    /// Names in the header that no wanted column took.
    package let unused: [String]

    package subscript(key: String) -> Int? { indices[key] }

    /// What a row says in a column; `nil` when the file has no such column.
    package func text(_ key: String, in row: GridRow) -> String? {
        guard let index = indices[key], row.fields.indices.contains(index) else { return nil }
        return row.fields[index]
    }
}
