package import ContestModel
internal import CSync
internal import Glibc
internal import Sealing

/// A blob that waits to be taken into the store with its group.
package struct StagedBlob: Sendable, Hashable {
    package let digest: Digest
    package let bytes: ByteCount
    /// Where it waits.
    package let path: String
}

/// Writes blobs into the folder of a group, one after another; each thread has its own.
package struct BlobWriter: ~Copyable, BlobSink {
    private let folder: String
    private let name: String
    private let wanted: Set<Int>?
    private var stream = DigestStream()
    private var file: Int32 = -1
    private var size: Int64 = 0
    private var count = 0
    private var blobs: [StagedBlob] = []
    package private(set) var latest: String?

    /// Bytes after which the disk is told to begin writing: the sync of the group then waits for
    /// the last of them only.
    private static let stride: Int64 = 8 << 20

    /// - Parameters:
    ///   - name: What the files of this writer start with, unlike any other's of the group.
    ///   - wanted: Places in the snapshot of the items that are wanted; all when `nil`.
    init(folder: String, name: String, wanted: Set<Int>?) {
        self.folder = folder
        self.name = name
        self.wanted = wanted
    }

    deinit {
        if file >= 0 { Glibc.close(file) }
    }

    private var path: String { "\(folder)/\(name)-\(count)" }

    package func wants(_ index: Int) -> Bool { wanted?.contains(index) ?? true }

    /// Starts an item; one that was never closed is dropped.
    package mutating func open() throws(StoreError) {
        if file >= 0 {
            Glibc.close(file)
            unsafe unlink(path)
        }
        stream = DigestStream()
        count += 1
        size = 0
        file = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o400)
        guard file >= 0 else { throw StoreError("open", path: path) }
    }

    package mutating func write(_ bytes: RawSpan) throws {
        let before = size
        stream.update(bytes)
        try unsafe bytes.withUnsafeBytes { buffer throws in
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
        size += Int64(bytes.byteCount)
        if before / Self.stride != size / Self.stride { juri_begin_writing(file) }
    }

    package mutating func close() throws -> Digest {
        juri_begin_writing(file)
        guard Glibc.close(file) == 0 else {
            file = -1
            throw StoreError("close", path: path)
        }
        file = -1
        let digest = Digest(bytes: stream.digest().bytes)
        blobs.append(StagedBlob(digest: digest, bytes: ByteCount(size), path: path))
        latest = path
        return digest
    }

    /// The blobs that were ended since this was last called.
    package mutating func takeBlobs() -> [StagedBlob] {
        defer { blobs = [] }
        return blobs
    }
}
