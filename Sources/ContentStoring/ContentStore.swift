package import ContestModel
internal import Glibc

/// Bytes kept once, named by their SHA-256.
///
/// A blob lies at `blobs/ab/abcdef...` below the root and never changes. New blobs are staged
/// apart and moved in together by ``Staging``, so a cut leaves either all of a group or none that
/// the records name.
package struct ContentStore: Sendable {
    package let root: String

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
        for name in Self.names(in: "\(root)/staging") {
            let folder = "\(root)/staging/\(name)"
            for file in Self.names(in: folder) { unsafe unlink("\(folder)/\(file)") }
            unsafe rmdir(folder)
        }
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
    /// Every blob in the store, sorted.
    package func digests() -> [Digest] {
        Self.names(in: "\(root)/blobs").flatMap { prefix in
            Self.names(in: "\(root)/blobs/\(prefix)").compactMap(Digest.init(hex:))
        }
    }
}
