package import Sealing

/// Shows that a leaf stands at an index of a tree: the hashes beside its way to the root, from the
/// leaf up.
///
/// Source: RFC 6962, section 2.1.1; checked as RFC 9162, section 2.1.3.2, says.
package struct InclusionProof: Sendable, Hashable {
    /// From 0.
    package let index: Int
    package let path: [DigestBytes]

    package init(index: Int, path: [DigestBytes]) {
        self.index = index
        self.path = path
    }

    /// Whether the leaf stands at the index of the tree with this size and root.
    package func shows(_ leaf: DigestBytes, inTreeOf size: Int, root: DigestBytes) -> Bool {
        guard (0..<max(size, 0)).contains(index) else { return false }
        var climb = Climb(node: index, last: size - 1)
        var hash = leaf
        for sibling in path {
            guard climb.last > 0 else { return false }
            let isRight = climb.isRight
            hash =
                isRight
                ? MerkleHashing.node(sibling, hash) : MerkleHashing.node(hash, sibling)
            climb.rise()
        }
        return climb.last == 0 && hash == root
    }
}

/// The way from a node to the root of a tree that need not be complete.
struct Climb {
    /// The node's index on its level.
    private var node: Int
    /// The index of the level's last node; 0 at the root.
    private(set) var last: Int

    init(node: Int, last: Int) { (self.node, self.last) = (node, last) }

    /// Whether the sibling on the way stands at the left.
    var isRight: Bool { node & 1 == 1 || node == last }

    /// Goes to the parent; a last node without a sibling first climbs to where it has one.
    mutating func rise() {
        if isRight { while node & 1 == 0, node > 0 { shift() } }
        shift()
    }

    /// Goes up while the node is the right one of two.
    mutating func skipRights() { while node & 1 == 1 { shift() } }

    private mutating func shift() {
        node >>= 1
        last >>= 1
    }
}

extension MerkleTree {
    /// The proof that the leaf at `index` stands in the tree of the first `count` leaves.
    ///
    /// - Precondition: `0 <= index < count <= size`.
    package func inclusion(of index: Int, in count: Int) -> InclusionProof {
        precondition(index >= 0 && index < count && count <= size, "no such leaf in the tree")
        var path: [DigestBytes] = []
        var leaves = 0..<count
        while leaves.count > 1 {
            let split = leaves.lowerBound + Self.split(leaves.count)
            let (left, right) = (leaves.lowerBound..<split, split..<leaves.upperBound)
            path.append(root(of: index < split ? right : left))
            leaves = index < split ? left : right
        }
        return InclusionProof(index: index, path: path.reversed())
    }
}
