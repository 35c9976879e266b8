package import ContestModel

private let weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
private let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
]

extension CivilDate {
    package var weekdayName: String { weekdays[weekday] }

    package var monthName: String { months[month - 1] }

    /// `6 November 2023`.
    package var longText: String { "\(day) \(monthName) \(year)" }

    /// `Senin, 6 November 2023`.
    package var fullText: String { "\(weekdayName), \(longText)" }

    /// `06-11-2023`.
    package var numericText: String { "\(two(day))-\(two(month))-\(year)" }

    /// As minutes say it: "Senin, tanggal enam bulan November tahun dua ribu dua puluh tiga
    /// (06-11-2023)".
    package var solemnText: String {
        "\(weekdayName), tanggal \(numberWords(day)) bulan \(monthName) tahun"
            + " \(numberWords(year)) (\(numericText))"
    }
}

extension LocalTime {
    /// `18.05 WIB`.
    package var clockText: String { "\(two(hour)).\(two(minute)) \(zone.rawValue)" }

    /// `Senin, 6 November 2023, 18.05 WIB`.
    package var fullText: String { "\(date.fullText), \(clockText)" }
}
