internal import CGit
internal import ContestModel

/// The size of objects, asked before libgit2 unpacks them whole.
enum GitObject {
    /// No honest commit, tag or tree comes near this; a packed one of this size is a bomb.
    private static let limit = ByteCount.mebibytes(64)

    /// Refuses a commit, tag or tree of absurd size; one that is missing passes.
    ///
    /// - Throws: ``GitError`` `overLimit`.
    static func checkSize(_ id: git_oid, in repository: OpaquePointer) throws(GitError) {
        var database: OpaquePointer?
        guard unsafe git_repository_odb(&database, repository) == 0 else { throw .last("odb") }
        defer { unsafe git_odb_free(database) }
        var (id, size, type) = (id, 0, GIT_OBJECT_INVALID)
        guard unsafe git_odb_read_header(&size, &type, database, &id) == 0 else { return }
        guard Int64(size) <= limit.bytes else {
            throw .tooLarge(GitReader.hex(id), size: ByteCount(Int64(size)), limit: limit)
        }
    }
}
