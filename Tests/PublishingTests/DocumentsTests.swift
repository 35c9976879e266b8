import ContestModel
import Foundation
import Testing

@testable import Publishing

@Test func `a result has these documents, and the same bytes each time`() {
    let made = documents(for: Sample.award())
    #expect(
        made.map(\.name) == ["berita-acara", "rekapitulasi"]
            + (1...6).map { "lembar-penilaian-juri-\($0)" }
            + ["pengumuman", "naskah-pembacaan", "daftar-nominasi"])
    #expect(made == documents(for: Sample.award()))
    #expect(!documents(for: Sample.hackathon()).contains { $0.name == "daftar-nominasi" })
}

@Test func `folio paper is asked for where it is wanted`() {
    for (paper, size) in [(Paper.a4, "210mm 297mm"), (.f4, "215mm 330mm")] {
        let made = documents(for: Sample.hackathon(), paper: paper)
        #expect(String(decoding: made[0].html, as: UTF8.self).contains("@page { size: \(size) }"))
    }
}

@Test func `an announcement tells places and no scores`() throws {
    let result = Sample.hackathon()
    let document = try #require(documents(for: result).named("pengumuman"))
    #expect(
        document.rows(with: "KIM Warta Mertani") == [
            ["Juara Harapan II", "KIM Warta Mertani", "Kota Batu", "Warta Tani Digital"]
        ])
    for place in result.standings.divisions[0].places {
        #expect(!document.text.contains(place.score.indonesian()))
        for total in place.totals { #expect(!document.text.contains(total.total.indonesian())) }
    }
    #expect(!document.text.contains("KIM Contoh"))
}

@Test func `the host reads from the last label up to the first`() throws {
    let document = try #require(documents(for: Sample.hackathon()).named("naskah-pembacaan"))
    let labels = [
        "Juara Harapan dua", "Juara Harapan satu", "Juara tiga", "Juara dua", "Juara satu",
    ]
    let positions = labels.compactMap { document.text.range(of: "\($0) diraih oleh")?.lowerBound }
    #expect(positions.count == 5)
    #expect(positions == positions.sorted())
    #expect(document.text.contains("dari Desa Sidomulyo, Kecamatan Silo, Kabupaten Jember,"))
}

@Test func `entrants of one name are told apart by number and origin`() throws {
    var result = Sample.hackathon()
    result.entries[5].entry.entrant = "KIM  SAMAAN"
    let document = try #require(documents(for: result).named("naskah-pembacaan"))
    #expect(document.text.contains("bernama sama, yaitu KIMH23-006 dari Kota Surabaya."))
    let own = result.entries[2].entry
    #expect(Lookup(result).homonyms(of: own).map(\.number) == ["KIMH23-006"])
    result.entries[5].entry.area = "Kota Malang"
    result.entries[5].entry.category = "lain"
    #expect(Lookup(result).homonyms(of: own).isEmpty)
}

@Test func `nominees stand by number and in no order of merit`() throws {
    let result = Sample.award()
    let document = try #require(documents(for: result).named("daftar-nominasi"))
    let numbers = document.text.split(separator: "\n").filter { $0.hasPrefix("APW23-") }
    #expect(numbers.count == 10)
    #expect(numbers == numbers.sorted())
    #expect(
        numbers.map(String.init) != result.standings.divisions.flatMap { $0.places.map(\.entry) })
}

@Test func `a corrected result says which announcement it replaces`() throws {
    var result = Sample.hackathon()
    result.version = 2
    let document = try #require(documents(for: result).named("pengumuman"))
    #expect(document.text.contains("menggantikan pengumuman hasil versi 1."))
}

@Test func `a shared place is said to be shared`() throws {
    var result = Sample.hackathon()
    var places = result.standings.divisions[0].places
    places[1].isShared = true
    places[2] = Place(
        place: 2, isShared: true, label: "Juara II", entry: places[2].entry,
        score: places[1].score, tieBreak: .shared, totals: places[2].totals,
        criteria: places[2].criteria)
    result.standings.divisions[0].places = places
    let made = documents(for: result)
    #expect(made.named("pengumuman")?.rows(with: "Juara II (bersama)").count == 2)
    let text = try #require(made.named("berita-acara")).text
    #expect(text.contains("Juara II; nilai sama, peringkat bersama"))
    #expect(text.contains("Karena tetap sama, peringkat ditetapkan bersama."))
}
