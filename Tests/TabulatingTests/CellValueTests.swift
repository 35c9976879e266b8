import Testing

@testable import Tabulating

struct CellValueTests {
    @Test(arguments: [
        ("1", "1"), ("262.19", "262.19"), ("262.19000000000005", "262.19"), ("0.1", "0.1"),
        ("1.0", "1"), ("-0", "0"), ("-0.0000000000001", "0"), ("007.50", "7.5"), ("+3", "3"),
        ("1E3", "1000"), ("1.5e-3", "0.0015"), ("9.9999999999999996E-2", "0.1"), (".5", "0.5"),
        ("99.99999999999999", "100"), ("0.99999999999999989", "1"), ("1E-12", "0"),
        ("5E-11", "0.0000000001"),
        ("3573021011990001", "3573021011990001"), ("12345678.190000001", "12345678.19"),
        ("-87.5", "-87.5"), ("1.E1", "10"), ("45236.753472222219", "45236.7534722222"),
        ("123456789012345.6", "123456789012346"), ("0.3333333333333333", "0.3333333333"),
    ])
    func `numbers come in their shortest decimals`(_ stored: String, _ shown: String) {
        #expect(decimalText(stored) == shown)
    }

    @Test(arguments: [
        "", "-", "1,5", "NaN", "INF", "1e", "1e999", "0x10", "1 2", "1.2.3", "-\u{301}1",
    ])
    func `other text is no number`(_ text: String) {
        #expect(decimalText(text) == nil)
    }

    @Test(arguments: [
        (45236.0, false, "2023-11-06"), (45236.753472222219, false, "2023-11-06 18:05:00"),
        (1, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
        (0.75, false, "18:00:00"), (45236.999999999, false, "2023-11-07"),
        (43774, true, "2023-11-06"), (0, true, "1904-01-01"), (2_958_465, false, "9999-12-31"),
    ])
    func `serials are days`(_ serial: Double, _ uses1904: Bool, _ date: String) {
        #expect(dateText(serial: serial, uses1904: uses1904) == date)
    }

    @Test(arguments: [60.0, 0, -1, 2_958_466, .infinity, .nan])
    func `there are no such days`(_ serial: Double) {
        #expect(dateText(serial: serial, uses1904: false) == nil)
    }

    @Test(arguments: [
        ("yyyy-mm-dd", true), ("d/m/yy h:mm;@", true), ("[$-421]dd mmmm yyyy", true),
        ("General", false), ("0.00", false), ("#,##0.00\" hari\"", false), ("0\\d", false),
        ("[Red]0.0", false), ("[h]:mm:ss", false), ("\"Rp\"#,##0", false), ("0;yyyy", false),
        ("_d0", false), ("\"tak ditutup", false), ("[", false),
    ])
    func `date formats are told from others`(_ code: String, _ isDate: Bool) {
        #expect(isDateFormat(code) == isDate)
    }

    @Test(arguments: [
        ("A1", 1), ("Z9", 26), ("AA10", 27), ("xfd1", 16_384), ("$C$4", nil), ("XFE1", nil),
        ("", nil), ("7", nil), ("A\u{301}1", nil),
    ])
    func `references name columns`(_ reference: String, _ column: Int?) {
        #expect(columnNumber(reference) == column)
    }

    @Test func `letters name columns and back`() {
        for number in 1...16_384 { #expect(columnNumber(columnLetters(number) + "1") == number) }
    }

    @Test(arguments: [
        ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x00e9_", "é"), ("_x000_", "_x000_"),
        ("_xD83D__xDE00_", "😀"), ("snake_case_", "snake_case_"), ("_x0000_", "_x0000_"),
    ])
    func `escaped letters are themselves`(_ stored: String, _ text: String) {
        #expect(unescaped(stored) == text)
        #expect(unescaped(escaped(stored)) == stored)
    }
}
