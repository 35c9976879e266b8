import ContestModel
import Foundation
import Testing

@Suite struct RationalTests {
    @Test func `fractions are kept in lowest terms with a positive denominator`() {
        let value = Rational(6, over: -8)
        #expect(value.numerator == -3)
        #expect(value.denominator == 4)
        #expect(Rational(0, over: -7) == .zero)
        #expect(Rational(2, over: 4).hashValue == Rational(1, over: 2).hashValue)
    }

    @Test func `two hundred and sixty two point one nine less 252,18 is exactly 10,01`() throws {
        let first = try #require(Mark("262,19")).rational
        let second = try #require(Mark("252.18")).rational
        #expect(first - second == Rational(1001, over: 100))
        #expect((first - second).decimalString == "10.01")
        #expect(262.19 - 252.18 != 10.01, "binary floating point would have been wrong")
    }

    @Test func `the four operations are exact`() {
        let (third, half) = (Rational(1, over: 3), Rational(1, over: 2))
        #expect(third + half == Rational(5, over: 6))
        #expect(third - half == Rational(-1, over: 6))
        #expect(third * half == Rational(1, over: 6))
        #expect(third / half == Rational(2, over: 3))
        #expect(third / -half == Rational(-2, over: 3))
        #expect(third + third + third == Rational(1))
        #expect(-Rational.zero == .zero)
    }

    @Test func `a sum over two long denominators with a common part does not overflow`() {
        let long = Int128(1_000_000_000_000_000_000)
        let sum = Rational(1, over: long * 3_000_000_000) + Rational(1, over: long * 6_000_000_000)
        #expect(sum == Rational(1, over: long * 2_000_000_000))
    }

    @Test func `a product beyond 128 bits is told`() {
        let huge = Rational(Int128.max, over: 1)
        #expect(huge.multiplied(by: Rational(2)) == nil)
        #expect(huge.multiplied(by: Rational(1, over: Int128.max)) == Rational(1))
        #expect(
            Rational(1, over: Int128.max).multiplied(by: Rational(1, over: 2)) == nil)
    }

    @Test func `comparing never overflows`() {
        let almost = Rational(Int128.max - 1, over: Int128.max)
        #expect(almost < Rational(1))
        #expect(Rational(-1) < -almost)
        #expect(!(almost < almost))
        #expect(Rational(Int128.max - 2, over: Int128.max - 1) < almost)
        #expect(Rational(-1, over: 3) < .zero)
    }

    @Test(arguments: [
        ("1/3", 2, "0.33"),
        ("2/3", 2, "0.67"),
        ("1/8", 2, "0.13"),
        ("-1/8", 2, "-0.13"),
        ("1/200", 2, "0.01"),
        ("-1/201", 2, "0.00"),
        ("5/2", 0, "3"),
        ("-5/2", 0, "-3"),
        ("-1/3", 0, "0"),
        ("999999/1000000", 2, "1.00"),
        ("-199999/100000", 3, "-2.000"),
        ("7/1", 3, "7.000"),
        ("1/20", 2, "0.05"),
        ("\(Int128.max - 1)/\(Int128.max)", 18, "1.000000000000000000"),
        ("1/\(Int128.max)", 10, "0.0000000000"),
    ]) func `decimals round half away from zero`(value: String, places: Int, text: String) throws {
        #expect(try fraction(value).decimal(places: places) == text)
    }

    @Test func `the decimal sign is the caller's`() {
        #expect(Rational(26219, over: 100).decimal(places: 2, separator: ",") == "262,19")
    }

    @Test(arguments: [
        ("26219/100", "262.19"), ("100/1", "100"), ("0/1", "0"),
        ("-5/10", "-0.5"), ("1/3", "0.3333333333"),
        ("1/1000000", "0.000001"), ("1000/1", "1000"),
    ]) func `data strings have no needless zeros`(value: String, text: String) throws {
        #expect(try fraction(value).decimalString == text)
    }

    @Test(arguments: [
        ("1/8", 2, "13/100"),
        ("-1/8", 2, "-13/100"),
        ("2/3", 0, "1/1"),
        ("-5/2", 0, "-3/1"),
        ("1999/1000", 2, "2/1"),
        ("1/4", 2, "1/4"),
    ]) func `rounding gives a fraction`(value: String, places: Int, rounded: String) throws {
        #expect(try fraction(value).rounded(places: places) == fraction(rounded))
    }

    @Test func `a fraction is stored as text and read back`() throws {
        let values = [Rational(-26219, over: 300), .zero, Rational(Int128.max, over: 7)]
        let data = try JSONEncoder().encode(values)
        #expect(try JSONDecoder().decode([Rational].self, from: data) == values)
        #expect(
            String(decoding: try JSONEncoder().encode([Rational(5, over: 10)]), as: UTF8.self)
                == #"["1\/2"]"#)
    }

    @Test(arguments: ["1/0", "1/-2", "1", "1//2", "/1/2", "1/2/3", "a/b", ""])
    func `what is no fraction is not read`(text: String) {
        let data = Data("[\"\(text)\"]".utf8)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Rational].self, from: data)
        }
    }

    /// Reads "n/d". The tables give fractions as text: Swift 6.3.1 crashes when a parameterized
    /// test takes two values that hold an `Int128`.
    private func fraction(_ text: String) throws -> Rational {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"))
        let numbers = try parts.map { try #require(Int128(String($0) ?? "")) }
        return Rational(try #require(numbers.first), over: try #require(numbers.last))
    }
}
