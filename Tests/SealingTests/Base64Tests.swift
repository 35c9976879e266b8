import Foundation
import Testing

@testable import Sealing

/// Source: RFC 4648, section 10.
@Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
])
func `base 64 is that of the standard, both ways`(text: String, digits: String) {
    #expect(Base64.text(Array(text.utf8)) == digits)
    #expect(Base64.bytes(of: Array(digits.utf8)[...]) == Array(text.utf8))
}

@Test(arguments: [
    "Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zm8=Zm8=", "Zm9v\n", "Zm 9", "Zm9_", "====", "Z===",
    "=Zm8", "Zg==Zg==",
])
func `base 64 in another spelling is not read`(digits: String) {
    #expect(Base64.bytes(of: Array(digits.utf8)[...]) == nil)
}

@Test func `base 64 agrees with Foundation for every length and byte`() {
    for length in 0..<260 {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
        let text = Data(bytes).base64EncodedString()
        #expect(Base64.text(bytes) == text)
        #expect(Base64.bytes(of: Array(text.utf8)[...]) == bytes)
    }
}
