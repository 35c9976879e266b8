package import ContestModel
internal import Sealing

/// A sink that keeps nothing but the digest: for looking at an entry without a workspace.
package struct HashingSink: BlobSink {
    private var stream = DigestStream()

    package init() {}

    package mutating func open() { stream = DigestStream() }

    package mutating func write(_ bytes: RawSpan) { stream.update(bytes) }

    package mutating func close() -> Digest { Digest(bytes: stream.digest().bytes) }
}

/// The SHA-256 of bytes in memory.
package func digest(of bytes: [UInt8]) -> Digest {
    Digest(bytes: DigestBytes(of: bytes).bytes)
}
