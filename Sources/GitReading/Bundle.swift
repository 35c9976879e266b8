internal import CGit
internal import Glibc

/// A git bundle: a header with references, then a pack.
///
/// libgit2 1.5 reads no bundles, so the header is read here and the pack is indexed by libgit2.
///
/// Source: `gitformat-bundle(5)`, versions 2 and 3.
package struct Bundle: Sendable, Hashable {
    package var references = References()
    /// Commits that the reader must already have; a whole bundle has none.
    var prerequisites: [String] = []
    /// Where the pack starts.
    var packOffset = 0

    /// Whether a file starts as a bundle does.
    package static func isBundle(_ head: [UInt8]) -> Bool {
        head.starts(with: Array("# v2 git bundle\n".utf8))
            || head.starts(with: Array("# v3 git bundle\n".utf8))
    }

    /// Reads the header from the start of a bundle.
    ///
    /// - Throws: ``GitError`` with code `notRepository`, `damaged` or `unsupported`.
    package init(header: [UInt8]) throws(GitError) {
        guard Self.isBundle(header) else {
            throw GitError(
                .notRepository, id: "Berkas ini bukan git bundle.",
                en: "This file is not a git bundle.")
        }
        var position = 16
        while let end = header[position...].firstIndex(of: 0x0A) {
            let line = header[position..<end]
            position = end + 1
            if line.isEmpty {
                packOffset = position
                return
            }
            try readLine(line)
        }
        throw .damaged("bundle header")
    }

    private mutating func readLine(_ line: ArraySlice<UInt8>) throws(GitError) {
        let text = String(decoding: line, as: UTF8.self)
        switch line.first {
        case UInt8(ascii: "@"):
            guard text == "@object-format=sha1" else {
                throw GitError(
                    .unsupported, id: "Bundle memakai fitur yang tidak didukung: \(text).",
                    en: "The bundle uses a capability that is not supported: \(text).")
            }
        case UInt8(ascii: "-"):
            prerequisites.append(String(text.dropFirst().prefix(40)))
        default:
            guard let object = RepositoryFiles.objectID(text), line.count > object.utf8.count + 1
            else { throw .damaged("bundle header: \(text)") }
            let name = String(decoding: line.dropFirst(object.utf8.count + 1), as: UTF8.self)
            if name == "HEAD" {
                references.head = object
            } else {
                references.objects[name] = object
            }
        }
    }
}

extension Bundle {
    /// Indexes the pack of the bundle at `path` into `folder`.
    ///
    /// - Returns: The path of the pack's index.
    /// - Throws: ``GitError`` with code `damaged`.
    func indexPack(of path: String, into folder: String) throws(GitError) -> String {
        var indexer: OpaquePointer?
        guard unsafe git_indexer_new(&indexer, folder, 0o600, nil, nil) == 0 else {
            throw .last("bundle")
        }
        defer { unsafe git_indexer_free(indexer) }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, lseek(descriptor, off_t(packOffset), SEEK_SET) >= 0 else {
            throw .damaged("bundle")
        }
        defer { close(descriptor) }
        var progress = git_indexer_progress()
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = unsafe read(descriptor, &chunk, chunk.count)
            guard count > 0 else { break }
            guard unsafe git_indexer_append(indexer, chunk, count, &progress) == 0 else {
                throw .last("bundle")
            }
        }
        guard unsafe git_indexer_commit(indexer, &progress) == 0 else { throw .last("bundle") }
        guard let name = unsafe git_indexer_name(indexer) else { throw .damaged("bundle") }
        return unsafe "\(folder)/pack-\(String(cString: name)).idx"
    }
}
