package import Sealing

/// What a writer must remember of a tree to go on: the roots of its complete subtrees.
///
/// A tree of n leaves has one for every set bit of n, the largest first; appending touches two on
/// average.
package struct MerkleFrontier: Sendable, Hashable {
    /// The number of leaves.
    package private(set) var size: Int
    /// The roots of the complete subtrees, from the left.
    package private(set) var peaks: [DigestBytes]

    package init() { (size, peaks) = (0, []) }

    /// Takes a frontier that was kept.
    ///
    /// - Returns: `nil` when the number of peaks does not belong to the size.
    package init?(kept size: Int, peaks: [DigestBytes]) {
        guard size >= 0, size.nonzeroBitCount == peaks.count else { return nil }
        (self.size, self.peaks) = (size, peaks)
    }

    init(size: Int, peaks: [DigestBytes]) { (self.size, self.peaks) = (size, peaks) }

    /// Appends a leaf by its hash.
    package mutating func append(_ leaf: DigestBytes) {
        var hash = leaf
        var rest = size
        while rest & 1 == 1 {
            hash = MerkleHashing.node(peaks.removeLast(), hash)
            rest >>= 1
        }
        peaks.append(hash)
        size += 1
    }

    package var root: DigestBytes {
        guard var root = peaks.last else { return MerkleHashing.empty }
        for peak in peaks.dropLast().reversed() { root = MerkleHashing.node(peak, root) }
        return root
    }
}
