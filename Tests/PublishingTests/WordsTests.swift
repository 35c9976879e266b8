import ContestModel
import Testing

@testable import Publishing

@Test(arguments: [
    (0, "nol"), (7, "tujuh"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"),
    (19, "sembilan belas"), (20, "dua puluh"), (31, "tiga puluh satu"), (100, "seratus"),
    (101, "seratus satu"), (111, "seratus sebelas"), (200, "dua ratus"),
    (999, "sembilan ratus sembilan puluh sembilan"), (1000, "seribu"), (1001, "seribu satu"),
    (1945, "seribu sembilan ratus empat puluh lima"), (2000, "dua ribu"),
    (2023, "dua ribu dua puluh tiga"), (11_000, "sebelas ribu"), (100_000, "seratus ribu"),
    (101_100, "seratus satu ribu seratus"), (1_000_000, "satu juta"),
    (1_001_000, "satu juta seribu"),
    (
        9_999_999,
        "sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh"
            + " sembilan"
    ), (10_000_000, "10000000"), (-1, "-1"),
])
func `a number in words`(number: Int, words: String) {
    #expect(numberWords(number) == words)
}

@Test(arguments: [
    ("2023-11-06", "Senin, 6 November 2023"), ("2024-02-29", "Kamis, 29 Februari 2024"),
    ("2023-12-17", "Minggu, 17 Desember 2023"), ("2026-08-17", "Senin, 17 Agustus 2026"),
    ("1945-08-17", "Jumat, 17 Agustus 1945"), ("2000-01-01", "Sabtu, 1 Januari 2000"),
    ("2023-05-02", "Selasa, 2 Mei 2023"), ("2023-10-25", "Rabu, 25 Oktober 2023"),
])
func `the weekday of a date is computed`(date: String, words: String) throws {
    #expect(try #require(CivilDate(date)).fullText == words)
}

@Test func `minutes say a date in words and digits`() throws {
    let date = try #require(CivilDate(year: 2023, month: 11, day: 6))
    #expect(
        date.solemnText
            == "Senin, tanggal enam bulan November tahun dua ribu dua puluh tiga (06-11-2023)")
}

@Test(arguments: [
    (Zone.wib, "Senin, 6 November 2023, 18.05 WIB"), (.wita, "Senin, 6 November 2023, 19.05 WITA"),
    (.wit, "Senin, 6 November 2023, 20.05 WIT"),
])
func `a moment shows its zone`(zone: Zone, words: String) {
    #expect(Sample.sealed.local(in: zone).fullText == words)
}

@Test(arguments: [
    ("1234.56", 2, "1.234,56"), ("0", 2, "0,00"), ("999.995", 2, "1.000,00"),
    ("-1234567", 0, "-1.234.567"), ("-0.001", 2, "0,00"), ("12", 0, "12"), ("100", 1, "100,0"),
    ("7500000", 2, "7.500.000,00"),
])
func `a decimal as Indonesia writes it`(number: String, places: Int, words: String) throws {
    #expect(try #require(Mark(number)).rational.indonesian(places: places) == words)
}

@Test(arguments: [("85", "85"), ("7.50", "7,5"), ("1234.125", "1.234,125"), ("0.05", "0,05")])
func `a mark keeps the decimals that it has`(mark: String, words: String) throws {
    #expect(try #require(Mark(mark)).indonesian == words)
}

@Test(arguments: [
    ("KIMH23-004", "ka i em ha dua tiga, strip, nol nol empat"),
    ("APW26/0137", "a pe we dua enam, garis miring, nol satu tiga tujuh"), ("12", "satu dua"),
])
func `a number of an entry is spelled`(number: String, words: String) {
    #expect(spokenNumber(number) == words)
}

@Test(arguments: [
    ("Juara I", "Juara satu"), ("Juara Harapan II", "Juara Harapan dua"),
    ("Terbaik XIV", "Terbaik empat belas"), ("25 besar", "dua puluh lima besar"),
    ("Juara Umum", "Juara Umum"),
])
func `a label is read with its numeral in words`(label: String, words: String) {
    #expect(spokenLabel(label) == words)
}

@Test(arguments: [
    ("Desa Sidomulyo, Kec. Silo, Kab. Jember", "Desa Sidomulyo, Kecamatan Silo, Kabupaten Jember"),
    ("Kabar 24 Jam", "Kabar dua puluh empat Jam"), ("COVID-19", "COVID- sembilan belas"),
    ("RW 007", "RW nol nol tujuh"), ("K3s", "K tiga s"),
])
func `a text is read with numbers and short forms in words`(text: String, words: String) {
    #expect(spokenText(text) == words)
}
