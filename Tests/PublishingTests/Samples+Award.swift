import ContestModel

extension Sample {
    /// Two divisions of twenty entries, nominees before a final, seven judges of whom one never
    /// came and one left early, ties, long and equal names, nothing stated for the documents.
    static func award() -> SealedResult {
        let contest = awardContest
        let records = ["videografis", "poster"].enumerated().flatMap { base, category in
            (0..<20).map { awardRecord($0, number: base * 20 + $0 + 1, category) }
        }
        let entries = records.filter { $0.eligibility == .accepted }.map(\.entry.number)
        let judges = judges(7)
        var sheets: [ScoreSheet] = []
        for (position, number) in entries.enumerated() {
            for judge in judges.prefix(6) {
                sheets.append(
                    sheet(judge.key, number, marks(position, judge.key), stage: "nominasi"))
            }
        }
        for number in finalists(sheets, records, contest) {
            for (index, judge) in judges.prefix(6).enumerated() {
                // The last of those present leaves after the first category.
                if index == 5, number.utf8.lexicographicallyPrecedes("APW23-004".utf8) { continue }
                sheets.append(sheet(judge.key, number, finalMarks(number, index)))
            }
        }
        return seal(contest, records, judges, sheets)
    }

    private static func finalists(
        _ sheets: [ScoreSheet], _ records: [EntryRecord], _ contest: Contest
    ) -> [String] {
        var first = contest
        first.stages.removeLast()
        return seal(first, records, [], sheets).standings.divisions
            .flatMap { $0.places.filter { $0.place <= 5 }.map(\.entry) }
    }

    private static func marks(_ position: Int, _ judge: String) -> [String: String] {
        let spread = judge.utf8.reduce(0) { $0 + Int($1) } % 5
        let base = 60 + (position * 7) % 19
        return [
            "tema": "\(base + spread)", "pesan": "\(base + 3)", "estetika": "\(base + spread),25",
        ]
    }

    /// Whole marks that differ little, so that final scores meet.
    private static func finalMarks(_ number: String, _ judge: Int) -> [String: String] {
        let digit = Int(number.utf8.last ?? 0x30) - 0x30
        let tema = 80 + digit % 3 + judge
        let pesan = 86 - digit % 3 + judge
        return judge == 1 && digit % 2 == 0
            ? ["tema": "\(tema)", "pesan": "\(pesan)"]
            : ["tema": "\(tema)", "pesan": "\(pesan)", "estetika": "\(84 + judge)"]
    }

    private static func awardRecord(_ index: Int, number: Int, _ category: String) -> EntryRecord {
        let longName =
            "Komunitas Informasi Masyarakat Kelurahan Contoh Nama Sangat Panjang Sekali (sintetis)"
        let names = [0: longName, 3: "KIM Sido Mulyo (sintetis)", 9: "KIM Sido Mulyo (sintetis)"]
        let entry = Entry(
            number: "APW23-0\(two(number))",
            entrant: names[index] ?? "KIM Peraga \(number) (sintetis)",
            area: "Kel. Peraga \(index), Kec. Contoh, \(index % 2 == 0 ? "Kota" : "Kab.") Malang",
            title: index == 4
                ? "Gotong royong menjaga mata air desa: <cerita> & kenangan tiga generasi \"warga\""
                : "Karya warga nomor \(number)",
            category: category, received: received, isSynthetic: true)
        switch index {
        case 17: return record(entry, (.refused, "Nama berkas keluar dari folder (`../`)."))
        case 18: return record(entry, (.accepted, "Diterima setelah batas waktu."))
        case 19: return record(entry, (.accepted, "Isi sama persis dengan karya lain."))
        default: return record(entry)
        }
    }

    private static var awardContest: Contest {
        var contest = Contest(
            key: "apw-2023", title: Bilingual("Anugerah Pewarta Warga 2023"),
            organizer: "Dinas Komunikasi dan Informatika Provinsi Jawa Timur", zone: zone,
            numberPrefix: "APW23")
        contest.categories = [
            Category(key: "videografis", title: Bilingual("Videografis")),
            Category(key: "poster", title: Bilingual("Poster")),
        ]
        contest.rubrics = [
            rubric(
                "media",
                [
                    ("tema", "Kesesuaian tema", 40), ("pesan", "Pesan", 40),
                    ("estetika", "Estetika dan etika", 20),
                ])
        ]
        contest.stages = [
            Stage(
                key: "nominasi", title: Bilingual("Nominasi"), kind: .nomination,
                rubric: "media", advance: 5, advanceLabel: Bilingual("Nominasi")),
            Stage(key: "final", title: "Penjurian Final", kind: .final, rubric: "media"),
        ]
        contest.labels = [PlaceLabel(first: 1, last: 3, template: "Juara {roman}")]
        contest.tieBreaks = [.criterion("tema"), .firstPlaces, .median, .headToHead, .shared]
        return contest
    }
}
