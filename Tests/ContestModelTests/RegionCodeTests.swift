import ContestModel
import Testing

@Suite struct RegionCodeTests {
    @Test(arguments: ["35", "35.73", "35.73.02", "35.73.02.1011"])
    func `codes of every level are read`(code: String) {
        #expect(RegionCode(code)?.code == code)
    }

    @Test(arguments: [
        "", "3", "357", "3573", "35.7", "35.73.2", "35.73.02.101", "35.73.02.10111", "35.",
        ".35", "35..73", "35.73.02.1011.1", "35.73.02.1O11", "35,73", " 35", "３５", "35.73 ",
    ]) func `what is no code is refused`(code: String) {
        #expect(RegionCode(code) == nil)
    }
}
