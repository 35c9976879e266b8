import ContestModel
import Foundation
import Testing

@testable import Publishing

private func minutes(_ result: SealedResult) throws -> Document {
    try #require(documents(for: result).named("berita-acara"))
}

@Test func `minutes open with the computed day, the place and the contest`() throws {
    let text = try minutes(Sample.hackathon()).text
    #expect(
        text.contains(
            "Pada hari ini, Senin, tanggal enam bulan November tahun dua ribu dua puluh tiga"
                + " (06-11-2023), bertempat di Surabaya, Dewan Juri telah melaksanakan penjurian"
                + " KIM Hackathon Jawa Timur 2023"))
    #expect(text.contains("PEMERINTAH PROVINSI JAWA TIMUR"))
    #expect(text.contains("Surabaya, 6 November 2023"))
}

@Test func `what the contest leaves out stays a dotted line`() throws {
    let text = try minutes(Sample.hackathon(letterhead: false)).text
    #expect(text.contains("Pada hari ini, \(dots(16)), tanggal \(dots(20))"))
    #expect(text.contains("bertempat di \(dots(40))"))
    #expect(text.contains("Nomor: \(dots(40))"))
    #expect(!text.contains("Senin"))
}

@Test func `counts add up and every departure has its reason`() throws {
    let document = try minutes(Sample.award())
    #expect(
        document.rows(with: "Videografis") == [
            ["Videografis", "20", "1", "2", "0", "17", "17", "5", "0"]
        ])
    #expect(
        document.rows(with: "Jumlah")[0] == [
            "Jumlah", "40", "2", "4", "0", "34", "34", "10", "0",
        ])
    let refused = document.rows(with: "APW23-018").first
    #expect(
        refused?.suffix(2) == ["Penerimaan", "Nama berkas keluar dari folder (&#96;../&#96;)."])
    let dropped = document.rows(with: "APW23-019").first
    #expect(dropped?.suffix(2) == ["Administrasi", "Diterima setelah batas waktu."])
}

@Test func `an entry that no judge scored is told of once and stays without a place`() throws {
    var result = Sample.hackathon()
    result.standings.divisions[0].places.removeLast()
    result.standings.divisions[0].unscored = ["KIMH23-007"]
    let rows = try minutes(result).rows(with: "KIMH23-007")
    #expect(rows.map(\.last) == ["tidak ada lembar penilaian yang masuk", "Tidak dinilai"])
    #expect(rows.last?.suffix(4).first == missing)
}

@Test func `an absent judge is named and never a zero`() throws {
    let document = try minutes(Sample.award())
    #expect(
        document.rows(with: "Juri Tujuh (sintetis)") == [
            ["7", "Juri Tujuh (sintetis)", "Anggota", "0", "0", "tidak memberikan nilai"]
        ])
    let row = try #require(document.rows(with: "APW23-003").first)
    #expect(row[10...11] == [missing, missing])
    #expect(!row.contains("0,00"))
}

@Test func `a tie is explained by the step that decided it`() throws {
    let text = try minutes(Sample.award()).text
    #expect(
        text.contains(
            "Nilai akhir APW23-017 KIM Peraga 17 (sintetis) dan APW23-009 KIM Peraga 9 (sintetis)"
                + " sama, yaitu 85,70. Urutannya ditentukan oleh kriteria Kesesuaian tema:"
                + " APW23-017 83,50; APW23-009 82,50."))
    let none = try minutes(Sample.hackathon()).text
    #expect(none.contains("Dalam penjurian ini tidak ada nilai akhir yang sama."))
}

@Test func `the rubric stands with weights, sum and source`() throws {
    let document = try minutes(Sample.hackathon())
    #expect(document.rows(with: "Desain") == [["3", "Desain", "20%", "1–100"]])
    #expect(document.rows(with: "100%") == [["", "Jumlah", "100%", ""]])
    #expect(document.text.contains("Sumber kriteria dan bobot: templat juri"))
}

@Test func `everyone signs and a name that is not known is left to write`() throws {
    let html = String(decoding: try minutes(Sample.hackathon()).html, as: UTF8.self)
    #expect(html.split(separator: "class=\"ttd\"").count == 6)
    #expect(html.contains("<u>Juri Satu (sintetis)</u>"))
    #expect(html.contains("<p>Sekretaris Panitia,</p><p class=\"terang\">(....."))
}

@Test func `the foot names version, moment and rules, and what is made up`() throws {
    let text = try minutes(Sample.hackathon()).text
    #expect(
        text.contains(
            "Hasil versi 1, disegel 6 November 2023 18.05 WIB. Berkas aturan (SHA-256):"
                + " \(Sample.digest.hex)"))
    #expect(text.contains("Contoh: nilai dan sebagian nama dibuat untuk peragaan (sintetis)."))
}

@Test func `words of entrants never become markup`() throws {
    let html = String(decoding: try minutes(Sample.award()).html, as: UTF8.self)
    #expect(html.contains("&lt;cerita&gt; &amp; kenangan"))
    #expect(!html.contains("<cerita>"))
}

@Test func `a small jury stands in the body and a large one in an annex`() throws {
    let small = String(decoding: try minutes(Sample.hackathon()).html, as: UTF8.self)
    let large = String(decoding: try minutes(Sample.award()).html, as: UTF8.self)
    #expect(!small.contains("Lampiran") && large.contains("Lampiran Berita Acara"))
    #expect(large.contains("<section class=\"lebar\">"))
}
