import ContestModel
import Testing

@Suite struct PlaceLabelTests {
    private let labels = [
        PlaceLabel(first: 1, last: 3, template: "Juara {roman}"),
        PlaceLabel(first: 4, last: 5, template: "Juara Harapan {roman}"),
        PlaceLabel(first: 1, last: 1, template: "Terbaik {index}", category: "website"),
        PlaceLabel(first: 2, last: 25, template: "{place} besar ({index})", category: "website"),
    ]

    @Test(arguments: [
        (1, "reels", "Juara I"), (3, "reels", "Juara III"), (4, "reels", "Juara Harapan I"),
        (5, "reels", "Juara Harapan II"), (1, "website", "Terbaik 1"),
        (2, "website", "2 besar (1)"), (25, "website", "25 besar (24)"),
    ]) func `each place has the words of its run`(place: Int, category: String, text: String) {
        #expect(labels.text(for: place, category: category) == text)
    }

    @Test func `a place outside every run has no words`() {
        #expect(labels.text(for: 6, category: "reels") == nil)
        #expect(labels.text(for: 0, category: "reels") == nil)
        #expect(PlaceLabel(first: 3, last: 1, template: "x").text(for: 2) == nil)
    }

    @Test func `a template may use a field twice, beside any other text`() {
        let label = PlaceLabel(first: 1, last: 9, template: "é{roman}{roman}/{place} {other} {")
        #expect(label.text(for: 2) == "éIIII/2 {other} {")
    }

    @Test(arguments: [
        (1, "I"), (2, "II"), (4, "IV"), (6, "VI"), (9, "IX"), (14, "XIV"), (40, "XL"), (49, "XLIX"),
        (90, "XC"), (400, "CD"), (944, "CMXLIV"), (2023, "MMXXIII"), (3999, "MMMCMXCIX"),
    ]) func `roman numerals`(number: Int, text: String) {
        #expect(roman(number) == text)
    }
}
