internal import enum Crypto.Curve25519

/// A private Ed25519 key. It is made from 32 random bytes, which are the key.
///
/// Signing is deterministic: the same text gives the same signature.
///
/// Source: RFC 8032 (Ed25519), RFC 8410 (its private key in PKCS #8).
package struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey
    private let seed: [UInt8]

    /// - Returns: `nil` when the seed is not 32 bytes.
    package init?(seed: [UInt8]) {
        guard seed.count == 32,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        else { return nil }
        (self.key, self.seed) = (key, seed)
    }

    /// Reads ``pem``.
    ///
    /// - Returns: `nil` for every other text.
    package init?(pem: [UInt8]) {
        guard let der = PEM.bytes(of: pem, label: Self.label),
            der.starts(with: Self.header)
        else { return nil }
        self.init(seed: Array(der.dropFirst(Self.header.count)))
    }

    private static let label = "PRIVATE KEY"

    /// What stands before the seed: version 0, the algorithm 1.3.101.112, an octet string within
    /// an octet string.
    private static let header: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
        0x20,
    ]

    /// PKCS #8, as `openssl pkeyutl -inkey` reads it. Whoever holds this text can sign.
    package var pem: [UInt8] { PEM.text(of: Self.header + seed, label: Self.label) }

    package var verifyingKey: VerifyingKey {
        VerifyingKey(trusting: Array(key.publicKey.rawRepresentation))
    }

    /// The 64 bytes of the signature.
    ///
    /// - Throws: ``SealingError``.
    package func sign(_ text: [UInt8]) throws(SealingError) -> [UInt8] {
        do {
            return Array(try key.signature(for: text))
        } catch {
            throw SealingError(code: .signing, detail: "\(error)")
        }
    }
}
