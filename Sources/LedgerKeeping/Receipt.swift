internal import ContestModel
internal import Sealing

/// A signed receipt for an entry, which anyone can check without asking the office.
///
/// It holds the facts, the ledger's line of the import with what opens it, the proof that the line
/// is in the ledger, and the office's signature over all of it. Program and people read the same
/// lines.
package struct Receipt: Sendable, Hashable {
    package let facts: ReceiptFacts
    package let written: WrittenAct
    package let proof: LedgerProof

    /// - Parameter written: What the ledger made of the facts' act.
    package init(facts: ReceiptFacts, written: WrittenAct, proof: LedgerProof) {
        self.facts = facts
        self.written = written
        self.proof = proof
    }

    private static let heading = "juri tanda terima v1"

    /// The text that is signed.
    var text: [UInt8] {
        let opening = written.opening
        let rows =
            [Array(Self.heading.utf8)] + facts.rows + [
                Array("\(ReceiptLabel.salt): \(opening.salt.hex)".utf8),
                Array("\(ReceiptLabel.payload): ".utf8) + opening.payload,
                Array("\(ReceiptLabel.line): ".utf8) + written.line.bytes,
            ]
        return Array(rows.joined(separator: [UInt8(ascii: "\n")])) + "\n".utf8 + proof.bytes
    }

    /// The receipt as a file: a signed note.
    ///
    /// - Throws: ``LedgerError`` with code `signing`.
    package func signed(by signer: NoteSigner) throws(LedgerError) -> [UInt8] {
        try signer.sign(text)
    }

    /// Reads a receipt and demands that all of it holds: the signature, the check character, the
    /// opening, the facts of the act and the proof.
    ///
    /// - Throws: ``LedgerError``; with the line where one part contradicts the others.
    package init(verifying file: [UInt8], key: NoteKey) throws(LedgerError) {
        let note = try SignedNote(reading: file)
        try note.verify(key)
        try self.init(reading: note.text)
        let act = try Act(payload: written.opening.payload)
        guard written.opening.opens(written.line) else { throw .commitment() }
        guard act == facts.act(by: act.by) else { throw .receipt() }
        try proof.verify(written.line, key: key)
    }

    private init(reading text: [UInt8]) throws(LedgerError) {
        let newline = UInt8(ascii: "\n")
        let lines = text.split(separator: newline, omittingEmptySubsequences: false)
        let head = Array(lines.prefix { !$0.isEmpty })
        let rows = ReceiptRows(head)
        guard let facts = ReceiptFacts(rows),
            let salt = rows[ReceiptLabel.salt].flatMap({ Hexadecimal.bytes(of: $0) })
                .flatMap({ Salt(bytes: $0) }),
            let payload = rows[ReceiptLabel.payload], let row = rows[ReceiptLabel.line]
        else { throw .receipt() }
        let line = try LedgerLine(reading: Array(row) + [newline])
        let length = head.reduce(1) { $0 + $1.count + 1 }
        let proof = try LedgerProof(reading: Array(text.dropFirst(length)))
        let opening = Opening(number: line.number, payload: Array(payload), salt: salt)
        self.init(
            facts: facts, written: WrittenAct(line: line, opening: opening), proof: proof)
        try demandSame(text)
    }

    /// Demands that this receipt would be written in exactly this text.
    private func demandSame(_ text: [UInt8]) throws(LedgerError) {
        guard let line = firstDifference(text, self.text) else { return }
        throw LedgerError.receipt().at("receipt.txt", line: line)
    }
}
