/// The branches and tags of a repository or a bundle, and which of them is read.
package struct References: Sendable, Hashable {
    /// Full name -> object id.
    package var objects: [String: String] = [:]
    /// What `HEAD` names: a branch, or an object when it is detached.
    var head: String?

    init() {}

    /// Reads `HEAD`, `packed-refs` and the loose references of a repository.
    init(gitFolder: String) {
        for line in lines(RepositoryFiles.text("\(gitFolder)/packed-refs") ?? "") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            if parts.count == 2, let object = RepositoryFiles.objectID(parts[0]) {
                objects[parts[1]] = object
            }
        }
        for group in ["heads", "tags"] {
            let loose = RepositoryFiles.looseReferences(
                below: "\(gitFolder)/refs/\(group)", prefix: "refs/\(group)")
            for reference in loose { objects[reference.name] = reference.object }
        }
        let text = lines(RepositoryFiles.text("\(gitFolder)/HEAD") ?? "").first ?? ""
        let prefix = "ref: "
        head =
            text.utf8.starts(with: prefix.utf8)
            ? String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
            : RepositoryFiles.objectID(text)
    }

    /// What is read: what HEAD names, else `main` or `master`, else the first branch by name.
    var chosen: (name: String, object: String)? {
        if let head, let object = objects[head] { return (head, object) }
        if let head, RepositoryFiles.objectID(head) != nil { return ("HEAD", head) }
        let branches = objects.keys.filter { $0.utf8.starts(with: "refs/heads/".utf8) }.sorted()
        let usual = ["refs/heads/main", "refs/heads/master"].first(where: branches.contains)
        guard let name = usual ?? branches.first ?? objects.keys.sorted().first,
            let object = objects[name]
        else { return nil }
        return (name, object)
    }
}

extension References {
    /// What is read, if it can be.
    ///
    /// - Throws: ``GitError`` `empty` or `unsupported`.
    func readable() throws(GitError) -> (name: String, object: String) {
        guard let chosen else { throw .empty }
        guard chosen.object.utf8.count == 40 else { throw .unsupported("SHA-256") }
        return chosen
    }
}

/// Splits text into lines on LF, dropping a CR before it.
func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A).map { line in
        String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
}
