/// A git bundle: a header with references, then a pack.
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
        head.starts(with: "# v2 git bundle\n".utf8) || head.starts(with: "# v3 git bundle\n".utf8)
    }

    /// Reads the header from the start of a bundle.
    ///
    /// - Throws: ``GitError`` with code `notRepository`, `damaged` or `unsupported`.
    package init(header: [UInt8]) throws(GitError) {
        guard Self.isBundle(header) else { throw .notRepository }
        let hasCapabilities = header[3] == UInt8(ascii: "3")
        var position = 16
        while let end = header[position...].firstIndex(of: 0x0A) {
            let line = header[position..<end]
            position = end + 1
            if line.isEmpty {
                packOffset = position
                return
            }
            try readLine(line, hasCapabilities)
        }
        throw .damaged("bundle header")
    }

    private mutating func readLine(
        _ line: ArraySlice<UInt8>, _ hasCapabilities: Bool
    ) throws(GitError) {
        let text = String(decoding: line.prefix(200), as: UTF8.self)
        if line.first == UInt8(ascii: "@"), hasCapabilities {
            if text == "@object-format=sha256" { throw .unsupported("SHA-256") }
            guard text == "@object-format=sha1" else { throw .unsupported("'\(text)'") }
        } else if line.first == UInt8(ascii: "-") {
            prerequisites.append(String(text.dropFirst().prefix(40)))
        } else {
            guard let object = RepositoryFiles.objectID(text), line.count > object.utf8.count + 1
            else { throw .damaged("bundle header: \(text)") }
            try add(object, line.dropFirst(object.utf8.count + 1))
        }
    }

    /// - Throws: ``GitError`` `damaged` when the name is one that git does not allow, `overLimit`.
    private mutating func add(_ object: String, _ name: ArraySlice<UInt8>) throws(GitError) {
        let text = String(decoding: name, as: UTF8.self)
        if name.elementsEqual("HEAD".utf8) {
            references.head = object
            return
        }
        guard Self.isAllowed(name) else { throw .damaged("bundle header: \(text)") }
        references.objects[text] = object
        guard references.objects.count <= GitLimits.references else {
            let limit = GitLimits.references
            throw .tooMany(.references, limit: limit, value: references.objects.count)
        }
    }

    /// Source: `git-check-ref-format(1)`, what matters of it: nothing that climbs or hides.
    private static func isAllowed(_ name: ArraySlice<UInt8>) -> Bool {
        let parts = name.split(separator: 0x2F, omittingEmptySubsequences: false)
        return parts.count > 1 && parts.first?.elementsEqual("refs".utf8) == true
            && parts.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") }
            && !zip(name, name.dropFirst()).contains { $0 == 0x2E && $1 == 0x2E }
            && name.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
}
