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
        guard Self.isBundle(header) else { throw .notRepository }
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
            if text == "@object-format=sha256" { throw .unsupported("SHA-256") }
            guard text == "@object-format=sha1" else { throw .unsupported("'\(text)'") }
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
