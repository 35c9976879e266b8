import ContestModel
import Testing

@testable import LedgerKeeping
@testable import Sealing

@Test func `a line looks as the manual says`() throws {
    let commitment = DigestBytes(of: [])
    let line = LedgerLine(
        number: 17, time: Instant(milliseconds: 1_699_268_700_123), commitment: commitment)
    let text = "0000000017 2023-11-06T11:05:00.123Z \(commitment.hex)"
    let check = DigestBytes(of: Array(text.utf8)).hex.prefix(16)
    #expect(line.bytes == Array("\(text) \(check)\n".utf8))
    #expect(line.bytes.count == LedgerLine.length)
    #expect(try LedgerLine(reading: line.bytes) == line)
}

@Test func `every act has a line of the same length`() throws {
    var sample = try Sample()
    for kind in Act.Kind.allCases { sample.append(Act(kind, contest: "kim-2023", by: "juri-1")) }
    var long = Act(.annul, contest: "kim-2023", by: "ketua")
    long.reason = String(repeating: "panjang ", count: 1000)
    sample.append(long)
    #expect(Set(sample.lines.map(\.bytes.count)) == [LedgerLine.length])
}

@Test func `the same act twice leaves two different commitments`() throws {
    var sample = try Sample()
    let first = sample.append(Sample.act(0))
    let second = sample.append(Sample.act(0))
    #expect(first.opening.payload == second.opening.payload)
    #expect(first.line.commitment != second.line.commitment)
}

@Test func `an opening opens its own line only`() throws {
    let sample = try Sample(acts: 3)
    for line in sample.lines {
        for opening in sample.openings {
            #expect(opening.opens(line) == (opening.number == line.number))
        }
    }
    let first = sample.openings[0]
    let salted = Opening(number: 1, payload: first.payload, salt: Sample.salt(9))
    #expect(!salted.opens(sample.lines[0]))
    let other = Opening(number: 1, payload: first.payload + [0x20], salt: first.salt)
    #expect(!other.opens(sample.lines[0]))
}

@Test func `every flipped bit of a line is refused`() throws {
    let bytes = try Sample(acts: 1).lines[0].bytes
    for place in bytes.indices {
        for bit in 0..<8 {
            var changed = bytes
            changed[place] ^= 1 << bit
            #expect(refusal { _ = try LedgerLine(reading: changed) } != nil)
        }
    }
}

@Test func `times never run backwards`() throws {
    var ledger = Ledger()
    let act = Act(.open, contest: "kim-2023", by: "panitia")
    let times = [1000, 5000, 3000, 6000].map { Instant(milliseconds: $0) }
    let lines = times.enumerated().map { index, time in
        ledger.append(act, at: time, salt: Sample.salt(index)).line
    }
    #expect(lines.map(\.time.milliseconds) == [1000, 5000, 5000, 6000])
}

@Test func `a ledger read again from its lines is the same ledger`() throws {
    let sample = try Sample(acts: 21)
    var again = Ledger()
    for line in sample.lines { again.append(line) }
    #expect(again == sample.ledger)
    #expect(Ledger(frontier: again.frontier, latest: again.latest) == sample.ledger)
    #expect(again.head == sample.tree.head(at: 21))
    let text = try LedgerText(reading: sample.lines.flatMap(\.bytes))
    #expect(text.ledger == sample.ledger)
    #expect(text.tree == sample.tree)
}

@Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (1_699_268_700_123, "2023-11-06T11:05:00.123Z"),
    (951_782_399_999, "2000-02-28T23:59:59.999Z"), (-1, "1969-12-31T23:59:59.999Z"),
])
func `times are written in UTC with milliseconds`(milliseconds: Int64, text: String) {
    let instant = Instant(milliseconds: milliseconds)
    #expect(instant.ledgerText == Array(text.utf8))
    #expect(Instant(ledgerText: Array(text.utf8)[...]) == instant)
}

@Test(arguments: [
    "2023-11-06T11:05:00.123", "2023-11-06 11:05:00.123Z", "2023-02-30T11:05:00.123Z",
    "2023-11-06T24:00:00.000Z", "2023-11-06T11:60:00.000Z", "2023-11-06T11:05:00,123Z",
])
func `another spelling of a time is not read`(text: String) {
    #expect(Instant(ledgerText: Array(text.utf8)[...]) == nil)
}
