internal import Sealing

/// A proof that a line is in the ledger, with the checkpoint that it leads to: it can be checked
/// without asking anyone.
///
/// Source: C2SP tlog-proof v1.
package struct LedgerProof: Sendable, Hashable {
    package let inclusion: InclusionProof
    /// The signed checkpoint.
    package let checkpoint: [UInt8]

    package init(inclusion: InclusionProof, checkpoint: [UInt8]) {
        self.inclusion = inclusion
        self.checkpoint = checkpoint
    }

    private static let heading = "c2sp.org/tlog-proof@v1"

    package var bytes: [UInt8] {
        let rows =
            [Self.heading, "index \(inclusion.index)"]
            + inclusion.path.map { Base64.text($0.bytes) }
        return Array(rows.joined(separator: "\n").utf8) + "\n\n".utf8 + checkpoint
    }

    /// Reads ``bytes``.
    ///
    /// - Throws: ``LedgerError`` with code `proof` for every other text.
    package init(reading bytes: [UInt8]) throws(LedgerError) {
        let newline = UInt8(ascii: "\n")
        let rows = bytes.split(separator: newline, omittingEmptySubsequences: false)
            .prefix { !$0.isEmpty }
        let label = Array("index ".utf8)
        guard rows.count >= 2, rows[0].elementsEqual(Self.heading.utf8),
            rows[1].starts(with: label), let index = wholeNumber(rows[1].dropFirst(label.count))
        else { throw .proof() }
        let path = rows[2...].compactMap { row in
            Base64.bytes(of: row).flatMap { DigestBytes(bytes: $0) }
        }
        let length = rows.reduce(1) { $0 + $1.count + 1 }
        self.init(
            inclusion: InclusionProof(index: Int(index), path: path),
            checkpoint: Array(bytes.dropFirst(length)))
        guard self.bytes == bytes else { throw .proof() }
    }

    /// Demands that the line is in the ledger of this key.
    ///
    /// - Returns: The checkpoint that says so.
    /// - Throws: ``LedgerError`` with code `proof` or a code of ``Checkpoint/init(note:key:)``.
    @discardableResult
    package func verify(_ line: LedgerLine, key: NoteKey) throws(LedgerError) -> Checkpoint {
        let checkpoint = try Checkpoint(note: checkpoint, key: key)
        let head = checkpoint.head
        guard inclusion.index == line.number - 1,
            inclusion.shows(line.leaf, inTreeOf: head.size, root: head.root)
        else { throw .proof() }
        return checkpoint
    }
}
