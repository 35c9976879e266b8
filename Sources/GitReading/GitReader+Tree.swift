internal import CGit
internal import ContestModel
internal import Glibc

/// One entry of the chosen tree.
package struct TreeItem: Sendable {
    /// The path as stored, `/` between components: perhaps not UTF-8, and not checked but for
    /// what no tree may hold.
    package let path: [UInt8]
    package let kind: Kind
    let id: git_oid

    package enum Kind: Sendable, Hashable {
        case file, symlink, submodule, odd
    }

    /// For messages.
    var name: String { String(decoding: path, as: UTF8.self) }
}

extension GitReader {
    /// Every file, link and submodule of the tip's tree, in tree order.
    ///
    /// - Parameters:
    ///   - depth: Folders within folders.
    ///   - count: Items in all; a tree bomb stops here.
    /// - Throws: ``GitError`` with code `damaged` or `overLimit`.
    package func items(depth: Int, count: Int) throws(GitError) -> [TreeItem] {
        var commit: OpaquePointer?
        var id = tip
        guard unsafe git_commit_lookup(&commit, repository, &id) == 0 else { throw .last("commit") }
        defer { unsafe git_commit_free(commit) }
        guard let root = unsafe git_commit_tree_id(commit)?.pointee else { throw .last("tree") }
        var walk = unsafe TreeWalk(repository: repository, depth: depth, count: count)
        try walk.visit(root, path: [], level: 1)
        return walk.items
    }
}

/// A walk over a tree, with what it has found so far.
@safe private struct TreeWalk: ~Copyable {
    let repository: OpaquePointer
    let depth: Int
    let count: Int
    var items: [TreeItem] = []
    private var visited = 0

    init(repository: OpaquePointer, depth: Int, count: Int) {
        unsafe self.repository = unsafe repository
        self.depth = depth
        self.count = count
    }

    mutating func visit(_ id: git_oid, path: [UInt8], level: Int) throws(GitError) {
        guard level <= depth else { throw .tooDeep(limit: depth) }
        let shown = path.isEmpty ? "tree" : String(decoding: path, as: UTF8.self)
        try unsafe GitObject.checkSize(id, in: repository)
        var (tree, id): (OpaquePointer?, git_oid) = (nil, id)
        guard unsafe git_tree_lookup(&tree, repository, &id) == 0 else { throw .last(shown) }
        defer { unsafe git_tree_free(tree) }
        var names: Set<[UInt8]> = []
        for index in unsafe 0..<git_tree_entrycount(tree) {
            visited += 1
            guard visited <= count else { throw .tooManyItems(limit: count) }
            guard let entry = unsafe git_tree_entry_byindex(tree, index),
                let text = unsafe git_tree_entry_name(entry)
            else { throw .damaged(shown) }
            let length = unsafe strlen(text)
            let name = unsafe UnsafeBufferPointer(start: text, count: length)
                .map(UInt8.init(bitPattern:))
            guard Self.isAllowed(name), names.insert(name).inserted else {
                throw .damaged("\(shown): '\(String(decoding: name, as: UTF8.self))'")
            }
            let whole = path.isEmpty ? name : path + [UInt8(ascii: "/")] + name
            try unsafe take(entry, path: whole, level: level)
        }
    }

    private mutating func take(
        _ entry: OpaquePointer, path: [UInt8], level: Int
    ) throws(GitError) {
        guard let id = unsafe git_tree_entry_id(entry)?.pointee else { throw .damaged("tree") }
        switch unsafe git_tree_entry_filemode_raw(entry).rawValue {
        case 0o040000, 0o40755: try visit(id, path: path, level: level + 1)
        case 0o100644, 0o100755, 0o100664: items.append(TreeItem(path: path, kind: .file, id: id))
        case 0o120000: items.append(TreeItem(path: path, kind: .symlink, id: id))
        case 0o160000: items.append(TreeItem(path: path, kind: .submodule, id: id))
        default: items.append(TreeItem(path: path, kind: .odd, id: id))
        }
    }

    /// Names that git itself never writes into a tree.
    ///
    /// Source: `git-fsck(1)`, `hasDot`, `hasDotdot`, `hasDotgit`, `fullPathname`, `emptyName`.
    private static func isAllowed(_ name: [UInt8]) -> Bool {
        let lowered = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let forbidden = ["", ".", "..", ".git"].map { Array($0.utf8) }
        return !forbidden.contains(lowered) && !name.contains(UInt8(ascii: "/"))
    }
}

extension GitReader {
    /// Whether a path is a repository, bare or not, or a folder whose repository lies elsewhere.
    package static func isRepository(_ path: String) -> Bool {
        RepositoryFiles.gitFolder(at: path) != nil || RepositoryFiles.pointsElsewhere(path)
    }
}
