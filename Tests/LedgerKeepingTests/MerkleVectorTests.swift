import Testing

@testable import LedgerKeeping
@testable import Sealing

/// A proof over the known leaves as others publish it.
///
/// Source: transparency-dev/merkle, `testdata`, happy paths.
struct KnownProof: Sendable {
    let from: Int
    let size: Int
    let path: [String]
}

let knownInclusions = [
    KnownProof(from: 0, size: 1, path: []),
    KnownProof(
        from: 0, size: 8,
        path: [
            "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=",
            "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
            "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
        ]),
    KnownProof(
        from: 5, size: 8,
        path: [
            "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
            "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
            "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
        ]),
    KnownProof(from: 2, size: 3, path: ["+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="]),
]

let knownConsistencies = [
    KnownProof(from: 1, size: 1, path: []),
    KnownProof(
        from: 1, size: 8,
        path: [
            "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=",
            "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
            "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
        ]),
    KnownProof(
        from: 6, size: 8,
        path: [
            "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=",
            "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
            "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
        ]),
    KnownProof(
        from: 2, size: 5,
        path: [
            "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
            "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
        ]),
]

private let knownTree = MerkleTree(leaves: knownLeaves.map(MerkleHashing.leaf))

@Test(arguments: knownInclusions)
func `inclusion proofs are those that others publish`(known: KnownProof) {
    let proof = knownTree.inclusion(of: known.from, in: known.size)
    #expect(proof.path.map { Base64.text($0.bytes) } == known.path)
}

@Test(arguments: knownConsistencies)
func `consistency proofs are those that others publish`(known: KnownProof) {
    let proof = knownTree.consistency(from: known.from, to: known.size)
    #expect(proof.path.map { Base64.text($0.bytes) } == known.path)
}
