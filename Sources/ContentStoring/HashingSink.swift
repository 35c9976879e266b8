package import ContestModel
internal import struct Crypto.SHA256

/// A sink that keeps nothing but the digest: for looking at an entry without a workspace.
package struct HashingSink: BlobSink {
    private var hasher = SHA256()

    package init() {}

    package mutating func open() { hasher = SHA256() }

    package mutating func write(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
    }

    package mutating func close() -> Digest { Digest(bytes: Array(hasher.finalize())) }
}

/// The SHA-256 of bytes in memory.
package func digest(of bytes: [UInt8]) -> Digest {
    Digest(bytes: Array(SHA256.hash(data: bytes)))
}
