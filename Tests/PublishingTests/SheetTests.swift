import ContestModel
import Foundation
import Tabulating
import Testing

@testable import Publishing

@Test func `a sheet shows weight times mark and the total of the standings`() throws {
    let result = Sample.hackathon()
    let document = try #require(documents(for: result).named("lembar-penilaian-juri-1"))
    #expect(
        document.rows(with: "Desain (skor 1–100)").first == [
            "3", "Desain (skor 1–100)", "20%", "90,5", "18,10",
        ])
    #expect(document.rows(with: "Nilai lembar").first == ["", "Nilai lembar", "100%", "", "92,50"])
    #expect(document.text.contains("Sudah dipakai warga; perjelas rencana lanjutan."))
}

@Test func `a judge has one page per entry, without the entrant's name`() throws {
    let document = try #require(
        documents(for: Sample.hackathon()).named("lembar-penilaian-juri-2"))
    let html = String(decoding: document.html, as: UTF8.self)
    #expect(html.components(separatedBy: "<section class=\"lembar\">").count == 8)
    #expect(!html.contains("KIM Pandan Arum") && html.contains("KIMH23-002"))
}

@Test func `a criterion left open is a dash and the rule for it is told`() throws {
    let document = try #require(documents(for: Sample.award()).named("lembar-penilaian-juri-2"))
    #expect(
        document.rows(with: "Estetika dan etika (skor 1–100)").contains {
            $0.suffix(2) == [missing, missing]
        })
    #expect(document.text.contains("tidak dihitung nol"))
}

@Test(arguments: [
    (Rubric.Total.weightedMean, [30, 30, 40], ["30%", "25,50"], "100%"),
    (.weightedMean, [3, 3, 4], ["3", "255,00"], "10"),
    (.weightedSum, [30, 30, 40], ["30", "2.550,00"], "100"),
    (.sum, [1, 1, 1], [missing, "85,00"], missing),
])
func `Nilai follows the rule of the rubric`(
    total: Rubric.Total, weights: [Int], shown: [String], sum: String
) {
    var rubric = Sample.rubric("r", weights.map { ("k\($0)", "K", $0) })
    rubric.total = total
    let own = Weights(rubric)
    let first = rubric.criteria[0]
    #expect([own.text(first), own.value(first, Mark(85)).indonesian()] == shown)
    #expect(own.sumText == sum)
}

@Test func `a judge's key makes a safe file name, never twice alike`() {
    var taken = Set<String>()
    let keys = ["juri-1", "Juri Satu", "../juri", "juri satu", "Siti\u{301}"]
    #expect(
        keys.map { uniqueStem($0, among: &taken) } == [
            "juri-1", "juri-satu", "---juri", "juri-satu-2", "siti--",
        ])
}

@Test func `blank sheets print a page per entry with nothing filled in`() {
    let result = Sample.hackathon()
    let entries = result.entries.map(\.entry)
    let document = blankSheets(
        contest: result.contest, entries: entries, judge: result.judges[0],
        stage: result.contest.stages[1])
    #expect(document.name == "lembar-kosong-juri-1")
    let rows = document.rows(with: "Desain (skor 1–100)")
    #expect(rows == Array(repeating: ["3", "Desain (skor 1–100)", "20%", "", ""], count: 9))
}

@Test func `blank workbooks have the long form with empty marks`() throws {
    let result = Sample.hackathon()
    let table = try #require(
        blankWorkbook(
            contest: result.contest, entries: result.entries.map(\.entry).reversed(),
            judge: result.judges[1], stage: result.contest.stages[1]
        ).first)
    let heading = ["juri", "nomor", "tahap", "kriteria", "nilai", "catatan"]
    #expect(table.rows[0] == heading.map(Cell.text))
    #expect(table.rows.count == 1 + 9 * 5)
    let first = ["juri-2", "KIMH23-001", "final", "kecerdasan"].map(Cell.text)
    #expect(table.rows[1] == first + [.empty, .empty])
}
