package import ContestModel
package import Sealing

extension Digest {
    /// The same digest as the records name it.
    package init(_ bytes: DigestBytes) { self.init(bytes: bytes.bytes) }
}
