internal import Sealing

/// A text with the signatures below it.
///
/// Source: C2SP signed-note v1.0.0.
package struct SignedNote: Sendable, Hashable {
    /// With its last line end, without the empty line below.
    package let text: [UInt8]
    package let signatures: [NoteSignature]

    /// More signatures than this are refused; witnesses of a ledger are few.
    package static let signatureLimit = 64

    /// Reads a note by its bytes.
    ///
    /// - Throws: ``LedgerError`` with code `noteShape`.
    package init(reading bytes: [UInt8]) throws(LedgerError) {
        let newline = UInt8(ascii: "\n")
        guard String(validating: bytes, as: UTF8.self) != nil,
            bytes.allSatisfy({ $0 >= 0x20 || $0 == newline }), bytes.last == newline,
            let gap = bytes.indices.dropLast().last(where: {
                bytes[$0] == newline && bytes[$0 + 1] == newline
            })
        else { throw .noteShape() }
        text = Array(bytes[...gap])
        let rows = bytes[(gap + 2)...].dropLast()
            .split(separator: newline, omittingEmptySubsequences: false)
        let signatures = rows.compactMap { NoteSignature(reading: $0) }
        guard signatures.count == rows.count, (1...Self.signatureLimit).contains(rows.count),
            text.count > 1
        else { throw .noteShape() }
        self.signatures = signatures
    }

    /// Demands a good signature by this key. Signatures by others say nothing and are passed over.
    ///
    /// - Throws: ``LedgerError`` with code `key` where the key did not sign, `signature` where its
    ///   signature is wrong.
    package func verify(_ key: NoteKey) throws(LedgerError) {
        let id = key.id
        let own = signatures.filter { $0.isNamed(key.name) && $0.id == id }
        guard !own.isEmpty else { throw .key() }
        guard own.allSatisfy({ key.key.verifies($0.signature, of: text) }) else {
            throw .signature()
        }
    }
}

/// One signature line of a note.
package struct NoteSignature: Sendable, Hashable {
    package let name: String
    /// Four bytes.
    package let id: [UInt8]
    package let signature: [UInt8]

    /// Reads a line without its line end.
    init?(reading line: ArraySlice<UInt8>) {
        let dash = Array("\u{2014} ".utf8)
        let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard line.starts(with: dash), parts.count == 3,
            let name = String(validating: parts[1], as: UTF8.self),
            let bytes = Base64.bytes(of: parts[2]), bytes.count > 4, !name.isEmpty,
            !name.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0 == "+" })
        else { return nil }
        self.name = name
        id = Array(bytes[..<4])
        signature = Array(bytes[4...])
    }

    /// Names are compared by their bytes.
    func isNamed(_ other: String) -> Bool { name.utf8.elementsEqual(other.utf8) }
}
