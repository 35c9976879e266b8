package import ContestModel

/// A repository read from its objects: no checkout, hook, filter, configuration, alternate or
/// replace reference, and no network.
///
/// All of git's formats are read here, in checked code: what a stranger's bytes can break is one
/// answer, and every limit is kept before its memory is taken.
package struct GitReader {
    let objects: ObjectDatabase
    let references: References
    /// The full name of what is read, and its commit.
    package let reference: String
    let tip: ObjectID
    let commit: Commit
    /// Commits whose parents were left out when the copy was made.
    let shallow: Set<ObjectID>
    /// The log of what is read.
    let log: RefLog
    let looseObjects: [ObjectID]
    /// Replace references and grafts.
    let replacements: Int
    /// What was noticed when it was opened.
    package let notes: Set<GitNote>

    /// Opens a repository folder, bare or not.
    ///
    /// - Throws: ``GitError``.
    package init(
        repository path: String, choice: RefChoice = .head, limits: GitLimits = GitLimits()
    ) throws(GitError) {
        let folder = try RepositoryFolder(at: path, limits: limits)
        objects = try folder.objects(limits)
        references = folder.references
        shallow = folder.shallow
        replacements = folder.replacements
        looseObjects = folder.looseObjects
        (reference, tip, commit) = try Self.choose(choice, references, objects)
        log = folder.log(of: reference)
        notes = folder.notes.union(Self.notes(of: objects))
    }

    /// Opens a bundle; the objects of its pack are found and named here.
    ///
    /// - Parameter head: The start of the file, with the whole header.
    /// - Throws: ``GitError``.
    package init(
        bundle path: String, head: [UInt8], choice: RefChoice = .head,
        limits: GitLimits = GitLimits()
    ) throws(GitError) {
        let bundle = try Bundle(header: head)
        guard bundle.prerequisites.isEmpty else { throw .partialBundle }
        _ = try bundle.references.readable()
        guard let file = MappedFile(path, followsLink: true) else { throw .damaged("bundle") }
        let pack = try Pack(file, from: bundle.packOffset, limits: limits)
        objects = try ObjectDatabase(packs: [(pack, nil)], loose: nil, limits: limits)
        try objects.index(0)
        references = bundle.references
        (shallow, looseObjects, replacements) = ([], [], references.count("refs/replace/"))
        (reference, tip, commit) = try Self.choose(choice, references, objects)
        log = RefLog("")
        notes = Self.notes(of: objects)
    }

    /// Compares the checksum of a pack with the one in its index, and computes it only where
    /// there is no index: it guards no object, since each that is read is held against its name.
    private static func notes(of objects: ObjectDatabase) -> Set<GitNote> {
        let isSound = objects.packs.allSatisfy { pack, index in
            pack.checksum == (index.map(\.packChecksum) ?? pack.computedChecksum)
        }
        return isSound ? [] : [.checksum]
    }
}

/// What is noticed about a repository and does not hinder reading it.
package enum GitNote: Sendable, Hashable, CaseIterable {
    /// The checksum at the end of a pack is wrong.
    case checksum
    /// Hooks, or settings that start a program or read another file.
    case programs
}

extension GitReader {
    /// The commit that is the work.
    private static func choose(
        _ choice: RefChoice, _ references: References, _ objects: ObjectDatabase
    ) throws(GitError) -> (name: String, tip: ObjectID, commit: Commit) {
        let chosen = try references.chosen(choice)
        guard let id = ObjectID(hex: chosen.object.utf8) else { throw .damaged(chosen.object) }
        var (tip, commit) = try peel(id, objects)
        if case .lastBefore(let moment) = choice {
            var walked = 0
            while commit.committer.instant > moment {
                walked += 1
                guard let parent = commit.parents.first, walked < objects.limits.commits else {
                    throw .nothingBefore(moment)
                }
                (tip, commit) = (parent, try Commit(try objects.read(parent, .commit), parent))
            }
        }
        return (chosen.name, tip, commit)
    }

    /// Follows annotated tags to the commit.
    ///
    /// - Throws: ``GitError`` `damaged` or `overLimit`.
    static func peel(
        _ start: ObjectID, _ objects: ObjectDatabase
    ) throws(GitError) -> (id: ObjectID, commit: Commit) {
        var id = start
        for _ in 0...GitLimits.tagChain {
            let object = try objects.any(id)
            switch object.kind {
            case .commit: return (id, try Commit(object.bytes, id))
            case .tag:
                guard object.bytes.starts(with: "object ".utf8),
                    let next = ObjectID(hex: object.bytes.dropFirst(7))
                else { throw .damaged("\(id.hex): tag") }
                id = next
            case .tree, .blob: throw .damaged("\(id.hex): \(object.kind.word)")
            }
        }
        throw .tooMany(.tags, limit: GitLimits.tagChain, value: GitLimits.tagChain + 1)
    }

    /// Whether a path is a repository, bare or not, or a folder whose repository lies elsewhere.
    package static func isRepository(_ path: String) -> Bool {
        RepositoryFiles.gitFolder(at: path) != nil || RepositoryFiles.pointsElsewhere(path)
    }
}
