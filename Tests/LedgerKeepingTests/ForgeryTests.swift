import Testing

@testable import LedgerKeeping
@testable import Sealing

/// A line with another act, its check made anew.
private func rewritten(_ sample: Sample, line: Int) -> (LedgerLine, Opening) {
    var act = Sample.act(line - 1)
    act.details["marks"] = .object(["tema": .text("99")])
    let opening = Opening(number: line, payload: act.payload, salt: Sample.salt(line - 1))
    let time = sample.lines[line - 1].time
    return (LedgerLine(number: line, time: time, commitment: opening.commitment), opening)
}

private func export(
    _ sample: Sample, lines: [LedgerLine], openings: [Opening], signer: NoteSigner
) throws -> [ExportFile] {
    var ledger = Ledger()
    for line in lines { ledger.append(line) }
    return LedgerExport.files(
        lines: lines, openings: openings, checkpoint: try ledger.checkpoint(by: signer),
        key: signer.key)
}

@Test func `a rewritten line is named by its opening`() throws {
    let sample = try Sample(acts: 6)
    let (line, _) = rewritten(sample, line: 4)
    let files = changed(try sample.export(), LedgerExport.ledger) { bytes in
        bytes.replaceSubrange(3 * LedgerLine.length..<4 * LedgerLine.length, with: line.bytes)
    }
    #expect(trouble(files) == "ledger.txt:4")
    #expect(trouble(repacked(files)) == "ledger.txt:4")
}

@Test func `a line and its opening rewritten together lie behind the last known checkpoint`() throws
{
    var sample = try Sample(acts: 3)
    let known = try sample.checkpoint()
    for number in 3..<6 { sample.append(Sample.act(number)) }
    let (line, opening) = rewritten(sample, line: 5)
    var (lines, openings) = (sample.lines, sample.openings)
    (lines[4], openings[4]) = (line, opening)
    let checkpoint = try sample.ledger.checkpoint(by: sample.signer)
    let files = LedgerExport.files(
        lines: lines, openings: openings, checkpoint: checkpoint, key: sample.signer.key)
    #expect(trouble(files) == "ledger.txt:1")
    #expect(trouble(files, trusting: Trust(known: [known])) == "ledger.txt:4")
}

@Test func `another act under an opening is named`() throws {
    let sample = try Sample(acts: 6)
    var openings = sample.openings
    openings[2] = rewritten(sample, line: 3).1
    let files = try export(
        sample, lines: sample.lines, openings: openings, signer: sample.signer)
    #expect(trouble(files) == "openings.jsonl:3")
}

@Test func `an opening that hides an act without changing the list is named`() throws {
    let sample = try Sample(acts: 6)
    let closed = try sample.export(closed: [4])
    let files = changed(closed, LedgerExport.sums) { bytes in
        bytes = (try? sample.export().last?.bytes) ?? []
    }
    #expect(trouble(files) == "SHA256SUMS:5")
}

@Test func `a key put in place of the right one is noticed`() throws {
    let sample = try Sample(acts: 4)
    let strange = try Sample.signer(8)
    let swapped = changed(try sample.export(), LedgerExport.key) { $0 = strange.key.key.pem }
    #expect(trouble(swapped) == "key.pem:2")
    #expect(trouble(repacked(swapped)) == "key.pem:2")
    let forged = try export(
        sample, lines: sample.lines, openings: sample.openings, signer: strange)
    #expect(trouble(forged) == nil)
    #expect(trouble(forged, trusting: Trust(key: sample.signer.key)) == "key.pem:2")
}

@Test func `an export of another ledger of the same office is noticed`() throws {
    let sample = try Sample(acts: 4)
    let renamed = try Sample.signer(7, name: "juri.example/apw-2023")
    let files = try export(
        sample, lines: sample.lines, openings: sample.openings, signer: renamed)
    #expect(trouble(files, trusting: Trust(key: sample.signer.key)) == "checkpoint.txt:1")
}

@Test func `an export that went back behind a known checkpoint is refused`() throws {
    var sample = try Sample(acts: 4)
    let older = try sample.export()
    sample.append(Sample.act(4))
    let trust = Trust(key: sample.signer.key, known: [try sample.checkpoint()])
    #expect(trouble(older) == nil)
    #expect(trouble(older, trusting: trust) == "checkpoint.txt:2")
}

@Test func `a history signed anew is refused by a known checkpoint`() throws {
    let sample = try Sample(acts: 5)
    let trust = Trust(key: sample.signer.key, known: [try sample.checkpoint()])
    let (line, opening) = rewritten(sample, line: 2)
    var (lines, openings) = (sample.lines, sample.openings)
    (lines[1], openings[1]) = (line, opening)
    let files = try export(sample, lines: lines, openings: openings, signer: sample.signer)
    #expect(trouble(files) == nil)
    #expect(trouble(files, trusting: trust) == "checkpoint.txt:3")
}

@Test(arguments: ["3", "5", "04", "4 "])
func `a size that was edited is named`(size: String) throws {
    let files = changed(try Sample(acts: 4).export(), LedgerExport.checkpoint) { bytes in
        var lines = bytes.lines
        lines[1] = Array("\(size)\n".utf8)[...]
        bytes = Array(lines.joined())
    }
    #expect(trouble(files) == "checkpoint.txt:2")
    #expect(trouble(repacked(files)) == "checkpoint.txt:2")
}
