package import ContestModel

/// One entry of the chosen tree.
package struct TreeItem: Sendable {
    /// The path as stored, `/` between components: perhaps not UTF-8, and not checked but for
    /// what no tree may hold.
    package let path: [UInt8]
    package let kind: Kind
    let id: ObjectID

    package enum Kind: Sendable, Hashable {
        case file, symlink, submodule, odd
    }

    /// For messages.
    var name: String { String(decoding: path, as: UTF8.self) }
}

extension GitReader {
    /// Every file, link and submodule of the tip's tree, in tree order.
    ///
    /// - Throws: ``GitError`` with code `damaged` or `overLimit`.
    package func items() throws(GitError) -> [TreeItem] {
        var walk = TreeWalk(objects: objects)
        try walk.visit(commit.tree, path: [], level: 1)
        return walk.items
    }

    /// Bytes of a file as the repository claims, before it is read.
    ///
    /// - Throws: ``GitError`` `damaged`.
    package func size(of item: TreeItem) throws(GitError) -> ByteCount {
        ByteCount(Int64(try objects.size(of: item.id)))
    }

    /// Hands over the bytes of a file, a large one in pieces.
    ///
    /// - Throws: ``GitError`` `overLimit` when it is larger than the limit, `damaged` when it is
    ///   missing or has the wrong hash, which may only show at its end; and what `body` throws.
    package func readBlob(_ item: TreeItem, _ body: (RawSpan) throws -> Void) throws {
        try objects.blob(item.id, name: item.name, body)
    }
}

/// A walk over a tree, with what it has found so far.
private struct TreeWalk {
    let objects: ObjectDatabase
    var items: [TreeItem] = []
    private var visited = 0
    private var pathBytes = 0

    init(objects: ObjectDatabase) { self.objects = objects }

    mutating func visit(_ id: ObjectID, path: [UInt8], level: Int) throws(GitError) {
        let shown = path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
        let (depth, count) = (objects.limits.depth, objects.limits.paths)
        guard level <= depth else { throw .tooDeep(shown, limit: depth) }
        var names = NamesInTree()
        var tree = TreeCursor(try objects.read(id, .tree))
        while let entry = try tree.next() {
            visited += 1
            guard Self.isAllowed(entry.name), names.isNew(entry.name) else {
                throw .damaged("\(shown): '\(String(decoding: entry.name, as: UTF8.self))'")
            }
            let whole = path.isEmpty ? Array(entry.name) : path + [0x2F] + entry.name
            pathBytes += whole.count
            guard visited <= count, pathBytes <= GitLimits.pathBytes else {
                throw .tooManyItems(at: shown, limit: count)
            }
            try take(entry, path: whole, level: level)
        }
    }

    private mutating func take(
        _ entry: TreeEntry, path: [UInt8], level: Int
    ) throws(GitError) {
        switch entry.mode {
        case 0o040000, 0o40755: try visit(entry.id, path: path, level: level + 1)
        case 0o100644, 0o100755, 0o100664: add(.file, entry, path)
        case 0o120000: add(.symlink, entry, path)
        case 0o160000: add(.submodule, entry, path)
        default: add(.odd, entry, path)
        }
    }

    private mutating func add(_ kind: TreeItem.Kind, _ entry: TreeEntry, _ path: [UInt8]) {
        items.append(TreeItem(path: path, kind: kind, id: entry.id))
    }

    /// Names that git itself never writes into a tree.
    ///
    /// Source: `git-fsck(1)`, `hasDot`, `hasDotdot`, `hasDotgit`, `fullPathname`, `emptyName`.
    private static func isAllowed(_ name: ArraySlice<UInt8>) -> Bool {
        guard !name.isEmpty, !name.contains(0x2F) else { return false }
        guard name.first == 0x2E, name.count <= 4 else { return true }
        let lowered = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return ![".", "..", ".git"].contains { $0.utf8.elementsEqual(lowered) }
    }
}

/// Tells names of one tree that come twice; as long as they come in order, by the last alone.
private struct NamesInTree {
    private var seen: [ArraySlice<UInt8>] = []
    private var unordered: Set<ArraySlice<UInt8>> = []

    mutating func isNew(_ name: ArraySlice<UInt8>) -> Bool {
        defer { seen.append(name) }
        if unordered.isEmpty {
            guard let last = seen.last, !last.lexicographicallyPrecedes(name) else { return true }
            unordered = Set(seen)
        }
        return unordered.insert(name).inserted
    }
}
