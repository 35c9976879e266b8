internal import enum Crypto.Curve25519

/// A public Ed25519 key.
///
/// Source: RFC 8032 (Ed25519), RFC 8410 (its SubjectPublicKeyInfo).
package struct VerifyingKey: Sendable, Hashable {
    /// The 32 bytes of the key.
    package let bytes: [UInt8]

    /// - Returns: `nil` when there are not 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    init(trusting bytes: [UInt8]) { self.bytes = bytes }

    /// Reads ``pem``, byte for byte as it is written there.
    ///
    /// - Returns: `nil` for every other text.
    package init?(pem: [UInt8]) {
        guard let der = PEM.bytes(of: pem, label: Self.label), der.starts(with: Self.header)
        else { return nil }
        self.init(bytes: Array(der.dropFirst(Self.header.count)))
    }

    private static let label = "PUBLIC KEY"

    /// What stands before the key: the algorithm 1.3.101.112 and a bit string without spare bits.
    private static let header: [UInt8] = [
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]

    /// SubjectPublicKeyInfo in three lines, as `openssl pkeyutl -pubin -inkey` reads it.
    package var pem: [UInt8] { PEM.text(of: Self.header + bytes, label: Self.label) }

    package func verifies(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
            return false
        }
        return key.isValidSignature(signature, for: text)
    }
}
