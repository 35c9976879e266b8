import ContestModel
import HTMLWriting

/// Berita acara penjurian: who judged what by which rules, what came of it, and who signs for it.
func minutes(_ lookup: Lookup, _ paper: Paper) -> Document {
    let contest = lookup.contest
    let frame = OfficialPage("berita-acara", "Berita Acara Penjurian", lookup, paper)
    let results = ResultSection(lookup)
    let sections: [(String, HTML)] = [
        ("Dasar Pelaksanaan", basis(contest.documents)),
        ("Dewan Juri", jury(lookup)),
        ("Jumlah Karya", stageCounts(lookup)),
        ("Kriteria dan Bobot Penilaian", rubrics(lookup)),
        ("Hasil Penilaian", results.inBody),
        ("Penentuan Peringkat bila Nilai Sama", ties(lookup)),
        ("Keputusan", decisions(lookup)),
        ("Penetapan Pemenang", awards(lookup, withNumbers: true)),
    ]
    return frame.document {
        heading("Berita Acara Penjurian", contest, number: contest.documents.number ?? blankNumber)
        tag(.p) { opening(contest, hasJury: !lookup.judges.isEmpty) }
        for (index, section) in sections.enumerated() {
            tag(.h2) { "\(letter(index)). \(section.0)" }
            section.1
        }
        tag(.p, .class("penutup")) {
            "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana"
            " mestinya."
        }
        signatures(lookup)
        results.annex
    }
}

/// A for 0: the letters of the sections.
private func letter(_ index: Int) -> String {
    String(decoding: [UInt8(ascii: "A") + UInt8(index % 26)], as: UTF8.self)
}

/// "Pada hari ini, Senin, tanggal enam bulan November ...", dotted where no date is given.
private func opening(_ contest: Contest, hasJury: Bool) -> String {
    let settings = contest.documents
    let blank =
        "\(dots(16)), tanggal \(dots(20)) bulan \(dots(20)) tahun \(dots(40)) (....-....-........)"
    return "Pada hari ini, \(settings.date?.solemnText ?? blank), bertempat di"
        + " \(settings.place ?? dots(40)), \(hasJury ? "Dewan Juri" : "Panitia") telah melaksanakan penjurian"
        + " \(contest.title.id) yang diselenggarakan oleh \(contest.organizer), dengan hasil"
        + " sebagai berikut."
}

private func basis(_ settings: DocumentSettings) -> HTML {
    let lines = settings.basis.isEmpty ? [dots(110), dots(110)] : settings.basis
    return tag(.ol) { for line in lines { tag(.li) { line } } }
}

private func signatures(_ lookup: Lookup) -> HTML {
    let judges = lookup.judges.map { judge in
        let role = judge.judge.role == .honorary ? "" : "Juri \(judge.number), "
        return Signatory(name: judge.judge.name, office: role + judge.judge.role.title.id)
    }
    let settings = lookup.contest.documents
    return Signatures(
        settings,
        parties: (judges.isEmpty ? [] : [("Dewan Juri", judges)])
            + [("Saksi dari Panitia", witnesses(settings))]
    ).html
}
