package import ContestModel
internal import struct Crypto.SHA256
internal import CSync
internal import Glibc

/// A group of blobs on its way into the store: written apart, made durable with one sync, then
/// moved in under their digests.
///
/// What is not committed is removed when the value goes out of scope; what a killed run leaves is
/// removed by ``ContentStore/clearStaging()``.
package struct Staging: ~Copyable, BlobSink {
    private let store: ContentStore
    private let folder: String
    private var hasher = SHA256()
    private var file: Int32 = -1
    private var count = 0
    /// Staged file of each new digest.
    private var staged: [Digest: String] = [:]
    /// What was staged since ``beginEntry()``.
    private var recent: [Digest] = []

    init(store: ContentStore) throws(StoreError) {
        self.store = store
        let token = UInt64.random(in: .min ... .max)
        folder = "\(store.root)/staging/\(getpid())-\(String(token, radix: 16))"
        try ContentStore.makeFolder(folder)
    }

    deinit {
        if file >= 0 { Glibc.close(file) }
        for path in staged.values { unsafe unlink(path) }
        unsafe unlink("\(folder)/\(count)")
        unsafe rmdir(folder)
    }

    /// Starts an item; one that was never closed is dropped.
    package mutating func open() throws(StoreError) {
        if file >= 0 {
            Glibc.close(file)
            unsafe unlink("\(folder)/\(count)")
        }
        hasher = SHA256()
        count += 1
        let path = "\(folder)/\(count)"
        file = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o400)
        guard file >= 0 else { throw StoreError("open", path: path) }
    }

    package mutating func write(_ bytes: RawSpan) throws {
        try unsafe bytes.withUnsafeBytes { buffer throws in
            unsafe hasher.update(bufferPointer: buffer)
            var rest = unsafe buffer[...]
            while unsafe !rest.isEmpty {
                let written = unsafe Glibc.write(
                    file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0 {
                    if errno == EINTR { continue }
                    throw StoreError("write", path: folder)
                }
                unsafe rest = unsafe rest.dropFirst(written)
            }
        }
    }

    package mutating func close() throws -> Digest {
        let path = "\(folder)/\(count)"
        guard Glibc.close(file) == 0 else {
            file = -1
            throw StoreError("close", path: path)
        }
        file = -1
        let digest = Digest(bytes: Array(hasher.finalize()))
        if staged[digest] != nil || store.contains(digest) {
            unsafe unlink(path)
        } else {
            staged[digest] = path
            recent.append(digest)
        }
        return digest
    }

    /// Marks where the blobs of one entry start, so that they can be dropped by themselves.
    package mutating func beginEntry() { recent = [] }

    /// Drops what was staged since ``beginEntry()`` but these.
    package mutating func keep(only digests: Set<Digest>) {
        for digest in recent where !digests.contains(digest) {
            if let path = staged.removeValue(forKey: digest) { unsafe unlink(path) }
        }
    }

    /// Makes the group durable and moves it in: one `syncfs`, renames, then the folders.
    ///
    /// - Throws: ``StoreError``; the blobs moved so far stay, named by nothing.
    package mutating func commit() throws(StoreError) {
        guard !staged.isEmpty else { return }
        try sync(folder, wholeFileSystem: true)
        var touched: Set<String> = []
        for (digest, path) in staged.sorted(by: { $0.key < $1.key }) {
            let target = store.folder(of: digest)
            if touched.insert(target).inserted { try ContentStore.makeFolder(target) }
            guard unsafe rename(path, store.path(of: digest)) == 0 else {
                throw StoreError("rename", path: path)
            }
            staged[digest] = nil
        }
        for target in touched.sorted() { try sync(target, wholeFileSystem: false) }
        try sync("\(store.root)/blobs", wholeFileSystem: false)
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
