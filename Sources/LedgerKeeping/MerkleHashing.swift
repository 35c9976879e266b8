package import Sealing

/// The two ways of hashing in the tree, told apart by their first byte.
///
/// Source: RFC 6962, section 2.1.
package enum MerkleHashing {
    package static func leaf(_ bytes: [UInt8]) -> DigestBytes {
        DigestBytes(of: [0] + bytes)
    }

    package static func node(_ left: DigestBytes, _ right: DigestBytes) -> DigestBytes {
        var bytes: [UInt8] = [1]
        bytes.reserveCapacity(65)
        left.append(to: &bytes)
        right.append(to: &bytes)
        return DigestBytes(of: bytes)
    }

    /// The root of the tree without leaves.
    package static let empty = DigestBytes(of: [])
}
