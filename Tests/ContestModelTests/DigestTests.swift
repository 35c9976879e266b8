import ContestModel
import Foundation
import Testing

@Suite struct DigestTests {
    @Test func `bytes become lower-case hexadecimal digits`() {
        let digest = Digest(bytes: (0..<32).map { UInt8($0 * 8) })
        #expect(
            digest.hex == "0008101820283038404850586068707880889098a0a8b0b8c0c8d0d8e0e8f0f8")
        #expect(digest.description == digest.hex)
        #expect(Digest(hex: digest.hex) == digest)
    }

    @Test(arguments: [
        "", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
        String(repeating: "A", count: 64), String(repeating: "g", count: 64),
        String(repeating: "a", count: 63) + "é", String(repeating: "a", count: 63) + "/",
    ]) func `what is no digest is refused, in JSON too`(text: String) throws {
        #expect(Digest(hex: text) == nil)
        let data = try JSONEncoder().encode([text])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Digest].self, from: data) }
    }

    @Test func `digests are stored as their digits and in the order of their bytes`() throws {
        let low = Digest(bytes: Array(repeating: 9, count: 32))
        let high = Digest(bytes: Array(repeating: 160, count: 32))
        #expect(low < high)
        let data = try JSONEncoder().encode([low])
        #expect(String(decoding: data, as: UTF8.self) == "[\"\(low.hex)\"]")
        #expect(try JSONDecoder().decode([Digest].self, from: data) == [low])
    }
}
