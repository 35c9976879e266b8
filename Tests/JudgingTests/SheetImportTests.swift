import ContestModel
import Foundation
import Tabulating
import Testing

@testable import Judging

struct SheetImportTests {
    /// Rows that no import of sheets may take, as line 3, and what is said of each.
    @Test(arguments: [
        ("juri-9,UJI-001,final,tema,80", "juri 'juri-9' tidak ada dalam berkas lomba"),
        ("juri-1,UJI-009,final,tema,80", "nomor peserta 'UJI-009' tidak ada"),
        ("juri-1,UJI-003,final,tema,80", "UJI-003 tidak lolos"),
        ("juri-1,UJI-001,pleno,tema,80", "tahap 'pleno' tidak dinilai; yang ada: seleksi, final"),
        ("juri-1,UJI-001,administrasi,tema,80", "tahap 'administrasi' tidak dinilai"),
        ("juri-1,UJI-001,final,gaya,80", "kriteria \"gaya\" tidak ada dalam rubrik"),
        ("juri-1,UJI-001,final,gagasan,80", "kriteria \"gagasan\" tidak ada dalam rubrik"),
        ("juri-1,UJI-001,final,tema,101", "nilai 101 pada kriteria \"Tema\" tidak boleh"),
        ("juri-1,UJI-001,final,tema,0", "nilai 0 pada kriteria"),
        ("juri-1,UJI-001,final,tema,-5", "nilai -5 pada kriteria"),
        ("juri-1,UJI-001,final,tema,\"80,3\"", "nilai 80,3 pada kriteria"),
        ("juri-1,UJI-001,final,tema,delapan", "nilai 'delapan' bukan angka"),
        ("juri-1,UJI-001,final,tema,80-90", "nilai '80-90' bukan angka"),
        ("juri-1,UJI-001,final,tema,1e2", "nilai '1e2' bukan angka"),
        ("juri-2,UJI-002,final,tema,81", "juri-2 sudah menilai tema untuk UJI-002 di baris 2"),
        ("juri-2,UJI-002,final,tema,80", "juri-2 sudah menilai tema untuk UJI-002 di baris 2"),
        (",UJI-001,final,tema,80", "juri"),
        ("juri-1,,final,tema,80", "nomor"),
        ("juri-1,UJI-001,final,,80", "kolom kriteria kosong"),
        ("juri-1,UJI-004,final,tema,80", "UJI-004 ditolak saat penerimaan"),
        ("juri-1,UJI-001,final,tema,\"80,1234567\"", "lebih dari 6 desimal"),
        ("juri-1,UJI-001,final", "Baris 3"),
    ])
    func `a bad row refuses the whole file and names its line`(row: String, words: String) throws {
        let desk = try Self.desk()
        try desk.importSheets(["juri-1,UJI-002,final,teknik,70"])
        let before = try desk.state()
        let rows = ["juri-2,UJI-002,final,tema,80", row, "juri-1,UJI-001,final,teknik,70"]
        for isDryRun in [true, false] {
            let error = try refusal { try desk.importSheets(rows, isDryRun: isDryRun) }
            #expect(error.kind == .rejectedRows)
            #expect(error.details.count == 1, "\(error.details)")
            let detail = try #require(error.details.first)
            #expect(detail.id.contains("nilai.csv"))
            #expect(detail.id.contains("3"), "\(detail.id)")
            #expect(detail.id.contains(words), "\(detail.id)")
            #expect(!detail.en.isEmpty && detail.en != detail.id)
        }
        #expect(try desk.state() == before)
    }

    @Test func `a mark that the scale does not allow is told with its own line`() throws {
        let desk = try Self.desk()
        let error = try refusal {
            try desk.importSheets([
                "juri-1,UJI-001,final,tema,80", "juri-1,UJI-002,final,tema,80",
                "juri-1,UJI-001,final,teknik,800", "juri-1,UJI-002,final,gaya,80",
            ])
        }
        let places = error.details.map { $0.id.components(separatedBy: "nilai.csv:").last ?? "" }
        #expect(places.map { $0.prefix(2) } == ["4:", "5:"])
    }

    @Test func `a file with many problems tells them all`() throws {
        let desk = try Self.desk()
        let error = try refusal {
            try desk.importSheets([
                "juri-9,UJI-001,final,tema,80", "juri-1,UJI-001,final,tema,80",
                "juri-1,UJI-009,final,tema,80", "juri-2,UJI-001,final,tema,180",
            ])
        }
        #expect(error.details.count == 3)
        #expect(error.message.id.contains("3 masalah"))
        #expect(try desk.workspace.rank("uji").standings.rows.isEmpty)
    }

    @Test func `a mark left open is missing, never zero`() throws {
        let desk = try Self.desk()
        let report = try desk.importSheets([
            "juri-1,UJI-001,final,tema,80", "juri-1,UJI-001,final,teknik,",
            "juri-1,UJI-002,final,tema,79", "juri-1,UJI-002,final,teknik,80",
            "juri-2,UJI-002,final,tema,", "juri-2,UJI-002,final,teknik,",
        ])
        #expect(
            report
                == SheetReport(
                    sheets: 2, marks: 3, incomplete: ["juri-1, UJI-001: teknik"]))
        #expect(try desk.ranked() == ["1 UJI-001 80", "2 UJI-002 79.4"])
        let place = try desk.workspace.rank("uji").standings.divisions[0].places[0]
        #expect(place.totals.map(\.missing) == [["teknik"]])
    }

    @Test func `marks that come again take the place of the first and the others stay`() throws {
        let desk = try Self.desk()
        let rows = ["tema,80", "teknik,80"]
        try desk.importSheets(rows.map { "juri-1,UJI-001,final,\($0)" })
        try desk.importSheets(rows.map { "juri-1,UJI-002,final,\($0)" })
        let before = try desk.workspace.rank("uji").standings
        try desk.importSheets(rows.map { "juri-1,UJI-002,final,\($0)" })
        #expect(try desk.workspace.rank("uji").standings == before)
        let report = try desk.importSheets([
            "juri-1,UJI-001,final,tema,90", "juri-1,UJI-001,final,teknik,",
        ])
        #expect(report.incomplete.isEmpty)
        #expect(try desk.ranked() == ["1 UJI-001 86", "2 UJI-002 80"])
    }

    @Test func `a dry run counts and changes nothing`() throws {
        let desk = try Self.desk()
        let before = try desk.state()
        let rows = ["juri-1,UJI-001,final,tema,80", "juri-1,UJI-001,final,teknik,80"]
        let dry = try desk.importSheets(rows, isDryRun: true)
        #expect(try desk.state() == before)
        #expect(try desk.importSheets(rows) == dry)
    }

    @Test func `a row without a stage is of the last scored stage`() throws {
        let desk = try Self.desk()
        let file = try desk.write(
            "nilai.csv", "Juri;Nomor Peserta;Kriteria;Nilai\njuri-1;UJI-001;tema;80,5\n")
        _ = try desk.workspace.importSheets(contest: "uji", file: file)
        #expect(try desk.ranked(stage: "final") == ["1 UJI-001 80.5"])
    }

    @Test func `empty sheets are workbooks that the import reads`() throws {
        let desk = try Self.desk()
        let out = desk.folder.appending(path: "lembar").path
        let paths = try desk.workspace.writeBlankSheets(of: "uji", stage: nil, to: out)
        let names = paths.map { URL(filePath: $0).lastPathComponent }
        #expect(
            names == ["juri-1", "juri-2"].flatMap { ["lembar-\($0).xlsx", "lembar-\($0).html"] })
        let grid = try Tables.grid(paths[0])
        #expect(
            grid.rows.map { Array($0.fields.prefix(5)) }
                == ["UJI-001", "UJI-002"].flatMap {
                    [["juri-1", $0, "final", "tema", ""], ["juri-1", $0, "final", "teknik", ""]]
                })
        let empty = try refusal { try desk.workspace.importSheets(contest: "uji", file: paths[0]) }
        #expect(empty.kind == .rejectedRows)
        #expect(empty.message.id.contains("tidak berisi satu nilai pun"))
        let error = try refusal {
            try desk.workspace.writeBlankSheets(of: "uji", stage: "administrasi", to: out)
        }
        #expect(error.message.id.contains("yang ada: seleksi, final"))
    }

    /// Four entries, the third rejected, the fourth refused at intake.
    static func desk() throws -> Desk {
        let desk = try Desk()
        try desk.registerEntries(4)
        try desk.write("masuk/karya-4.txt", "PK\u{3}\u{4} bukan zip")
        try desk.importInbox()
        _ = try desk.workspace.decide(
            .reject, entry: "UJI-003", reason: "Mengundurkan diri", now: Desk.now)
        return desk
    }
}
