import ContestModel

/// The day and time that a workbook stores as a number of days, rounded to the second.
///
/// - Returns: `2023-11-06`, `2023-11-06 18:05:00`, or `18:05:00` for a part of a day alone; `nil`
///   where there is no such day, like the 29 February 1900 that spreadsheets count.
///
/// Source: ECMA-376 part 1, 18.17.4.1.
func dateText(serial: Double, uses1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let (day, time) = seconds.quotientAndRemainder(dividingBy: 86_400)
    if day == 0, time > 0 { return clockText(time) }
    guard let dayNumber = dayNumber(serial: day, uses1904: uses1904) else { return nil }
    let date = CivilDate(dayNumber: dayNumber)
    let text = "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))"
    return time == 0 ? text : "\(text) \(clockText(time))"
}

/// Days since 1970-01-01. The count from 1900 has one day too many from 1 March 1900 on.
private func dayNumber(serial: Int, uses1904: Bool) -> Int? {
    if uses1904 { return serial - 24_107 }
    if serial == 0 || serial == 60 { return nil }
    return serial < 60 ? serial - 25_568 : serial - 25_569
}

private func clockText(_ seconds: Int) -> String {
    let (hours, rest) = seconds.quotientAndRemainder(dividingBy: 3_600)
    return "\(twoDigits(hours)):\(twoDigits(rest / 60)):\(twoDigits(rest % 60))"
}

private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
