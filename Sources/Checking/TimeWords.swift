import ContestModel

private let monthNames: [(id: String, en: String)] = [
    ("Januari", "January"), ("Februari", "February"), ("Maret", "March"), ("April", "April"),
    ("Mei", "May"), ("Juni", "June"), ("Juli", "July"), ("Agustus", "August"),
    ("September", "September"), ("Oktober", "October"), ("November", "November"),
    ("Desember", "December"),
]

extension CivilDate {
    /// `20 Oktober 2023` and `20 October 2023`.
    var words: Bilingual {
        let name = monthNames[month - 1]
        return Bilingual(id: "\(day) \(name.id) \(year)", en: "\(day) \(name.en) \(year)")
    }
}

extension Instant {
    /// `20 Oktober 2023 18.05 WIB` and `20 October 2023 18:05 WIB`.
    func words(in zone: Zone, seconds: Bool = false) -> Bilingual {
        let time = local(in: zone)
        let date = time.date.words
        let parts = [two(time.hour), two(time.minute)] + (seconds ? [two(time.second)] : [])
        return Bilingual(
            id: "\(date.id) \(parts.joined(separator: ".")) \(zone.rawValue)",
            en: "\(date.en) \(parts.joined(separator: ":")) \(zone.rawValue)")
    }
}

extension TimeWindow {
    /// `1 September 2023 00.00 WIB sampai 20 Oktober 2023 23.59 WIB`.
    func words(in zone: Zone) -> Bilingual {
        let (from, to) = (from.words(in: zone), to.words(in: zone))
        return Bilingual(id: "\(from.id) sampai \(to.id)", en: "\(from.en) to \(to.en)")
    }
}

/// A stretch of time in its two largest units: `2 jam 5 menit`, `2 hours 5 minutes`.
///
/// - Parameter seconds: Zero or more.
func durationWords(seconds: Int64) -> Bilingual {
    let units: [(seconds: Int64, id: String, en: String)] = [
        (86_400, "hari", "day"), (3600, "jam", "hour"), (60, "menit", "minute"),
        (1, "detik", "second"),
    ]
    let first = units.firstIndex { seconds >= $0.seconds } ?? units.count - 1
    var rest = seconds
    var id: [String] = []
    var en: [String] = []
    for unit in units[first...].prefix(2) {
        let count = rest / unit.seconds
        rest %= unit.seconds
        guard count > 0 || unit.seconds == units[first].seconds else { continue }
        id.append("\(count) \(unit.id)")
        en.append("\(count) \(unit.en)\(count == 1 ? "" : "s")")
    }
    return Bilingual(id: id.joined(separator: " "), en: en.joined(separator: " "))
}

/// A number of things, for English: `1 file`, `2 files`.
func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
