package import ContestModel
internal import Glibc

/// Bytes kept once, named by their SHA-256.
///
/// A blob lies at `blobs/ab/abcdef...` below the root and never changes. New blobs are staged
/// apart and moved in together by ``Staging``, so a cut leaves either all of a group or none that
/// the records name.
package struct ContentStore: Sendable {
    package let root: String

    /// Looks at the store at `root` and changes nothing.
    package init(reading root: String) { self.root = root }

    /// Opens the store at `root`, making its folders where they are missing.
    ///
    /// - Throws: ``StoreError``.
    package init(root: String) throws(StoreError) {
        self.root = root
        for folder in [root, "\(root)/blobs", "\(root)/staging"] {
            try Self.makeFolder(folder)
        }
    }

    /// Where the bytes of a blob lie, whether or not the store has them.
    package func path(of digest: Digest) -> String {
        "\(folder(of: digest))/\(digest.hex)"
    }

    package func contains(_ digest: Digest) -> Bool {
        unsafe access(path(of: digest), F_OK) == 0
    }

    /// Starts a group of blobs that become durable together.
    ///
    /// - Throws: ``StoreError``.
    package func stage() throws(StoreError) -> Staging { try Staging(store: self) }

    /// Where work in progress lies; a killed run's is swept by ``clearStaging()``.
    package var stagingFolder: String { "\(root)/staging" }

    /// Removes what a killed run left in staging. Call it only as the one writer.
    package func clearStaging() {
        for name in Self.names(in: stagingFolder) { Self.removeFolder("\(stagingFolder)/\(name)") }
    }

    /// Removes a folder of ours with what lies in it.
    static func removeFolder(_ folder: String) {
        for name in names(in: folder) where unsafe unlink("\(folder)/\(name)") != 0 {
            if errno == EISDIR { removeFolder("\(folder)/\(name)") }
        }
        unsafe rmdir(folder)
    }

    func folder(of digest: Digest) -> String {
        "\(root)/blobs/\(String(decoding: digest.hex.utf8.prefix(2), as: UTF8.self))"
    }

    static func makeFolder(_ path: String) throws(StoreError) {
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw StoreError("mkdir", path: path)
        }
    }

    /// The names in a folder, without `.` and `..`, sorted by bytes.
    static func names(in folder: String) -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension ContentStore {
    static let journalName = "journal"

    /// Blobs that a killed run may have moved in before the records named them.
    package func interrupted() -> [Digest] {
        Self.names(in: stagingFolder).flatMap { name in
            Self.lines(of: "\(stagingFolder)/\(name)/\(Self.journalName)")
                .compactMap(Digest.init(hex:))
        }
    }

    /// Bytes of a blob; `nil` when the store does not have it.
    package func size(of digest: Digest) -> ByteCount? {
        var status = stat()
        guard unsafe lstat(path(of: digest), &status) == 0 else { return nil }
        return ByteCount(Int64(status.st_size))
    }

    /// Reads a blob and compares it with its name.
    ///
    /// - Throws: ``StoreError`` when it cannot be read.
    package func isWhole(_ digest: Digest) throws(StoreError) -> Bool {
        let path = path(of: digest)
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw StoreError("open", path: path) }
        defer { close(file) }
        var sink = HashingSink()
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = unsafe read(file, &chunk, chunk.count)
            guard count >= 0 else { throw StoreError("read", path: path) }
            guard count > 0 else { return sink.close() == digest }
            sink.write(unsafe chunk.span.bytes.extracting(first: count))
        }
    }

    /// Removes blobs for good.
    ///
    /// - Throws: ``StoreError``.
    package func remove(_ digests: [Digest]) throws(StoreError) {
        for digest in digests where unsafe unlink(path(of: digest)) != 0 && errno != ENOENT {
            throw StoreError("unlink", path: path(of: digest))
        }
    }

    /// Every blob in the store, sorted.
    package func digests() -> [Digest] {
        Self.names(in: "\(root)/blobs").flatMap { prefix in
            Self.names(in: "\(root)/blobs/\(prefix)").compactMap(Digest.init(hex:))
        }
    }
}

extension ContentStore {
    /// The lines of a small text; none where it is not there.
    private static func lines(of path: String) -> [String] {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(file, &chunk, chunk.count)
            guard count > 0 else { break }
            text += chunk.prefix(count)
        }
        return text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
}
