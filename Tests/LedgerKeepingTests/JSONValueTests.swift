import Testing

@testable import LedgerKeeping

private func spelled(_ value: JSONValue) -> String { String(decoding: value.bytes, as: UTF8.self) }

@Test func `keys are sorted by their bytes and nothing stands between`() {
    let value = JSONValue.object([
        "b": .array([.integer(-3), .flag(true), .flag(false)]), "a": .text("x"), "B": .object([:]),
        "aa": .array([]),
    ])
    #expect(spelled(value) == #"{"B":{},"a":"x","aa":[],"b":[-3,true,false]}"#)
}

@Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("\u{2028}é", "\"\u{2028}é\""),
])
func `text has one spelling`(text: String, spelling: String) {
    #expect(Array(spelled(.text(text)).utf8) == Array(spelling.utf8))
    #expect(JSONValue(canonical: Array(spelling.utf8)) == .text(text))
}

@Test func `text and keys are written in NFC`() {
    let value = JSONValue.object(["cafe\u{301}": .text("e\u{301}")])
    #expect(value.bytes == Array("{\"caf\u{E9}\":\"\u{E9}\"}".utf8))
}

/// A scalar that joins with the quote before it into one character must not hide the quote.
@Test(arguments: ["\u{301}", "\u{200D}", "\u{600}", "\u{FE0F}"])
func `marks that join with a quote do not hide it`(mark: String) {
    let value = JSONValue.text("\"\(mark)\\\(mark)\n\(mark)")
    #expect(JSONValue(canonical: value.bytes) == value)
    #expect(value.bytes.filter { $0 == UInt8(ascii: "\\") }.count == 4)
}

@Test(arguments: [
    "", " {}", "{} ", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":1}", "[1, 2]", "01", "-0", "1.5", "1e3",
    "null", "\"\\u0041\"", "\"\\u000A\"", "\"\\/\"", "\"\t\"", "\"e\u{301}\"", "\"abc", "[1",
    "{\"a\"}", "tru", "99999999999999999999", "{\"a\":1,}", "[]]",
])
func `another spelling is not read`(text: String) {
    #expect(JSONValue(canonical: Array(text.utf8)) == nil)
}

@Test func `bytes that are not UTF-8 are not read`() {
    #expect(JSONValue(canonical: [0x22, 0xFF, 0x22]) == nil)
    #expect(JSONValue(canonical: [0x22, 0xC3, 0x22]) == nil)
}

@Test func `values that lie too deep are not read`() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(JSONValue(canonical: deep) == nil)
}

@Test(arguments: [
    JSONValue.integer(.max), .integer(.min), .integer(0), .text(""), .array([.array([])]),
    .object(["": .object(["": .flag(false)])]),
])
func `what is written is read`(value: JSONValue) {
    #expect(JSONValue(canonical: value.bytes) == value)
}
