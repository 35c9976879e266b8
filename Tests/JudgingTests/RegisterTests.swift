import ContestModel
import Foundation
import Testing

@testable import Judging

struct RegisterTests {
    static let good = Desk.row(1)

    /// Rows that no import may take, as line 3 of a register, and what is said of each.
    @Test(arguments: [
        ("UJI 2,KIM,,,karya,Judul,karya-1.txt,", "nomor peserta 'UJI 2' tidak sah"),
        (",KIM,,,karya,Judul,karya-1.txt,", "nomor peserta '' tidak sah"),
        ("UJI-002é,KIM,,,karya,Judul,karya-1.txt,", "nomor peserta 'UJI-002é' tidak sah"),
        (
            "UJI-0000000000000000000000000000000000002,KIM,,,karya,Judul,karya-1.txt,",
            "1-40 karakter"
        ),
        ("UJI-002,,,,karya,Judul,karya-1.txt,", "kolom nama kosong"),
        ("UJI-002,KIM,,,karya,,karya-1.txt,", "kolom judul kosong"),
        ("UJI-002,KIM,,,puisi,Judul,karya-1.txt,", "kategori 'puisi' tidak dikenal"),
        ("UJI-002,KIM,,,,Judul,karya-1.txt,", "yang ada: karya, gambar"),
        ("UJI-002,KIM,35.7,,karya,Judul,karya-1.txt,", "kode wilayah '35.7' tidak sah"),
        ("UJI-002,KIM,,,karya,Judul,karya-1.txt,kemarin", "waktu terima 'kemarin' tidak terbaca"),
        ("UJI-002,KIM,,,karya,Judul,karya-1.txt,2024-02-30", "'2024-02-30' tidak terbaca"),
        ("UJI-002,KIM,,,karya,Judul,hilang.zip,", "berkas 'hilang.zip' tidak ditemukan"),
        ("UJI-002,KIM,,,karya,Judul,../nilai.csv,", "berkas '../nilai.csv' tidak ditemukan"),
        ("UJI-002,KIM,,,karya,Judul,a/../../nilai.csv,", "tidak ditemukan"),
        ("UJI-002,KIM,,,karya,Judul,/etc/passwd,", "berkas '/etc/passwd' tidak ditemukan"),
        ("UJI-002,KIM,,,karya,Judul,,", "tidak ditemukan"),
        ("UJI-001,KIM,,,karya,Judul,karya-1.txt,", "nomor UJI-001 sudah dipakai di baris 2"),
        ("uji-001,KIM,,,karya,Judul,karya-1.txt,", "nomor uji-001 sudah dipakai di baris 2"),
        ("-002,KIM,,,karya,Judul,karya-1.txt,", "nomor peserta '-002' tidak sah"),
        ("UJI/002,KIM,,,karya,Judul,karya-1.txt,", "nomor peserta 'UJI/002' tidak sah"),
        ("UJI-002,KIM,,,karya,Judul,karya-1.txt,2024-07-06", "belum tiba"),
        ("UJI-002,KIM,,,karya,Judul,tautan.txt,", "berkas 'tautan.txt' tidak ditemukan"),
        ("UJI-002,KIM,,,karya,Judul,peserta.csv,", "berkas 'peserta.csv' tidak ditemukan"),
        ("UJI-002,KIM,,,karya,Judul,.,", "berkas '.' tidak ditemukan"),
        ("UJI-002,KIM,,,karya,Judul", "Baris 3"),
        ("UJI-002,KIM,,,karya,Judul,karya-1.txt,,lebih", "Baris 3"),
        ("UJI-002,KIM,,,karya,\"Judul,karya-1.txt,", "aris 3"),
    ])
    func `a bad row refuses the whole register and names its line`(
        row: String, words: String
    ) throws {
        let desk = try Desk()
        try desk.write("nilai.csv", "juri\n")
        try FileManager.default.createSymbolicLink(
            atPath: "\(desk.inbox)/tautan.txt", withDestinationPath: "../nilai.csv")
        try desk.registerEntries(1)
        try desk.importInbox()
        let before = try desk.state()
        try desk.register([Self.good, row])
        let error = try refusal { try desk.importInbox() }
        #expect(error.kind == .rejectedRows)
        #expect(error.details.count == 1, "\(error.details)")
        let detail = try #require(error.details.first)
        #expect(detail.id.utf8.starts(with: desk.register.utf8))
        #expect(detail.id.contains("3"), "\(detail.id)")
        #expect(detail.id.contains(words), "\(detail.id)")
        #expect(!detail.en.isEmpty && detail.en != detail.id)
        #expect(try desk.state() == before)
    }

    @Test func `every problem of a register is told at once, by line`() throws {
        let desk = try Desk()
        try desk.registerEntries(2)
        try desk.register([
            Self.good, "UJI 2,,,,puisi,Judul,karya-2.txt,", Desk.row(2),
            Desk.row(2).replacing("35.73", with: "x"),
        ])
        let error = try refusal { try desk.importInbox() }
        let lines = error.details.map { $0.id.dropFirst(desk.register.count).prefix(3) }
        #expect(lines == [":3:", ":3:", ":3:", ":5:"])
        #expect(try desk.workspace.entries(of: "uji").isEmpty)
        #expect(try desk.state().blobs.isEmpty)
    }

    @Test(arguments: [
        ("OPD", ""), ("desa", ""), ("warga", "kelas 'warga' tidak dikenal"), ("", "kelas '' tidak"),
    ])
    func `entrants of a contest with classes must name theirs`(name: String, words: String) throws {
        let desk = try Desk(Desk.classesFile)
        try desk.write("masuk/a.txt", "a")
        try desk.write(
            "masuk/peserta.csv",
            "nomor,nama,kategori,judul,berkas,kelas\n"
                + "UJI-001,KIM,karya,Judul,a.txt,\(name)\n")
        guard !words.isEmpty else {
            try desk.importInbox()
            let entry = try desk.workspace.entry("UJI-001").entry
            #expect(entry.division == "karya/\(name.lowercased())")
            return
        }
        let error = try refusal { try desk.importInbox() }
        #expect(error.details.first?.id.contains(words) == true)
    }

    @Test func `what is missing as a whole is told before anything is read`() throws {
        let desk = try Desk()
        try desk.write("masuk/peserta.csv", "nomor,nama\nUJI-001,KIM\n")
        let columns = try refusal { try desk.importInbox() }
        #expect(columns.kind == .rejectedRows)
        #expect(columns.details.first?.id.contains("judul") == true)
        try desk.write("masuk/peserta.csv", "")
        #expect(try refusal { try desk.importInbox() }.kind == .rejectedRows)
        let request = ImportRequest(contest: "uji", paths: ["\(desk.inbox)/tidak-ada"])
        let missing = try refusal {
            try desk.workspace.importEntries(request, now: Desk.now) { _, _, _ in }
        }
        #expect(missing.message.id.contains("tidak-ada tidak ada"))
        let other = try refusal {
            try desk.workspace.importEntries(
                ImportRequest(contest: "lain", paths: [desk.inbox]), now: Desk.now
            ) { _, _, _ in }
        }
        #expect(other.message.id.contains("Yang ada: uji."))
    }
}
