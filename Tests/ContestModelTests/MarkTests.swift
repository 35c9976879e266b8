import ContestModel
import Testing

@Suite struct MarkTests {
    @Test(arguments: [
        ("262,19", 262_190_000), ("252.18", 252_180_000), ("0", 0), ("-0", 0), ("7", 7_000_000),
        ("-3", -3_000_000), ("+4,5", 4_500_000), ("  85 ", 85_000_000), ("\t85\t", 85_000_000),
        ("1.234,56", 1_234_560_000), ("1,234.56", 1_234_560_000), ("1.234", 1_234_000),
        ("1,234", 1_234_000), ("12.345.678,9", 12_345_678_900_000), ("0,000001", 1),
        ("1,50000000", 1_500_000), ("007", 7_000_000), ("1000000000", 1_000_000_000_000_000),
    ]) func `marks are read in either way of writing`(text: String, scaled: Int64) {
        #expect(Mark(text)?.scaled == scaled)
    }

    @Test(arguments: [
        "", " ", "-", "+", ",", ".", "12.", "12,", ",5", ".5", "1.2.3", "1.234.567", "1,234,567",
        "--1", "+-1", "- 1", "1 234", "1 2", "12.34,5", "1234.567,8", ".234,5", "1..234,5",
        "1.234,", "1,234.56,7", "0,0000001", "1000000000,000001", "1000000001", "9999999999999",
        "1e3", "0x10", "NaN", "85%", "delapan", "１２", "١٢", "−3", "8\u{0301}", "1,\u{FF15}",
        "85\u{00A0}", "5\0",
    ]) func `what is no plain decimal is refused`(text: String) {
        #expect(Mark(text) == nil)
    }

    @Test func `marks compare and print as numbers`() throws {
        #expect(try #require(Mark("9,5")) < Mark(10))
        #expect(try #require(Mark("-1")) < Mark(0))
        #expect(Mark(262).decimalString == "262")
        #expect(Mark("262,190")?.decimalString == "262.19")
        #expect(Mark("0,000001")?.decimalString == "0.000001")
        #expect(Mark("-0,5")?.decimalString == "-0.5")
        #expect(Mark("0,1")?.rational == Rational(1, over: 10))
    }
}
