import ContestModel
import Testing

@Suite struct ScaleTests {
    @Test func `a list allows its values and no others: there is no 4`() {
        let scale = Scale.values([1, 2, 3, 5, 6, 7].map { Mark($0) })
        #expect((0...8).filter { scale.allows(Mark($0)) } == [1, 2, 3, 5, 6, 7])
        #expect(!scale.allows(Mark(scaled: 1_500_000)))
        #expect(scale.least == Mark(1))
        #expect(scale.greatest == Mark(7))
        #expect(scale.description == "1, 2, 3, 5, 6, 7")
    }

    @Test(arguments: [
        ("60", true), ("95", true), ("77,125", true), ("59,999999", false), ("95,000001", false),
        ("-60", false),
    ]) func `a range without a step allows every decimal inside`(text: String, isAllowed: Bool) {
        let scale = Scale.range(from: Mark(60), to: Mark(95), step: nil)
        #expect(Mark(text).map(scale.allows) == isAllowed)
    }

    @Test(arguments: [
        ("1", true), ("1,5", true), ("2", true), ("9,5", true), ("10", true), ("1,25", false),
        ("1,500001", false), ("0,5", false), ("10,5", false),
    ]) func `steps count from the least mark`(text: String, isAllowed: Bool) {
        let scale = Scale.range(from: Mark(1), to: Mark(10), step: Mark("0,5"))
        #expect(Mark(text).map(scale.allows) == isAllowed)
    }

    @Test func `steps from a negative least mark fall on its grid`() {
        let scale = Scale.range(from: Mark(-5), to: Mark(5), step: Mark(2))
        #expect((-6...6).filter { scale.allows(Mark($0)) } == [-5, -3, -1, 1, 3, 5])
    }
}
