import Foundation
import Testing

@testable import Sealing

/// A test vector of the standard.
struct Vector: Sendable {
    let seed: String
    let key: String
    let text: String
    let signature: String
}

/// Source: RFC 8032, section 7.1, tests 1 and 2.
let vectors = [
    Vector(
        seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        key: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        text: "",
        signature: "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555f"
            + "b8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    Vector(
        seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        key: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        text: "72",
        signature: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da08"
            + "5ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
]

func bytes(_ hex: String) throws -> [UInt8] {
    try #require(Hexadecimal.bytes(of: Array(hex.utf8)[...]))
}

@Test(arguments: vectors)
func `keys and signatures are those of the standard`(vector: Vector) throws {
    let key = try #require(SigningKey(seed: bytes(vector.seed)))
    #expect(try key.verifyingKey.bytes == bytes(vector.key))
    #expect(try key.sign(bytes(vector.text)) == bytes(vector.signature))
}

@Test func `a signature holds for its text and its key only`() throws {
    let text = Array("tanda terima\n".utf8)
    let key = try #require(SigningKey(seed: bytes(vectors[0].seed)))
    let other = try #require(SigningKey(seed: bytes(vectors[1].seed)))
    let signature = try key.sign(text)
    #expect(key.verifyingKey.verifies(signature, of: text))
    #expect(!other.verifyingKey.verifies(signature, of: text))
    #expect(!key.verifyingKey.verifies(signature, of: text + [0]))
    #expect(!key.verifyingKey.verifies(Array(signature.dropLast()), of: text))
    #expect(!key.verifyingKey.verifies([], of: text))
}

@Test(arguments: [0, 31, 33, 64])
func `a key has 32 bytes`(count: Int) {
    #expect(SigningKey(seed: [UInt8](repeating: 1, count: count)) == nil)
    #expect(VerifyingKey(bytes: [UInt8](repeating: 1, count: count)) == nil)
}

@Test func `openssl reads both keys, signs as we do and verifies what we sign`() throws {
    let key = try #require(SigningKey(seed: bytes(vectors[0].seed)))
    let text = Array("baris pertama\nbaris kedua\n".utf8)
    try withTemporaryFolder { folder in
        func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
        try Data(key.pem).write(to: file("private.pem"))
        try Data(key.verifyingKey.pem).write(to: file("public.pem"))
        try Data(text).write(to: file("text"))
        try Data(key.sign(text)).write(to: file("signature"))
        let verify = ["pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-rawin"]
        #expect(
            try openssl(verify + ["-in", "text", "-sigfile", "signature"], in: folder) == 0)
        let sign = ["pkeyutl", "-sign", "-inkey", "private.pem", "-rawin", "-in", "text"]
        #expect(try openssl(sign + ["-out", "other"], in: folder) == 0)
        #expect(try [UInt8](Data(contentsOf: file("other"))) == key.sign(text))
        try Data(text + [10]).write(to: file("text"))
        #expect(
            try openssl(verify + ["-in", "text", "-sigfile", "signature"], in: folder) != 0)
    }
}

@Test func `a key that openssl made is read`() throws {
    try withTemporaryFolder { folder in
        let make = ["genpkey", "-algorithm", "ed25519", "-out", "private.pem"]
        #expect(try openssl(make, in: folder) == 0)
        let publish = ["pkey", "-in", "private.pem", "-pubout", "-out", "public.pem"]
        #expect(try openssl(publish, in: folder) == 0)
        func pem(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        }
        let key = try #require(SigningKey(pem: pem("private.pem")))
        #expect(try VerifyingKey(pem: pem("public.pem")) == key.verifyingKey)
    }
}

@Test func `every other spelling of a key is refused`() throws {
    let pem = try #require(SigningKey(seed: bytes(vectors[0].seed))).verifyingKey.pem
    let key = try #require(VerifyingKey(pem: pem))
    #expect(VerifyingKey(pem: pem + [10]) == nil)
    #expect(VerifyingKey(pem: Array(pem.dropLast())) == nil)
    #expect(SigningKey(pem: pem) == nil)
    for place in pem.indices {
        var changed = pem
        changed[place] ^= 1
        #expect(VerifyingKey(pem: changed) != key)
    }
}
