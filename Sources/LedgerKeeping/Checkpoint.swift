internal import Sealing

/// The head of a ledger at one time, as its owner signs it.
///
/// Source: C2SP tlog-checkpoint v1.0.0.
package struct Checkpoint: Sendable, Hashable {
    /// Which ledger: a name of the owner's choice, such as `juri.example.go.id/kim-2023`.
    package let origin: String
    package let head: TreeHead
    /// Lines below the three; this program writes none and reads any.
    package let extensions: [String]

    package init(origin: String, head: TreeHead, extensions: [String] = []) {
        self.origin = origin
        self.head = head
        self.extensions = extensions
    }

    /// The text that is signed.
    package var text: [UInt8] {
        let rows = [origin, "\(head.size)", Base64.text(head.root.bytes)] + extensions
        return rows.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
    }

    /// Reads ``text``.
    ///
    /// - Throws: ``LedgerError`` with code `checkpointShape` for every other text.
    package init(text: [UInt8]) throws(LedgerError) {
        let rows = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard rows.count >= 4, rows.last?.isEmpty == true,
            !rows.dropLast().contains(where: \.isEmpty),
            let origin = String(validating: rows[0], as: UTF8.self),
            let size = wholeNumber(rows[1]),
            let root = Base64.bytes(of: rows[2])
                .flatMap({ DigestBytes(bytes: $0) })
        else { throw .checkpointShape() }
        let extensions = rows[3..<(rows.count - 1)].map { String(decoding: $0, as: UTF8.self) }
        self.init(
            origin: origin, head: TreeHead(size: Int(size), root: root), extensions: extensions)
        guard self.text == text else { throw .checkpointShape() }
    }

    /// Reads a signed checkpoint and demands the key's signature and name.
    ///
    /// - Throws: ``LedgerError`` with code `noteShape`, `key`, `signature`, `checkpointShape` or
    ///   `origin`.
    package init(note: [UInt8], key: NoteKey) throws(LedgerError) {
        let note = try SignedNote(reading: note)
        try note.verify(key)
        try self.init(text: note.text)
        guard origin.utf8.elementsEqual(key.name.utf8) else { throw .origin(key.name) }
    }
}

extension Ledger {
    /// The head of the ledger, signed.
    ///
    /// - Throws: ``LedgerError`` with code `signing`.
    package func checkpoint(by signer: NoteSigner) throws(LedgerError) -> [UInt8] {
        try signer.sign(Checkpoint(origin: signer.key.name, head: head).text)
    }
}
