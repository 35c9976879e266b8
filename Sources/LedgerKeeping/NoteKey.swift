package import Sealing

/// A key with the name under which it signs: who may be believed.
///
/// Source: C2SP signed-note v1.0.0, "Signatures" and "Verifier keys".
package struct NoteKey: Sendable, Hashable {
    /// For a ledger, its origin.
    package let name: String
    package let key: VerifyingKey

    /// - Throws: ``LedgerError`` with code `origin` for a name that a note cannot carry.
    package init(name: String, key: VerifyingKey) throws(LedgerError) {
        let isPlain = name.unicodeScalars.allSatisfy {
            !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 && $0.value != 0x7F
        }
        guard !name.isEmpty, isPlain else { throw .name() }
        self.name = name
        self.key = key
    }

    /// The byte that says Ed25519 in key ids and verifier keys.
    private static let signatureType: UInt8 = 1

    /// Four bytes that let a reader find the key that signed.
    package var id: [UInt8] {
        let bytes = Array(name.utf8) + [UInt8(ascii: "\n"), Self.signatureType] + key.bytes
        return Array(DigestBytes(of: bytes).bytes.prefix(4))
    }

    /// The key as other programs for transparency logs take it: name, id, key.
    package var verifierKey: String {
        "\(name)+\(Hexadecimal.text(id))+\(Base64.text([Self.signatureType] + key.bytes))"
    }
}

/// A private key with the name under which it signs.
package struct NoteSigner: Sendable {
    package let key: NoteKey
    private let signingKey: SigningKey

    /// - Throws: ``LedgerError`` with code `origin`.
    package init(name: String, key: SigningKey) throws(LedgerError) {
        self.key = try NoteKey(name: name, key: key.verifyingKey)
        signingKey = key
    }

    /// The text with this key's signature: a signed note.
    ///
    /// - Precondition: The text ends with a line end.
    /// - Throws: ``LedgerError`` with code `signing`.
    package func sign(_ text: [UInt8]) throws(LedgerError) -> [UInt8] {
        precondition(text.last == UInt8(ascii: "\n"), "the text of a note ends with a line end")
        let signature: [UInt8]
        do {
            signature = try signingKey.sign(text)
        } catch {
            throw .signing(error.detail)
        }
        return text + "\n\u{2014} \(key.name) \(Base64.text(key.id + signature))\n".utf8
    }
}
