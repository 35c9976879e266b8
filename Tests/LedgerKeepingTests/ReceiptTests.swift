import ContestModel
import Testing

@testable import LedgerKeeping
@testable import Sealing

/// Synthetic facts of an entry.
private func facts(received: Int64 = 0, deadline: Int64? = 60_000) -> ReceiptFacts {
    var facts = ReceiptFacts(
        contest: "kim-2023", entry: "KIMH23-004",
        received: Instant(milliseconds: 1_699_268_700_000 + received), zone: .wib)
    facts.deadline = deadline.map { Instant(milliseconds: 1_699_268_700_000 + $0) }
    facts.original = Digest(DigestBytes(of: Array("arsip".utf8)))
    facts.files = ["z.txt", "a b/100%.txt", "baris\nbaru.txt", "é.pdf"].map { path in
        ReceiptFacts.File(
            path: path, bytes: ByteCount(Int64(path.utf8.count)),
            digest: Digest(DigestBytes(of: Array(path.utf8))))
    }
    return facts
}

private func receipt(_ facts: ReceiptFacts, in sample: inout Sample) throws -> [UInt8] {
    let written = sample.append(facts.act(by: "juri"))
    let number = written.line.number
    sample.append(Sample.act(1))
    let inclusion = sample.tree.inclusion(of: number - 1, in: sample.ledger.size)
    let proof = LedgerProof(
        inclusion: inclusion, checkpoint: try sample.ledger.checkpoint(by: sample.signer))
    return try Receipt(facts: facts, written: written, proof: proof).signed(by: sample.signer)
}

@Test func `a receipt says what was received and gives it back`() throws {
    var sample = try Sample(acts: 6)
    let file = try receipt(facts(), in: &sample)
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.contains("Nomor peserta: \(EntryCheck.marked("KIMH23-004"))\n"))
    #expect(text.contains("Diterima: 2023-11-06T11:05:00.000Z = 2023-11-06T18:05:00+07:00 WIB\n"))
    #expect(text.contains("Putusan: tepat waktu\n"))
    #expect(text.contains(" 12 a b/100%25.txt\n"))
    let read = try Receipt(verifying: file, key: sample.signer.key)
    #expect(Set(read.facts.files) == Set(facts().files))
    #expect(read.facts.manifest == facts().manifest)
    #expect(read.written.line.number == 7)
    #expect(read.proof.inclusion.path.count == 3)
}

private let verdicts: [(Int64, Int64?, ReceiptFacts.Verdict)] = [
    (0, 0, .onTime), (1, 0, .late), (-1, 0, .onTime), (0, nil, .noDeadline),
]

@Test(arguments: verdicts)
func `the last moment of the deadline is in time`(
    received: Int64, deadline: Int64?, verdict: ReceiptFacts.Verdict
) throws {
    let facts = facts(received: received, deadline: deadline)
    #expect(facts.verdict == verdict)
    var sample = try Sample()
    let file = try receipt(facts, in: &sample)
    #expect(try Receipt(verifying: file, key: sample.signer.key).facts.verdict == verdict)
}

@Test func `a receipt without files or archive is a receipt`() throws {
    var (sample, bare) = (try Sample(), facts())
    bare.files = []
    bare.original = nil
    let file = try receipt(bare, in: &sample)
    #expect(try Receipt(verifying: file, key: sample.signer.key).facts == bare)
}

@Test func `every flipped bit of a receipt is refused`() throws {
    var sample = try Sample(acts: 2)
    let file = try receipt(facts(), in: &sample)
    for place in file.indices {
        var changed = file
        changed[place] ^= 1 << (place % 8)
        #expect(refusal { _ = try Receipt(verifying: changed, key: sample.signer.key) } != nil)
    }
}

@Test func `a receipt by another key is refused`() throws {
    var sample = try Sample(seed: 9)
    let file = try receipt(facts(), in: &sample)
    let trusted = try Sample.signer(7).key
    #expect(refusal { _ = try Receipt(verifying: file, key: trusted) } == .key)
}

/// The office itself signs: what it may not do is let one part say another thing than the rest.
@Test(arguments: [
    ("Putusan: tepat waktu", "Putusan: terlambat", LedgerError.Code.receipt),
    ("KIMH23-004-", "KIMH23-005-", .receipt), ("Lomba: kim-2023", "Lomba: apw-2023", .receipt),
    ("Diterima: 2023-11-06T11:05:00.000Z", "Diterima: 2023-11-06T11:04:00.000Z", .receipt),
    ("4 berkas", "5 berkas", .receipt), (" z.txt", " y.txt", .receipt),
    ("Garam: ", "Garam: 00", .receipt), ("\"by\":\"juri\"", "\"by\":\"lain\"", .commitment),
    ("index 2", "index 1", .proof), ("Lomba", "Acara", .receipt),
])
func `parts that contradict each other are refused although signed`(
    found: String, replacement: String, code: LedgerError.Code
) throws {
    var sample = try Sample(acts: 2)
    let text = try SignedNote(reading: receipt(facts(), in: &sample)).text
    let place = try #require(text.firstRange(of: Array(found.utf8)))
    let changed = text[..<place.lowerBound] + replacement.utf8 + text[place.upperBound...]
    let file = try sample.signer.sign(Array(changed))
    #expect(refusal { _ = try Receipt(verifying: file, key: sample.signer.key) } == code)
}

@Test func `facts are taken from contest, entry and files`() throws {
    var contest = Contest(
        key: "kim-2023", title: Bilingual("KIM"), organizer: "Kominfo", zone: .wita,
        numberPrefix: "KIMH23")
    contest.deadline = Instant(milliseconds: 5)
    let entry = Entry(
        number: "KIMH23-001", entrant: "KIM Uji", title: "Karya", category: "main",
        received: Instant(milliseconds: 6), isSynthetic: true)
    let digest = Digest(DigestBytes(of: []))
    let item = Item(path: "a.txt", bytes: ByteCount(0), type: "text/plain", digest: digest)
    let snapshot = Snapshot(kind: .archive, original: digest, items: [item], notes: [])
    let facts = ReceiptFacts(contest: contest, entry: entry, snapshot: snapshot)
    #expect(facts.verdict == .late)
    #expect(facts.zone == .wita)
    #expect(facts.manifest == Array("\(digest.hex)  a.txt\n".utf8))
    #expect(facts.act(by: "juri").details["original"] == .text(digest.hex))
}
