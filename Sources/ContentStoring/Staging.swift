internal import ContestModel
internal import CSync
internal import Glibc

/// Where the blobs of a group wait; each thread that writes into it has a writer of its own.
package struct StagingFolder: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// - Parameters:
    ///   - name: Unlike any other writer's of the group.
    ///   - wanted: Places in the snapshot of the items that are wanted; all when `nil`.
    package func writer(_ name: String, wanted: Set<Int>? = nil) -> BlobWriter {
        BlobWriter(folder: path, name: name, wanted: wanted)
    }
}

/// A group of blobs on its way into the store: written apart, made durable with one sync, then
/// moved in under their digests.
///
/// What is not committed is removed when the value goes out of scope. A journal names the blobs
/// that are moved in until the records name them too; ``ContentStore/interrupted()`` reads it after
/// a cut.
package struct Staging: ~Copyable {
    private let store: ContentStore
    package let folder: StagingFolder
    /// Staged file of each new digest.
    private var staged: [Digest: String] = [:]

    init(store: ContentStore) throws(StoreError) {
        self.store = store
        let token = UInt64.random(in: .min ... .max)
        folder = StagingFolder(
            path: "\(store.stagingFolder)/\(getpid())-\(String(token, radix: 16))")
        try ContentStore.makeFolder(folder.path)
    }

    deinit { ContentStore.removeFolder(folder.path) }

    /// Takes blobs into the group; what the store or the group has already is dropped.
    package mutating func take(_ blobs: [StagedBlob]) {
        for blob in blobs {
            if staged[blob.digest] != nil || store.contains(blob.digest) {
                unsafe unlink(blob.path)
            } else {
                staged[blob.digest] = blob.path
            }
        }
    }

    /// Removes blobs that were not taken.
    package func drop(_ blobs: [StagedBlob]) {
        for blob in blobs { unsafe unlink(blob.path) }
    }

    /// Makes the group durable and moves it in: one `syncfs`, renames, then the folders.
    ///
    /// Call ``settle()`` once the records name the blobs.
    ///
    /// - Throws: ``StoreError``; the blobs moved so far stay, named by the journal.
    package mutating func commit() throws(StoreError) {
        guard !staged.isEmpty else { return }
        try writeJournal()
        try sync(folder.path, wholeFileSystem: true)
        var touched: Set<String> = []
        for (digest, path) in staged.sorted(by: { $0.key < $1.key }) {
            let target = store.folder(of: digest)
            if touched.insert(target).inserted { try ContentStore.makeFolder(target) }
            guard unsafe rename(path, store.path(of: digest)) == 0 else {
                throw StoreError("rename", path: path)
            }
            staged[digest] = nil
        }
        // Many folders at once cost less as the whole file system, of which the bytes are written.
        guard touched.count <= Self.fewFolders else {
            return try sync("\(store.root)/blobs", wholeFileSystem: true)
        }
        for target in touched.sorted() { try sync(target, wholeFileSystem: false) }
        try sync("\(store.root)/blobs", wholeFileSystem: false)
    }

    private static let fewFolders = 16

    /// Forgets the journal: the records now name what was committed.
    package mutating func settle() { unsafe unlink(journal) }

    private var journal: String { "\(folder.path)/\(ContentStore.journalName)" }

    private func writeJournal() throws(StoreError) {
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
        let file = unsafe open(journal, flags, 0o600)
        guard file >= 0 else { throw StoreError("open", path: journal) }
        let text = staged.keys.sorted().map { "\($0.hex)\n" }.joined()
        let written = unsafe write(file, text, text.utf8.count)
        guard close(file) == 0, written == text.utf8.count else {
            throw StoreError("write", path: journal)
        }
    }

    private func sync(_ folder: String, wholeFileSystem: Bool) throws(StoreError) {
        let descriptor = unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError("open", path: folder) }
        defer { Glibc.close(descriptor) }
        guard (wholeFileSystem ? syncfs(descriptor) : fsync(descriptor)) == 0 else {
            throw StoreError("sync", path: folder)
        }
    }
}
