package import Sealing

/// Shows that a tree only grew: hashes from which both the older and the newer root follow.
///
/// Source: RFC 6962, section 2.1.2; checked as RFC 9162, section 2.1.4.2, says.
package struct ConsistencyProof: Sendable, Hashable {
    package let path: [DigestBytes]

    package init(path: [DigestBytes]) { self.path = path }

    /// Whether the tree `older` is the beginning of the tree `newer`.
    package func shows(_ older: TreeHead, growsInto newer: TreeHead) -> Bool {
        guard older.size >= 0, older.size < newer.size else {
            return older == newer && path.isEmpty
        }
        guard older.size > 0 else { return path.isEmpty && older.root == MerkleHashing.empty }
        var hashes = path[...]
        if older.size.nonzeroBitCount == 1 { hashes = [older.root] + hashes }
        guard let first = hashes.popFirst() else { return false }
        var climb = Climb(node: older.size - 1, last: newer.size - 1)
        climb.skipRights()
        var (old, new) = (first, first)
        for hash in hashes {
            guard climb.last > 0 else { return false }
            if climb.isRight {
                old = MerkleHashing.node(hash, old)
                new = MerkleHashing.node(hash, new)
            } else {
                new = MerkleHashing.node(new, hash)
            }
            climb.rise()
        }
        return climb.last == 0 && old == older.root && new == newer.root
    }
}

/// The size and the root of a tree at one time.
package struct TreeHead: Sendable, Hashable {
    package let size: Int
    package let root: DigestBytes

    package init(size: Int, root: DigestBytes) {
        self.size = size
        self.root = root
    }
}

extension MerkleTree {
    package func head(at count: Int) -> TreeHead { TreeHead(size: count, root: root(at: count)) }

    /// The proof that the tree of `older` leaves is the beginning of the tree of `newer`.
    ///
    /// - Precondition: `0 <= older <= newer <= size`.
    package func consistency(from older: Int, to newer: Int) -> ConsistencyProof {
        precondition(older >= 0 && older <= newer && newer <= size, "no such trees")
        guard older > 0, older < newer else { return ConsistencyProof(path: []) }
        var path: [DigestBytes] = []
        var leaves = 0..<newer
        while leaves.upperBound > older {
            let split = leaves.lowerBound + Self.split(leaves.count)
            let (left, right) = (leaves.lowerBound..<split, split..<leaves.upperBound)
            path.append(root(of: older <= split ? right : left))
            leaves = older <= split ? left : right
        }
        // The older tree itself needs no hash: whoever checks has its root.
        if leaves.lowerBound > 0 { path.append(root(of: leaves)) }
        return ConsistencyProof(path: path.reversed())
    }
}
