/// How much an entry may cost to read; a contest file may override each.
package struct IntakeLimits: Sendable, Hashable, Codable {
    /// Unpacked bytes of one entry.
    package var entryBytes = ByteCount.gibibytes(2)
    /// Unpacked bytes of one item.
    package var itemBytes = ByteCount.gibibytes(1)
    package var items = 20_000
    /// Unpacked over packed bytes of the whole entry.
    package var ratio = 100
    /// Unpacked over packed bytes of one item, where a format gives both.
    package var itemRatio = 200
    /// Components of a path.
    package var depth = 32
    /// Bytes of a path.
    package var pathBytes = 1_024
    /// Bytes of one component of a path; more is a note.
    package var nameBytes = 255
    /// Bytes of the header of one item, its names included.
    package var headerBytes = ByteCount.kibibytes(64)
    /// How deep archives inside an archive are opened: 0 or 1.
    package var nested = 0
    /// Commits walked in a history; the rest is left with a note.
    package var commits = 50_000
    /// Objects of a repository.
    package var objects = 200_000
    /// Paths of a repository's tree.
    package var paths = 100_000
    /// Trees inside trees of a repository.
    package var treeDepth = 64
    /// Bytes of one blob of a repository.
    package var blobBytes = ByteCount.mebibytes(512)
    /// Seconds that the confined reader may take, and those of CPU time, for each GiB of
    /// ``entryBytes`` begun.
    package var wallSeconds = 600
    package var cpuSeconds = 120
    /// Memory of the confined reader.
    package var memory = ByteCount.mebibytes(512)

    package init() {}
}
