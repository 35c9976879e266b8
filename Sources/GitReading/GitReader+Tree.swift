internal import CGit
internal import ContestModel

/// One entry of the chosen tree.
package struct TreeItem: Sendable {
    /// The path as stored, `/` between components: not checked, perhaps not UTF-8.
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
        var root: OpaquePointer?
        var commit: OpaquePointer?
        var id = tip
        guard unsafe git_commit_lookup(&commit, repository, &id) == 0 else { throw .last("commit") }
        defer { unsafe git_commit_free(commit) }
        guard unsafe git_commit_tree(&root, commit) == 0 else { throw .last("tree") }
        defer { unsafe git_tree_free(root) }
        var walk = unsafe TreeWalk(repository: repository, depth: depth, count: count)
        try unsafe walk.visit(root, prefix: [], level: 1)
        return walk.items
    }
}

/// A walk over a tree, with what it has found so far.
@safe private struct TreeWalk: ~Copyable {
    let repository: OpaquePointer
    let depth: Int
    let count: Int
    var items: [TreeItem] = []
    var visited = 0

    init(repository: OpaquePointer, depth: Int, count: Int) {
        unsafe self.repository = unsafe repository
        self.depth = depth
        self.count = count
    }

    mutating func visit(
        _ tree: OpaquePointer?, prefix: [UInt8], level: Int
    ) throws(GitError) {
        guard level <= depth else { throw Self.overLimit("depth", depth) }
        for index in unsafe 0..<git_tree_entrycount(tree) {
            visited += 1
            guard visited <= count else { throw Self.overLimit("items", count) }
            guard let entry = unsafe git_tree_entry_byindex(tree, index),
                let name = unsafe git_tree_entry_name(entry)
            else { throw .damaged("tree") }
            let path = unsafe prefix + Array(String(cString: name).utf8)
            try unsafe take(entry, path: path, level: level)
        }
    }

    private mutating func take(
        _ entry: OpaquePointer, path: [UInt8], level: Int
    ) throws(GitError) {
        guard let id = unsafe git_tree_entry_id(entry)?.pointee else { throw .damaged("tree") }
        switch unsafe git_tree_entry_filemode_raw(entry).rawValue {
        case 0o040000, 0o40755:
            var subtree: OpaquePointer?
            var treeID = id
            guard unsafe git_tree_lookup(&subtree, repository, &treeID) == 0 else {
                throw .last(String(decoding: path, as: UTF8.self))
            }
            defer { unsafe git_tree_free(subtree) }
            try unsafe visit(subtree, prefix: path + [0x2F], level: level + 1)
        case 0o100644, 0o100755, 0o100664: items.append(TreeItem(path: path, kind: .file, id: id))
        case 0o120000: items.append(TreeItem(path: path, kind: .symlink, id: id))
        case 0o160000: items.append(TreeItem(path: path, kind: .submodule, id: id))
        default: items.append(TreeItem(path: path, kind: .odd, id: id))
        }
    }

    private static func overLimit(_ limit: String, _ value: Int) -> GitError {
        GitError(
            .overLimit,
            id: "Repositori melebihi batas: \(limit) \(value).",
            en: "The repository is over a limit: \(limit) \(value).")
    }
}

extension GitReader {
    /// Whether a folder is a repository, bare or not.
    package static func isRepository(_ path: String) -> Bool {
        RepositoryFiles.gitFolder(at: path) != nil
    }
}
