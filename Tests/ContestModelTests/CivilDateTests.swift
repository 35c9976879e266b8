import ContestModel
import Testing

@Suite struct CivilDateTests {
    /// Weekdays of public record, among them the three that articles got wrong in kind.
    @Test(arguments: [
        ("2023-11-06", 1), ("1945-08-17", 5), ("1970-01-01", 4), ("2000-02-29", 2),
        ("1969-07-20", 0), ("2024-02-29", 4), ("1582-10-15", 5), ("0001-01-01", 1),
        ("9999-12-31", 5), ("2023-09-30", 6),
    ]) func `the weekday is computed`(text: String, weekday: Int) throws {
        #expect(try #require(CivilDate(text)).weekday == weekday)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2023-11-06", 19_667),
        ("0001-01-01", -719_162),
    ]) func `day numbers count from 1970`(text: String, number: Int) throws {
        #expect(try #require(CivilDate(text)).dayNumber == number)
    }

    @Test func `every day from year 1 to 2400 comes back from its number, one after the other`() {
        var expected = CivilDate(year: 1, month: 1, day: 1)
        var broken: [Int] = []
        for number in -719_162...157_000 {
            let date = CivilDate(dayNumber: number)
            if date.dayNumber != number || date != expected { broken.append(number) }
            expected = following(date)
        }
        #expect(broken.isEmpty)
    }

    /// The next day by asking which one exists, a way round the arithmetic under test.
    private func following(_ date: CivilDate) -> CivilDate? {
        CivilDate(year: date.year, month: date.month, day: date.day + 1)
            ?? CivilDate(year: date.year, month: date.month + 1, day: 1)
            ?? CivilDate(year: date.year + 1, month: 1, day: 1)
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0),
        (2023, 1, 32), (0, 1, 1), (10_000, 1, 1), (2023, 1, -1),
    ]) func `there is no such day`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2023-11-06", "2023-11-06"), ("06-11-2023", "2023-11-06"), ("6/11/2023", "2023-11-06"),
        ("2023/1/2", "2023-01-02"), ("29-02-2024", "2024-02-29"),
    ]) func `dates are read year first or day first`(text: String, iso: String) {
        #expect(CivilDate(text)?.iso8601 == iso)
    }

    @Test(arguments: [
        "", "2023", "2023-11", "2023-11-06-01", "2023--11-06", "-2023-11-06", "2023-11-06-",
        "6/11/23", "23-11-06", "31-04-2023", "11/31/2023", "2023-011-06", "6-11-02023",
        "2023.11.06", "２０２３-11-06", "2023-11-x", "6 November 2023",
    ]) func `what is no date is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `dates are in the order of the calendar`() throws {
        let texts = ["2022-12-31", "2023-01-01", "2023-01-02", "2023-02-01"]
        let dates = try texts.map { try #require(CivilDate($0)) }
        #expect(dates.reversed().sorted() == dates)
    }
}
