import ContestModel

extension Sample {
    /// One division, three judges, everything that documents may state is stated.
    static func hackathon(letterhead: Bool = true) -> SealedResult {
        let numbers = kim.indices.map { "KIMH23-\($0 < 9 ? "00" : "0")\($0 + 1)" }
        var records = zip(numbers, kim).map { number, group in
            record(
                Entry(
                    number: number, entrant: group.0, area: group.1, title: group.2,
                    category: "inovasi", received: received, isSynthetic: true))
        }
        records[7].outcome = .refused
        records[7].eligibility = .undecided
        records[7].reason = "Arsip terpotong: hanya sebagian isinya dapat dibaca."
        records[8].eligibility = .rejected
        records[8].reason = "Tidak ada surat pernyataan orisinalitas sampai batas waktu."
        let sheets = numbers.indices.filter { $0 < 7 }.flatMap { index in
            (0..<3).map { judge in
                sheet(
                    "juri-\(judge + 1)", numbers[index],
                    [
                        "kecerdasan": "\(94 - index * 3 + judge)", "fungsi": "\(92 - index * 2)",
                        "desain": "\(90 - index * 2 - judge),5", "manfaat": "\(95 - index * 3)",
                        "presentasi": "\(91 - index + judge)",
                    ], comment: judge == 0 ? "Sudah dipakai warga; perjelas rencana lanjutan." : "")
            }
        }
        return seal(hackathonContest(letterhead: letterhead), records, judges(3), sheets)
    }

    private static let kim = [
        ("KIM Tirto Gumitir", "Desa Sidomulyo, Kec. Silo, Kab. Jember", "Pasar Kopi Warga"),
        ("KIM Pandan Arum", "Kota Madiun", "Peta Wisata Kampung"),
        ("KIM Samaan", "Kota Malang", "Kabar Samaan 24 Jam"),
        ("KIM Pesanggrahan", "Kota Batu", "Lapak Petani"),
        ("KIM Warta Mertani", "Kota Batu", "Warta Tani Digital"),
        ("KIM Contoh Satu (sintetis)", "Kota Surabaya", "Bank Sampah Kita"),
        ("KIM Contoh Dua (sintetis)", "Kab. Sidoarjo", "Jadwal Posyandu"),
        ("KIM Contoh Tiga (sintetis)", "Kab. Gresik", "Layanan Nelayan"),
        ("KIM Contoh Empat (sintetis)", "Kab. Lamongan", "Suara Desa"),
    ]

    private static func hackathonContest(letterhead: Bool) -> Contest {
        var contest = Contest(
            key: "kim-hackathon-2023", title: Bilingual("KIM Hackathon Jawa Timur 2023"),
            organizer: "Dinas Komunikasi dan Informatika Provinsi Jawa Timur", zone: zone,
            numberPrefix: "KIMH23")
        contest.categories = [Category(key: "inovasi", title: Bilingual("Inovasi Informasi"))]
        contest.rubrics = [
            rubric(
                "final",
                [
                    ("kecerdasan", "Kecerdasan gagasan", 20),
                    ("fungsi", "Kompleksitas dan fungsi", 20), ("desain", "Desain", 20),
                    ("manfaat", "Manfaat bagi warga", 20),
                    ("presentasi", "Presentasi dan demo", 20),
                ])
        ]
        contest.stages = [
            Stage(key: "administrasi", title: "Seleksi Administrasi", kind: .administration),
            Stage(key: "final", title: "Penjurian Final", kind: .final, rubric: "final"),
        ]
        contest.labels = [
            PlaceLabel(first: 1, last: 3, template: "Juara {roman}"),
            PlaceLabel(first: 4, last: 5, template: "Juara Harapan {roman}"),
        ]
        contest.tieBreaks = [.criterion("manfaat"), .shared]
        if letterhead { contest.documents = hackathonDocuments }
        return contest
    }

    private static var hackathonDocuments: DocumentSettings {
        var documents = DocumentSettings()
        documents.letterhead = [
            "PEMERINTAH PROVINSI JAWA TIMUR", "DINAS KOMUNIKASI DAN INFORMATIKA",
            "Alamat dan nomor telepon kantor (contoh), Surabaya",
        ]
        documents.place = "Surabaya"
        documents.date = CivilDate(year: 2023, month: 11, day: 6)
        documents.basis = [
            "Petunjuk teknis KIM Hackathon Jawa Timur 2023;",
            "Surat keputusan tentang pembentukan tim juri (contoh).",
        ]
        documents.witnesses = [
            Signatory(name: "Panitia Satu (sintetis)", office: "Ketua Panitia"),
            Signatory(name: "", office: "Sekretaris Panitia"),
        ]
        return documents
    }
}

extension Stage {
    init(key: String, title: String, kind: Kind, rubric: String? = nil) {
        self.init(key: key, title: Bilingual(title), kind: kind, rubric: rubric)
    }
}
