import ContestModel
import Tabulating
import Testing

@testable import Publishing

/// The published totals of LCCK Jawa Timur 2019, each given as the one mark of one judge.
private func published() -> SealedResult {
    var contest = Contest(
        key: "lcck-2019", title: Bilingual("LCCK Jawa Timur 2019"), organizer: "Panitia",
        zone: .wib, numberPrefix: "LCCK19")
    contest.categories = [Category(key: "lcck", title: Bilingual("LCCK"))]
    let scale = Scale.range(from: Mark(0), to: Mark(300), step: nil)
    contest.rubrics = [
        Rubric(
            key: "r",
            criteria: [
                Criterion(key: "total", title: Bilingual("Total"), weight: Mark(100), scale: scale)
            ])
    ]
    contest.stages = [Stage(key: "final", title: "Final", kind: .final, rubric: "r")]
    let groups = ["KIM Pena", "KIM Mesem", "KIM Anyelir Kejuron", "KIM Surya Harapan"]
    let totals = ["229,19", "262,19", "238.53", "252.18"]
    let records = groups.enumerated().map { index, group in
        Sample.record(
            Entry(
                number: "LCCK19-\(index + 1)", entrant: group, title: "",
                category: "lcck", received: Sample.received))
    }
    let sheets = totals.enumerated().map { index, total in
        Sample.sheet("juri-1", "LCCK19-\(index + 1)", ["total": total])
    }
    return Sample.seal(contest, records, Sample.judges(1), sheets)
}

@Test func `the published totals differ by exactly ten and a hundredth`() throws {
    let document = try #require(documents(for: published()).named("rekapitulasi"))
    let first = try #require(document.rows(with: "KIM Mesem").first)
    let second = try #require(document.rows(with: "KIM Surya Harapan").first)
    #expect(first.suffix(3) == ["262,19", missing, "Peringkat 1"])
    #expect(second.suffix(3) == ["252,18", "10,01", "Peringkat 2"])
}

@Test func `the workbook holds exact numbers`() throws {
    let table = try #require(recap(for: published()).first)
    let heading = [
        "Peringkat", "No. Peserta", "Nama", "Asal", "Judul Karya", "Juri 1", "Nilai Akhir",
        "Selisih", "Keterangan",
    ]
    #expect(table.rows[0] == heading.map(Cell.text))
    #expect(table.rows[1][7] == .empty)
    #expect(table.rows[2][6] == .number(Rational(25218, over: 100), places: 2))
    #expect(table.rows[2][7] == .number(Rational(1001, over: 100), places: 2))
    #expect(try !workbook(recap(for: published())).isEmpty)
}

@Test func `an absent judge is a dash on paper and empty in the workbook`() throws {
    let result = Sample.award()
    let document = try #require(documents(for: result).named("rekapitulasi"))
    let row = try #require(document.rows(with: "APW23-003").first)
    #expect(row.count == 15)
    #expect(row[10] == missing && row[11] == missing)
    #expect(row.last == "Tanpa nilai Juri 6")
    let cells = try #require(recap(for: result)[0].rows.first { $0[1] == .text("APW23-003") })
    #expect(cells[10] == .empty && cells[11] == .empty)
}

@Test func `earlier stages say who went on and give no places a title`() throws {
    let tables = recap(for: Sample.award())
    #expect(
        tables.map(\.name) == [
            "Videografis, Penjurian Final", "Poster, Penjurian Final", "Videografis, Nominasi",
            "Poster, Nominasi",
        ])
    let remarks = tables[2].rows.dropFirst().compactMap(\.last)
    #expect(remarks.count { $0 == .text("Nominasi") } == 5)
    #expect(!remarks.contains(.text("Juara I")))
}
