internal import struct Crypto.SHA256

/// A SHA-256 of bytes that come in pieces.
package struct DigestStream: Sendable {
    private var hasher = SHA256()

    package init() {}

    /// Takes the next bytes.
    package mutating func update(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
    }

    /// Takes the next bytes.
    package mutating func update(_ bytes: [UInt8]) { unsafe update(bytes.span.bytes) }

    /// The digest of what was taken so far; more may follow.
    package func digest() -> DigestBytes {
        unsafe hasher.finalize().withUnsafeBytes { unsafe DigestBytes(loading: $0) }
    }
}

extension DigestBytes {
    /// The SHA-256 of bytes in memory.
    package init(of bytes: [UInt8]) {
        var stream = DigestStream()
        stream.update(bytes)
        self = stream.digest()
    }
}
