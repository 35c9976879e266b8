/// How much an entry may cost to read; a contest file may override each.
package struct IntakeLimits: Sendable, Hashable, Codable {
    /// Unpacked bytes of one entry.
    package var entryBytes = ByteCount.gibibytes(2)
    /// Unpacked bytes of one item.
    package var itemBytes = ByteCount.gibibytes(1)
    package var items = 20_000
    /// Unpacked over packed bytes of the whole entry.
    package var ratio = 100
    /// Components of a path.
    package var depth = 32
    /// Bytes of a path.
    package var pathBytes = 1_024
    /// Commits walked in a history; the rest is left with a note.
    package var commits = 50_000

    package init() {}
}
