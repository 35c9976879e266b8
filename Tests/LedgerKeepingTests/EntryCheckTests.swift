import Testing

@testable import LedgerKeeping

/// Source: the example of the Global Release Identifier, which uses the same system.
@Test func `the character is that of the published example`() {
    #expect(EntryCheck.character(of: "A1-2425G-ABC1234002") == "M")
}

@Test(arguments: ["KIMH23-001", "apw 23/14", "7", "AMH-2023-0999"])
func `a marked number gives its number back`(number: String) {
    #expect(EntryCheck.number(in: EntryCheck.marked(number)) == number)
}

@Test func `one wrong character is noticed`() {
    let marked = Array(EntryCheck.marked("KIMH23-001").utf8)
    let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    for place in marked.indices where marked[place] != UInt8(ascii: "-") {
        for character in characters where character != marked[place] {
            var changed = marked
            changed[place] = character
            #expect(EntryCheck.number(in: String(decoding: changed, as: UTF8.self)) == nil)
        }
    }
}

@Test(arguments: ["KIMH23-001", "APW23-904", "ZX81-735"])
func `two neighbours that changed places are noticed`(number: String) {
    let marked = Array(EntryCheck.marked(number).utf8)
    for place in marked.indices.dropLast()
    where marked[place] != UInt8(ascii: "-") && marked[place + 1] != UInt8(ascii: "-")
        && marked[place] != marked[place + 1]
    {
        var changed = marked
        changed.swapAt(place, place + 1)
        #expect(EntryCheck.number(in: String(decoding: changed, as: UTF8.self)) == nil)
    }
}

@Test(arguments: ["", "-", "K", "KIMH23-001", "KIMH23-001-", "KIMH23-001-?"])
func `a number without its character is not taken`(text: String) {
    #expect(EntryCheck.number(in: text) == nil)
}

@Test func `a number without letters and digits gets no character`() {
    #expect(EntryCheck.marked("--") == "--")
    #expect(EntryCheck.character(of: "é") == nil)
}
