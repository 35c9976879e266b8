internal import ContestModel

/// The branches and tags of a repository or a bundle, and which of them is read.
package struct References: Sendable, Hashable {
    /// Full name -> object id.
    package var objects: [String: String] = [:]
    /// What `HEAD` names: a branch, or an object when it is detached.
    var head: String?

    init() {}

    /// Reads `HEAD`, `packed-refs` and the loose references of a repository.
    ///
    /// - Throws: ``GitError`` `overLimit`.
    init(gitFolder: String) throws(GitError) {
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
        guard objects.count <= GitLimits.references else {
            throw .tooMany(.references, limit: GitLimits.references, value: objects.count)
        }
        let text = lines(RepositoryFiles.text("\(gitFolder)/HEAD") ?? "").first ?? ""
        let prefix = "ref: "
        head =
            text.utf8.starts(with: prefix.utf8)
            ? String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
            : RepositoryFiles.objectID(text)
    }

    /// What HEAD names, else `main` or `master`, else the first branch by name.
    private var usual: (name: String, object: String)? {
        if let head, let object = objects[head] { return (head, object) }
        if let head, RepositoryFiles.objectID(head) != nil { return ("HEAD", head) }
        let branches = objects.keys.filter { $0.utf8.starts(with: "refs/heads/".utf8) }.sorted()
        let usual = ["refs/heads/main", "refs/heads/master"].first(where: branches.contains)
        guard let name = usual ?? branches.first ?? objects.keys.sorted().first,
            let object = objects[name]
        else { return nil }
        return (name, object)
    }

    func count(_ prefix: String) -> Int {
        objects.keys.count { $0.utf8.starts(with: prefix.utf8) }
    }
}

extension References {
    /// What is read, if it can be.
    ///
    /// - Throws: ``GitError`` `empty` or `unsupported`.
    func readable() throws(GitError) -> (name: String, object: String) {
        guard let usual else { throw .empty }
        guard usual.object.utf8.count == 40 else { throw .unsupported("SHA-256") }
        return usual
    }

    /// The branch or tag that a choice names, or what is usual.
    ///
    /// - Throws: ``GitError`` `empty`, `unsupported`, or `reference` with the names there are.
    func chosen(_ choice: RefChoice) throws(GitError) -> (name: String, object: String) {
        let usual = try readable()
        switch choice {
        case .head, .lastBefore: return usual
        case .branch(let name): return try named("refs/heads/\(name)")
        case .tag(let name): return try named("refs/tags/\(name)")
        }
    }

    private func named(_ name: String) throws(GitError) -> (name: String, object: String) {
        guard let found = objects.first(where: { $0.key.utf8.elementsEqual(name.utf8) }) else {
            throw .unknownReference(name, known: objects.keys.sorted())
        }
        return (found.key, found.value)
    }
}

/// Splits text into lines on LF, dropping a CR before it.
func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A).map { line in
        String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
}
