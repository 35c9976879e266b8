import ContestModel
import Testing

@testable import Publishing

/// The documents of rankings that are not by marks alone, made from a result with one thing
/// changed.
struct KindDocumentsTests {
    private func minutes(_ result: SealedResult) throws -> Document {
        try #require(documents(for: result).named("berita-acara"))
    }

    private func firstEntry(_ result: SealedResult) throws -> String {
        try #require(result.standings.divisions.first?.places.first?.entry)
    }

    @Test func `a table without an order prints its label and no place`() throws {
        var result = Sample.hackathon()
        var table = result.standings.divisions[0]
        table.isOrdered = false
        table.places = table.places.map { row in
            var row = row
            (row.place, row.isShared, row.label, row.tieBreak) = (1, true, "Tiga besar", nil)
            return row
        }
        result.standings.divisions = [table]
        let first = try firstEntry(result)
        let row = try #require(try minutes(result).rows(with: first).first { $0.count > 7 })
        #expect(row.suffix(2).first == missing)
        #expect(row.last?.hasPrefix("Tiga besar") ?? false)
        let news = try #require(documents(for: result).named("pengumuman"))
        #expect(news.text.contains("Tiga besar"))
        #expect(!news.text.contains("bersama"))
    }

    @Test func `a place that the plenary named has no score and shows the reason`() throws {
        var result = Sample.hackathon()
        result.standings.divisions[0].places[0].isScored = false
        result.standings.divisions[0].places[0].score = .zero
        result.standings.divisions[0].places[0].reason = "Musyawarah juri"
        let first = try firstEntry(result)
        let row = try #require(try minutes(result).rows(with: first).first { $0.count > 7 })
        #expect(row.suffix(3).first == missing)
        #expect(row.last?.contains("ditetapkan rapat pleno: Musyawarah juri") ?? false)
    }

    @Test func `what a score is made of stands in the remark`() throws {
        var result = Sample.hackathon()
        result.standings.divisions[0].places[0].parts = [
            ScorePart(kind: .sheets, key: "", amount: Rational(90)),
            ScorePart(kind: .rule, key: "lewat-waktu", amount: Rational(-3)),
            ScorePart(kind: .zero, key: "palsu", amount: Rational(-87)),
        ]
        let first = try firstEntry(result)
        let row = try #require(try minutes(result).rows(with: first).first { $0.count > 7 })
        let remark = try #require(row.last)
        #expect(remark.contains("rata-rata juri 90,00; lewat-waktu -3"))
        #expect(remark.contains("nilai menjadi nol menurut aturan palsu"))
    }

    @Test func `teams, awards, abstentions and the champion stand in the minutes`() throws {
        var result = Sample.hackathon()
        let first = try firstEntry(result)
        result.contest.awards = [Award(key: "favorit", title: Bilingual("Juara Favorit"))]
        result.proceedings.mergers = [
            Merger(stage: "final", entry: first, partners: ["Tim A", "Tim B"], reason: "Undian")
        ]
        result.proceedings.awards = [
            GivenAward(award: "favorit", entry: first, reason: "Suara warga")
        ]
        result.proceedings.abstentions = [
            Abstention(judge: result.judges[0].key, entry: first, reason: "Kerabat")
        ]
        result.overall = OverallStandings(
            title: Bilingual("Juara Umum"),
            places: [
                OverallPlace(
                    place: 1, isShared: false, collector: "KIM Uji", points: Rational(12),
                    decidedBy: nil, entries: [first])
            ])
        let text = try minutes(result).text
        for words in [
            "bersama Tim A dan Tim B", "Juara Favorit", "Suara warga", "Kerabat", "Undian",
            "Juara Umum", "KIM Uji",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        let script = try #require(documents(for: result).named("naskah-pembacaan")).text
        #expect(script.contains("KIM Uji") && script.contains("bersama Tim A dan Tim B"))
    }

    @Test func `a judge whose marks do not count is marked so`() throws {
        var result = Sample.hackathon()
        result.judges[0].weight = Mark(0)
        let text = try minutes(result).text
        #expect(text.contains("Juri 1 (tidak dihitung)"))
        #expect(text.contains("nilai tidak dihitung"))
    }
}
