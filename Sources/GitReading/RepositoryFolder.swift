internal import Glibc

/// The folder of a repository, looked at before any object is read.
struct RepositoryFolder {
    private let folder: String
    private let settings: ConfigText
    let references: References
    let shallow: Set<ObjectID>
    let looseObjects: [ObjectID]

    /// - Throws: ``GitError`` when it reads another place, or is of a kind that we do not read.
    init(at path: String, limits: GitLimits) throws(GitError) {
        if RepositoryFiles.pointsElsewhere(path) { throw .outside(".git") }
        guard let folder = RepositoryFiles.gitFolder(at: path) else { throw .notRepository }
        if let part = try RepositoryFiles.outsidePart(of: folder, limits) { throw .outside(part) }
        self.folder = folder
        settings = ConfigText(RepositoryFiles.text("\(folder)/config") ?? "")
        if RepositoryFiles.kind(of: "\(folder)/reftable") != 0 { throw .unsupported("reftable") }
        try settings.checkFormat()
        references = try References(gitFolder: folder)
        _ = try references.readable()
        let text = RepositoryFiles.text("\(folder)/shallow") ?? ""
        shallow = Set(lines(text).compactMap { ObjectID(hex: $0.utf8) })
        looseObjects = LooseObjects(folder: "\(folder)/objects").ids()
    }

    /// Opens the packs, one by one: a list of several, `multi-pack-index`, is not looked at.
    ///
    /// - Throws: ``GitError``.
    func objects(_ limits: GitLimits) throws(GitError) -> ObjectDatabase {
        var packs: [(pack: Pack, index: PackIndex?)] = []
        var count = looseObjects.count
        for path in RepositoryFiles.packIndexes(in: folder) {
            guard
                let file = MappedFile(
                    String(decoding: path.utf8.dropLast(3), as: UTF8.self) + "pack"),
                let index = MappedFile(path)
            else { throw .damaged("pack") }
            let pack = try Pack(file, limits: limits)
            count += pack.count
            guard count <= limits.objects else {
                throw .tooMany(.objects, limit: limits.objects, value: count)
            }
            packs.append((pack, try PackIndex(index, objects: pack.count)))
        }
        return try ObjectDatabase(
            packs: packs, loose: LooseObjects(folder: "\(folder)/objects"),
            isPartial: settings.isPartial, limits: limits)
    }

    /// The log of a reference; empty where there is none.
    func log(of reference: String) -> RefLog {
        let isPlain = !reference.utf8.split(separator: 0x2F).contains {
            $0.elementsEqual("..".utf8)
        }
        guard isPlain else { return RefLog("") }
        return RefLog(RepositoryFiles.text("\(folder)/logs/\(reference)") ?? "")
    }

    /// Replace references and grafts: none is followed.
    var replacements: Int {
        let packed = references.count("refs/replace/")
        let grafts = lines(RepositoryFiles.text("\(folder)/info/grafts") ?? "")
        return packed + RepositoryFiles.names(in: "\(folder)/refs/replace").count
            + grafts.count { $0.utf8.first != UInt8(ascii: "#") }
    }

    var notes: Set<GitNote> {
        let hooks = RepositoryFiles.names(in: "\(folder)/hooks").contains { name in
            !name.utf8.reversed().starts(with: ".sample".utf8.reversed())
        }
        return hooks || settings.startsPrograms ? [.programs] : []
    }
}
