import Testing

@testable import LedgerKeeping
@testable import Sealing

@Test func `a checkpoint is three lines and a signature`() throws {
    let sample = try Sample(acts: 3)
    let note = try sample.ledger.checkpoint(by: sample.signer)
    let root = Base64.text(sample.tree.root.bytes)
    #expect(note.starts(with: "juri.example/kim-2023\n3\n\(root)\n\n— juri.example/kim-2023 ".utf8))
    #expect(try sample.checkpoint().head == sample.tree.head(at: 3))
}

@Test func `a checkpoint with lines of others is read as it is`() throws {
    let signer = try Sample.signer(7)
    let checkpoint = Checkpoint(
        origin: Sample.origin, head: TreeHead(size: 0, root: MerkleHashing.empty),
        extensions: ["lain"])
    let note = try signer.sign(checkpoint.text)
    #expect(try Checkpoint(note: note, key: signer.key) == checkpoint)
}

@Test(arguments: [
    "a\n", "a\n1\n", "a\n01\nROOT\n", "a\n-1\nROOT\n", "a\n+1\nROOT\n", "a\n1 \nROOT\n",
    "a\n1\nROOT\n\n", "\n1\nROOT\n", "a\n1\nROO\n", "a\n1\nAAAA\n", "a\n1\nROOT", "a\n\n1\nROOT\n",
    "a\n9999999999999999999\nROOT\n",
])
func `another text is no checkpoint`(text: String) {
    let root = Array(Base64.text(MerkleHashing.empty.bytes).utf8)
    let bytes = Array(text.utf8)
    let place = bytes.firstRange(of: Array("ROOT".utf8))
    let whole = place.map { bytes[..<$0.lowerBound] + root + bytes[$0.upperBound...] }
    let checkpoint = whole.map { Array($0) } ?? bytes
    #expect(refusal { _ = try Checkpoint(text: checkpoint) } == .checkpointShape)
}

@Test func `a checkpoint under another name or key is refused`() throws {
    let sample = try Sample(acts: 2)
    let note = try sample.ledger.checkpoint(by: sample.signer)
    let strange = try Sample.signer(8).key
    #expect(refusal { _ = try Checkpoint(note: note, key: strange) } == .key)
    let text = Checkpoint(origin: "lain.example", head: sample.ledger.head).text
    let renamed = try sample.signer.sign(text)
    #expect(refusal { _ = try Checkpoint(note: renamed, key: sample.signer.key) } == .origin)
}

@Test func `every flipped bit of a checkpoint is refused`() throws {
    let sample = try Sample(acts: 2)
    let note = try sample.ledger.checkpoint(by: sample.signer)
    for place in note.indices {
        var changed = note
        changed[place] ^= 1 << (place % 8)
        #expect(refusal { _ = try Checkpoint(note: changed, key: sample.signer.key) } != nil)
    }
}

@Test func `a ledger that grew follows its older checkpoint`() throws {
    var sample = try Sample(acts: 5)
    let older = try sample.checkpoint()
    for number in 5..<12 { sample.append(Sample.act(number)) }
    let proof = sample.tree.consistency(from: 5, to: 12)
    try sample.checkpoint().follows(older, proof: proof)
    try sample.tree.follows(older)
    try older.follows(older, proof: ConsistencyProof(path: []))
}

@Test func `an older database that was put back is noticed`() throws {
    var sample = try Sample(acts: 5)
    let (older, olderTree) = (try sample.checkpoint(), sample.tree)
    sample.append(Sample.act(5))
    let known = try sample.checkpoint()
    let none = ConsistencyProof(path: [])
    #expect(refusal { try older.follows(known, proof: none) } == .rolledBack)
    #expect(refusal { try olderTree.follows(known) } == .rolledBack)
}

@Test func `a history written anew is noticed, at the same size and at a greater`() throws {
    let sample = try Sample(acts: 5)
    let known = try sample.checkpoint()
    var other = try Sample(acts: 4)
    other.append(Act(.annul, contest: "kim-2023", by: "ketua"))
    let none = ConsistencyProof(path: [])
    let fork = try other.checkpoint()
    #expect(refusal { try fork.follows(known, proof: none) } == .forked)
    other.append(Sample.act(9))
    let (later, proof) = (try other.checkpoint(), other.tree.consistency(from: 5, to: 6))
    #expect(refusal { try later.follows(known, proof: proof) } == .proof)
    #expect(refusal { try other.tree.follows(known) } == .forked)
}
