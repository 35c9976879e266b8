extension Desk {
    /// A contest with a stage before the final, of which three go on.
    static let contestFile = """
        version: 1
        contest: uji
        title: Lomba Uji
        organizer: Panitia Uji
        number-prefix: UJI
        deadline: 2024-06-30 23:59:59
        provenance: [Seluruh isi berkas ini sintetis.]
        categories:
          - key: karya
            title: Karya
            files: [{role: Teks, types: [text/*]}]
          - key: gambar
            title: Gambar
        rubrics:
          - key: awal
            source: Contoh.
            scale: {from: 1, to: 100}
            weights: relative
            criteria: [{key: gagasan, title: Gagasan, weight: 1}]
          - key: akhir
            source: Contoh.
            scale: {from: 1, to: 100, step: 0.5}
            criteria:
              - {key: tema, title: Tema, weight: 60}
              - {key: teknik, title: Teknik, weight: 40}
        stages:
          - {key: administrasi, title: Administrasi, kind: administration}
          - {key: seleksi, title: Seleksi, kind: selection, rubric: awal, advance: {top: 3}}
          - {key: final, title: Final, kind: final, rubric: akhir}
        tie-breaks: [{criterion: tema}, shared]
        labels: [{places: 1-3, label: "Juara {roman}"}]
        judges:
          - {key: juri-1, name: Juri Satu (sintetis), role: chair}
          - {key: juri-2, name: Juri Dua (sintetis)}
        documents: {place: Malang, date: 2024-07-01}
        """

    /// A contest whose sheets are totals, as in the one score table that was published.
    static let totalsFile = """
        version: 1
        contest: uji
        title: Lomba Jumlah
        organizer: Panitia Uji
        number-prefix: UJI
        provenance: [Seluruh isi berkas ini sintetis.]
        categories: [{key: karya, title: Karya}]
        rubrics:
          - key: jumlah
            source: Contoh.
            total: sum
            scale: {from: 0, to: 300}
            criteria: [{key: total, title: Total}]
        stages: [{key: final, title: Final, kind: final, rubric: jumlah}]
        labels: [{places: 1-3, label: "Juara {roman}"}]
        documents: {place: Malang, date: 2024-07-01}
        """

    /// Entrants of two kinds, ranked apart.
    static let classesFile =
        totalsFile + "\nclasses: [{key: opd, title: OPD}, {key: desa, title: Desa}]\n"
}
