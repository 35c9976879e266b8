package import ContestModel

/// How much a repository may cost to read.
package struct GitLimits: Sendable, Hashable {
    /// Objects in all packs and loose ones together.
    package var objects = 200_000
    /// Entries of the chosen tree, folders included; a tree bomb stops here.
    package var paths = 100_000
    /// Folders within folders.
    package var depth = 64
    package var blob = ByteCount.mebibytes(512)
    /// Deltas that one object is made of.
    package var deltaChain = 4_096
    /// Commits walked; the rest is left with a note.
    package var commits = 50_000
    /// Bytes that may be unpacked and hashed in all, what deltas are made from included.
    package var unpacked = ByteCount.gibibytes(16)

    /// No honest commit, tag or tree comes near this.
    static let structure = ByteCount.mebibytes(64)
    /// Bytes of all paths of the chosen tree together.
    static let pathBytes = 64 << 20
    /// Branches and tags together.
    static let references = 50_000
    /// Annotated tags that point at each other.
    static let tagChain = 16

    package init() {}
}
