import ContestModel
import Testing

@Suite struct TieBreakTests {
    @Test(arguments: [
        (TieBreak.criterion("tema"), "criterion:tema"), (.criterion("a:b"), "criterion:a:b"),
        (.firstPlaces, "first-places"), (.median, "median"), (.headToHead, "head-to-head"),
        (.shared, "shared"), (.plenary, "plenary"), (.lot, "lot"),
        (.judge("juri-1"), "judge:juri-1"),
    ]) func `each step has one name, which is read back`(step: TieBreak, name: String) {
        #expect(step.name == name)
        #expect(TieBreak(name: name) == step)
    }

    @Test(arguments: ["", "Median", "criterion", "criterion:", "judge:", "first places", "shared "])
    func `other names are refused`(name: String) {
        #expect(TieBreak(name: name) == nil)
    }

    @Test func `a combining mark after the colon stays in the key`() {
        #expect(TieBreak(name: "criterion:\u{0301}x") == .criterion("\u{0301}x"))
    }
}
