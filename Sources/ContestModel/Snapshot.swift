/// The received files of one submission, frozen: what every check and judge sees.
package struct Snapshot: Sendable, Hashable, Codable {
    package var kind: SubmissionKind
    /// The bytes as they arrived, for an archive or a file; `nil` for a folder or a repository.
    package var original: Digest?
    package var items: [Item]
    package var notes: [Notice]
    package var history: History?

    package init(
        kind: SubmissionKind, original: Digest?, items: [Item], notes: [Notice],
        history: History? = nil
    ) {
        self.kind = kind
        self.original = original
        self.items = items
        self.notes = notes
        self.history = history
    }

    package var bytes: ByteCount { items.reduce(.zero) { $0 + $1.bytes } }
}

/// One file of a snapshot.
package struct Item: Sendable, Hashable, Codable {
    /// With `/` between components, never climbing, never absolute, NFC.
    package var path: String
    package var bytes: ByteCount
    /// Media type by content.
    package var type: String
    package var digest: Digest

    package init(path: String, bytes: ByteCount, type: String, digest: Digest) {
        self.path = path
        self.bytes = bytes
        self.type = type
        self.digest = digest
    }

    /// The last component of the path.
    package var name: String {
        String(decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    }
}

/// What was handed in.
package enum SubmissionKind: String, Sendable, Hashable, Codable, CaseIterable {
    case archive, repository, bundle, folder, file
}

/// Something that intake noticed or refused: a code for programs, a sentence for people.
package struct Notice: Sendable, Hashable, Codable {
    package var code: String
    package var message: Bilingual
    /// The path of the item that it is about.
    package var item: String?

    package init(code: String, message: Bilingual, item: String? = nil) {
        self.code = code
        self.message = message
        self.item = item
    }
}
