package import Sealing

/// A whole tree in memory, for proofs: every leaf and every complete subtree, about 64 bytes a
/// leaf.
package struct MerkleTree: Sendable, Hashable {
    /// `levels[k][i]` is the root of the complete subtree over leaves `i * 2^k ..< (i + 1) * 2^k`.
    private var levels: [[DigestBytes]] = [[]]

    package init() {}

    package init(leaves: some Sequence<DigestBytes>) {
        for leaf in leaves { append(leaf) }
    }

    /// The number of leaves.
    package var size: Int { levels[0].count }

    /// Appends a leaf by its hash.
    package mutating func append(_ leaf: DigestBytes) {
        levels[0].append(leaf)
        var level = 0
        while levels[level].count.isMultiple(of: 2) {
            let row = levels[level]
            let parent = MerkleHashing.node(row[row.count - 2], row[row.count - 1])
            level += 1
            if level == levels.count { levels.append([]) }
            levels[level].append(parent)
        }
    }

    /// The root when the tree had this many leaves.
    ///
    /// - Precondition: It has had them: `0...size`.
    package func root(at count: Int) -> DigestBytes {
        precondition((0...size).contains(count), "a tree knows its own past only")
        return count == 0 ? MerkleHashing.empty : root(of: 0..<count)
    }

    package var root: DigestBytes { root(at: size) }

    /// What a writer must remember of this tree to go on.
    package var frontier: MerkleFrontier {
        var (peaks, start) = ([DigestBytes](), 0)
        for level in levels.indices.reversed() where size >> level & 1 == 1 {
            peaks.append(levels[level][start >> level])
            start += 1 << level
        }
        return MerkleFrontier(size: size, peaks: peaks)
    }

    /// The root of a stretch of leaves that starts where a subtree does.
    func root(of leaves: Range<Int>) -> DigestBytes {
        let count = leaves.count
        if count.nonzeroBitCount == 1 {
            let level = count.trailingZeroBitCount
            return levels[level][leaves.lowerBound >> level]
        }
        let split = leaves.lowerBound + Self.split(count)
        return MerkleHashing.node(
            root(of: leaves.lowerBound..<split), root(of: split..<leaves.upperBound))
    }

    /// The largest power of two below `count`, which is at least two.
    static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
