internal import CGit
package import ContestModel
internal import Glibc

/// A repository read from its object database: no checkout, hook, filter, configuration,
/// alternate or replace reference, and no network.
///
/// The reader owns its libgit2 handles and frees them when it goes out of scope.
@safe package struct GitReader: ~Copyable {
    private let database: OpaquePointer
    let repository: OpaquePointer
    /// The full name of what is read, and its commit.
    package let reference: String
    let tip: git_oid
    /// Commits whose parents were left out when the copy was made.
    let shallow: Set<String>

    /// Opens a repository folder, bare or not.
    ///
    /// - Throws: ``GitError``.
    package init(repository path: String) throws(GitError) {
        if RepositoryFiles.pointsElsewhere(path) { throw .outside(".git") }
        guard let folder = RepositoryFiles.gitFolder(at: path) else { throw .notRepository }
        if let part = RepositoryFiles.outsidePart(of: folder) { throw .outside(part) }
        if RepositoryFiles.kind(of: "\(folder)/reftable") != 0 { throw .unsupported("reftable") }
        let references = References(gitFolder: folder)
        _ = try references.readable()
        let indexes = RepositoryFiles.packIndexes(in: folder)
        for index in indexes { try PackIndex.check(index) }
        let shallow = Set(lines(RepositoryFiles.text("\(folder)/shallow") ?? ""))
        try unsafe self.init(references, shallow: shallow) { database in
            // One by one: a list of several packs, `multi-pack-index`, would not be checked.
            for index in indexes {
                var pack: OpaquePointer?
                guard unsafe git_odb_backend_one_pack(&pack, index) == 0,
                    unsafe git_odb_add_backend(database, pack, 2) == 0
                else { return false }
            }
            var loose: OpaquePointer?
            let objects = "\(folder)/objects"
            guard unsafe git_odb_backend_loose(&loose, objects, -1, 0, 0, 0) == 0 else {
                return false
            }
            return unsafe git_odb_add_backend(database, loose, 1) == 0
        }
    }

    /// Opens a bundle; its pack is indexed in `scratch`, a folder of the caller's.
    ///
    /// - Throws: ``GitError``.
    package init(bundle path: String, head: [UInt8], scratch: String) throws(GitError) {
        let bundle = try Bundle(header: head)
        guard bundle.prerequisites.isEmpty else { throw .partialBundle }
        guard GitLibrary.isReady else { throw .last("libgit2") }
        let index = try bundle.indexPack(of: path, into: scratch)
        try unsafe self.init(bundle.references, shallow: []) { database in
            var pack: OpaquePointer?
            guard unsafe git_odb_backend_one_pack(&pack, index) == 0 else { return false }
            return unsafe git_odb_add_backend(database, pack, 1) == 0
        }
    }

    private init(
        _ references: References, shallow: Set<String>, backends: (OpaquePointer) -> Bool
    ) throws(GitError) {
        guard GitLibrary.isReady else { throw .last("libgit2") }
        let chosen = try references.readable()
        var database: OpaquePointer?
        guard unsafe git_odb_new(&database) == 0, let database = unsafe database else {
            throw .last("odb")
        }
        var repository: OpaquePointer?
        guard unsafe backends(database), unsafe git_repository_wrap_odb(&repository, database) == 0,
            let repository = unsafe repository
        else {
            let error = GitError.last("objects")
            unsafe git_odb_free(database)
            throw error
        }
        do {
            tip = try unsafe Self.commit(chosen.object, in: repository)
        } catch {
            unsafe git_repository_free(repository)
            unsafe git_odb_free(database)
            throw error
        }
        unsafe self.database = unsafe database
        unsafe self.repository = unsafe repository
        reference = chosen.name
        self.shallow = shallow
    }

    deinit {
        unsafe git_repository_free(repository)
        unsafe git_odb_free(database)
    }

    /// Follows annotated tags to the commit.
    private static func commit(
        _ hex: String, in repository: OpaquePointer
    ) throws(GitError) -> git_oid {
        var id = git_oid()
        guard unsafe git_oid_fromstr(&id, hex) == 0 else { throw .last(hex) }
        try unsafe GitObject.checkSize(id, in: repository)
        var object: OpaquePointer?
        guard unsafe git_object_lookup(&object, repository, &id, GIT_OBJECT_ANY) == 0 else {
            throw .last(hex)
        }
        defer { unsafe git_object_free(object) }
        var commit: OpaquePointer?
        guard unsafe git_object_peel(&commit, object, GIT_OBJECT_COMMIT) == 0,
            let found = unsafe commit
        else { throw .last(hex) }
        defer { unsafe git_object_free(found) }
        return unsafe git_object_id(found).pointee
    }
}

extension GitReader {
    /// The bytes of a blob.
    ///
    /// - Throws: ``GitError`` `overLimit` when it is larger than `limit`, `damaged` when it is
    ///   missing or has the wrong hash, and what `body` throws.
    package func readBlob(
        _ item: TreeItem, limit: ByteCount, _ body: (RawSpan) throws -> Void
    ) throws {
        var id = item.id
        var size = 0
        var type = GIT_OBJECT_INVALID
        guard unsafe git_odb_read_header(&size, &type, database, &id) == 0 else {
            throw GitError.last(item.name)
        }
        guard type == GIT_OBJECT_BLOB else { throw GitError.damaged(item.name) }
        guard Int64(size) <= limit.bytes else {
            throw GitError.tooLarge(item.name, size: ByteCount(Int64(size)), limit: limit)
        }
        var object: OpaquePointer?
        guard unsafe git_odb_read(&object, database, &id) == 0 else {
            throw GitError.last(item.name)
        }
        defer { unsafe git_odb_object_free(object) }
        let bytes = unsafe UnsafeRawBufferPointer(
            start: git_odb_object_data(object), count: git_odb_object_size(object))
        try body(unsafe bytes.bytes)
    }
}
