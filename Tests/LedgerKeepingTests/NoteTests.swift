import Testing

@testable import LedgerKeeping
@testable import Sealing

/// The example of the standard, with its verifier key.
///
/// Source: C2SP signed-note v1.0.0, "Example".
private let published = """
    This is an example message.

    — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHj\
    G1Yu72IneyaQM=

    """
private let publishedKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

private func publishedNoteKey() throws -> NoteKey {
    let digits = Array(publishedKey.utf8).split(separator: UInt8(ascii: "+"), maxSplits: 2)[2]
    let bytes = try #require(Base64.bytes(of: digits))
    let key = try #require(VerifyingKey(bytes: Array(bytes.dropFirst())))
    return try NoteKey(name: "example.com/foo", key: key)
}

@Test func `the note of the standard is verified`() throws {
    let key = try publishedNoteKey()
    #expect(key.verifierKey == publishedKey)
    let note = try SignedNote(reading: Array(published.utf8))
    try note.verify(key)
    #expect(note.text == Array("This is an example message.\n".utf8))
}

@Test func `a note signed here is verified here, and is the same when signed again`() throws {
    let signer = try Sample.signer(1)
    let text = Array("satu\n\ndua\n".utf8)
    let note = try signer.sign(text)
    #expect(try signer.sign(text) == note)
    #expect(try SignedNote(reading: note).text == text)
    try SignedNote(reading: note).verify(signer.key)
}

@Test func `signatures of strangers are passed over`() throws {
    let (signer, witness) = (try Sample.signer(1), try Sample.signer(2, name: "saksi.example"))
    let text = Array("satu\n".utf8)
    let row = try witness.sign(text).dropFirst(text.count + 1)
    let note = try SignedNote(reading: signer.sign(text) + row)
    try note.verify(signer.key)
    try note.verify(witness.key)
    #expect(note.signatures.count == 2)
    let third = try Sample.signer(3).key
    #expect(refusal { try note.verify(third) } == .key)
}

@Test func `one wrong signature of a known key refuses the note`() throws {
    let signer = try Sample.signer(1)
    let good = try signer.sign(Array("satu\n".utf8))
    let other = try signer.sign(Array("dua\n".utf8)).dropFirst(5)
    let note = try SignedNote(reading: good + other)
    #expect(refusal { try note.verify(signer.key) } == .signature)
}

@Test(arguments: [
    "", "\n", "\n\n", "satu\n", "satu\n\n", "satu\n\n— a b\n", "satu\n\n— a AAAA\n",
    "satu\n\n- a AAAAAAAA\n", "satu\n\n— a  AAAAAAAA\n", "satu\n\n— a AAAAAAAA",
    "satu\n\n— a AAAAAAAA\n\n", "satu\r\n\n— a AAAAAAAA\n", "satu\t\n\n— a AAAAAAAA\n",
    "\n— a AAAAAAAA\n", "satu\n\n— a+b AAAAAAAA\n", "satu\n\n—\u{A0}a AAAAAAAA\n",
    "satu\n\n— a\u{2003}b AAAAAAAA\n",
])
func `another form is no note`(text: String) {
    #expect(refusal { _ = try SignedNote(reading: Array(text.utf8)) } == .noteShape)
}

@Test func `a note in other bytes than UTF-8 is refused`() {
    let note = [UInt8(0xFF), 10, 10] + Array("— a AAAAAAAA\n".utf8)
    #expect(refusal { _ = try SignedNote(reading: note) } == .noteShape)
}

@Test(arguments: ["", "a b", "a+b", "a\nb", "a\u{2003}b", "a\u{0}"])
func `a name that a note cannot carry is refused`(name: String) {
    #expect(refusal { _ = try Sample.signer(1, name: name) } == .origin)
}
