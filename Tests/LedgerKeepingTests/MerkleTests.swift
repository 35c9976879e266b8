import Testing

@testable import LedgerKeeping
@testable import Sealing

/// The eight leaves of the vectors that certificate transparency is tested with.
let knownLeaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57], (0x60...0x6F).map { UInt8($0) },
]

/// The roots of the trees of the first 0 to 8 of them.
let knownRoots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]

/// The tree hash as the standard defines it, by recursion over the leaves.
///
/// Source: RFC 6962, section 2.1.
func defined(_ leaves: ArraySlice<DigestBytes>) -> DigestBytes {
    guard leaves.count > 1 else { return leaves.first ?? DigestBytes(of: []) }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let left = defined(leaves.prefix(split)).bytes
    return DigestBytes(of: [1] + left + defined(leaves.dropFirst(split)).bytes)
}

func leaves(_ count: Int) -> [DigestBytes] {
    (0..<count).map { MerkleHashing.leaf(Array("leaf \($0)".utf8)) }
}

@Test func `the trees of the known leaves have the known roots`() {
    var (frontier, tree) = (MerkleFrontier(), MerkleTree())
    #expect(frontier.root.hex == knownRoots[0])
    for (index, leaf) in knownLeaves.enumerated() {
        frontier.append(MerkleHashing.leaf(leaf))
        tree.append(MerkleHashing.leaf(leaf))
        #expect(frontier.root.hex == knownRoots[index + 1])
        #expect(tree.root.hex == knownRoots[index + 1])
    }
    #expect(knownRoots.indices.map { tree.root(at: $0).hex } == knownRoots)
}

@Test func `frontier and tree give the root that the standard defines, at every size`() {
    let all = leaves(130)
    var frontier = MerkleFrontier()
    let tree = MerkleTree(leaves: all)
    for count in 0...all.count {
        let root = defined(all.prefix(count))
        #expect(frontier.root == root)
        #expect(tree.root(at: count) == root)
        #expect(MerkleTree(leaves: all.prefix(count)).frontier == frontier)
        if count < all.count { frontier.append(all[count]) }
    }
}

@Test func `a frontier goes on from what was kept of it`() throws {
    let all = leaves(100)
    for count in [0, 1, 7, 64, 99] {
        var frontier = MerkleFrontier()
        for leaf in all.prefix(count) { frontier.append(leaf) }
        var other = try #require(MerkleFrontier(kept: frontier.size, peaks: frontier.peaks))
        for leaf in all.dropFirst(count) { other.append(leaf) }
        #expect(other.root == defined(all[...]))
        #expect(MerkleFrontier(kept: count + 1, peaks: frontier.peaks + leaves(9)) == nil)
    }
}

@Test func `every leaf of every tree has a proof that holds for it alone`() {
    let all = leaves(40)
    let tree = MerkleTree(leaves: all)
    for count in 1...all.count {
        let root = tree.root(at: count)
        for index in 0..<count {
            let proof = tree.inclusion(of: index, in: count)
            #expect(proof.shows(all[index], inTreeOf: count, root: root))
            #expect(!proof.shows(all[(index + 1) % 40], inTreeOf: count, root: root))
            #expect(!proof.shows(all[index], inTreeOf: count, root: all[0]) || count == 1)
            let moved = InclusionProof(index: index + 1, path: proof.path)
            #expect(!moved.shows(all[index], inTreeOf: count, root: root))
        }
    }
}

@Test func `every tree is shown to have grown out of every older one`() {
    let tree = MerkleTree(leaves: leaves(40))
    for newer in 0...40 {
        for older in 0...newer {
            let proof = tree.consistency(from: older, to: newer)
            let (old, new) = (tree.head(at: older), tree.head(at: newer))
            #expect(proof.shows(old, growsInto: new))
            guard older > 0, older < newer else { continue }
            let forged = TreeHead(size: older, root: tree.root(at: older - 1))
            #expect(!proof.shows(forged, growsInto: new))
            let other = TreeHead(size: newer, root: tree.root(at: newer - 1))
            #expect(!proof.shows(old, growsInto: other))
        }
    }
}

@Test func `a proof with a hash changed, dropped or added does not hold`() {
    let all = leaves(21)
    let tree = MerkleTree(leaves: all)
    let (root, inclusion) = (tree.root, tree.inclusion(of: 13, in: 21).path)
    let (old, new) = (tree.head(at: 13), tree.head(at: 21))
    for path in spoiled(inclusion) {
        let proof = InclusionProof(index: 13, path: path)
        #expect(!proof.shows(all[13], inTreeOf: 21, root: root))
    }
    for path in spoiled(tree.consistency(from: 13, to: 21).path) {
        #expect(!ConsistencyProof(path: path).shows(old, growsInto: new))
    }
}

private func spoiled(_ path: [DigestBytes]) -> [[DigestBytes]] {
    let strange = MerkleHashing.leaf(Array("strange".utf8))
    return path.indices.flatMap { place in
        var (changed, shorter, longer) = (path, path, path)
        changed[place] = strange
        shorter.remove(at: place)
        longer.insert(strange, at: place)
        return [changed, shorter, longer]
    } + [path + [strange]]
}

@Test(arguments: [(-1, 5), (5, 5), (6, 5), (0, 0), (0, -1)])
func `an index outside the tree has no proof`(index: Int, size: Int) {
    let tree = MerkleTree(leaves: leaves(5))
    let proof = InclusionProof(index: index, path: tree.inclusion(of: 0, in: 5).path)
    #expect(!proof.shows(leaves(1)[0], inTreeOf: size, root: tree.root))
}
