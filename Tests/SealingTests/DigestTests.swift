import Testing

@testable import Sealing

/// Source: FIPS 180-4 examples.
@Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
])
func `the digest of a text is that of the standard`(text: String, hex: String) {
    #expect(DigestBytes(of: Array(text.utf8)).hex == hex)
}

@Test(arguments: [1, 3, 64, 65, 1000])
func `a digest does not depend on the pieces in which the bytes come`(size: Int) {
    let bytes = (0..<2500).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var stream = DigestStream()
    var rest = bytes[...]
    while !rest.isEmpty {
        stream.update(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
    }
    #expect(stream.digest() == DigestBytes(of: bytes))
}

@Test func `the 32 bytes of a digest come back in their order`() throws {
    let bytes = (0..<32).map { UInt8($0 * 7) }
    let digest = try #require(DigestBytes(bytes: bytes))
    #expect(digest.bytes == bytes)
    #expect(DigestBytes(hex: Array(digest.hex.utf8)[...]) == digest)
    #expect(DigestBytes(bytes: Array(bytes.dropLast())) == nil)
}

@Test(arguments: 0..<32)
func `digests that differ in one byte are not equal`(place: Int) {
    var bytes = [UInt8](repeating: 0, count: 32)
    let zero = DigestBytes(bytes: bytes)
    bytes[place] = 1
    #expect(DigestBytes(bytes: bytes) != zero)
}

@Test(arguments: ["0", "0G", "AB", "0x", " 0"])
func `hexadecimal has an even number of lower-case digits`(text: String) {
    #expect(Hexadecimal.bytes(of: Array(text.utf8)[...]) == nil)
}
