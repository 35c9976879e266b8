import ContestModel
import Testing

@testable import Tabulating

struct ColumnTests {
    @Test(arguments: [
        ["juri", "nomor", "tahap", "kriteria", "nilai", "catatan"],
        ["Judge", "Entry", "Stage", "Criterion", "Mark", "Comment"],
        ["NAMA JURI", "No. Peserta", "Babak", "Aspek_Penilaian", "Skor", "Komentar"],
        [
            "Penilai", "nomor-peserta", "Tahapan", "Kritéria", "Nilai (1-100)",
            "Catatan: boleh kosong",
        ],
        [
            "Juri*", "Nomor peserta (lihat daftar)", "tahap", "Kriteria penilaian karya", "nilai",
            "catatan",
        ],
    ])
    func `sheet columns are known by their names in both languages`(_ header: [String]) throws {
        let guess = try columns(in: header, wanted: Column.scoreSheets)
        let keys = ["juri", "nomor", "tahap", "kriteria", "nilai", "catatan"]
        #expect(keys.map { guess[$0] } == Array(0..<6))
        #expect(guess.unused.isEmpty)
    }

    @Test func `register columns are known and others are listed`() throws {
        let header = [
            "No", "Nomor Peserta", "Nama Kelompok KIM", "Kode Wilayah", "Asal", "Kategori",
            "Judul Karya", "Nama Berkas", "Waktu diterima (WIB)", "Sintetis", "Nomor HP",
        ]
        let guess = try columns(in: header, wanted: Column.register)
        #expect(guess["nomor"] == 1)
        #expect(guess["nama"] == 2)
        #expect(guess["diterima"] == 8)
        #expect(guess["kelas"] == nil)
        #expect(guess.unused == ["No", "Nomor HP"])
        let row = GridRow(line: 2, fields: ["1", "APW23-001", "KIM Samaan"])
        #expect(guess.text("nama", in: row) == "KIM Samaan")
        #expect(guess.text("kelas", in: row) == nil)
    }

    @Test func `a whole match goes before one with a remark`() throws {
        let guess = try columns(
            in: ["Nilai (huruf)", "nilai"], wanted: [Column(key: "nilai")])
        #expect(guess["nilai"] == 1)
    }

    @Test func `a telephone number is no entry number`() {
        let error = #expect(throws: TableError.self) {
            try columns(in: ["Nomor HP"], wanted: [Column(key: "nomor")])
        }
        #expect(error?.code == .missingColumn)
    }

    @Test func `missing columns are all named with what was found and what is allowed`() {
        let error = #expect(throws: TableError.self) {
            try columns(in: ["juri", "warna"], wanted: Column.scoreSheets)
        }
        #expect(error?.code == .missingColumn)
        for word in ["nomor", "kriteria", "nilai", "skor", "score", "\"warna\""] {
            #expect(error?.message.id.contains(word) == true)
        }
    }

    @Test func `two headings for one column are ambiguous`() {
        let error = #expect(throws: TableError.self) {
            try columns(
                in: ["nilai", "juri", "Skor"], wanted: [Column(key: "nilai", names: ["skor"])])
        }
        #expect(error?.code == .ambiguousColumn)
        #expect(error?.message.en.contains("\"nilai\", \"Skor\"") == true)
    }

    @Test func `one heading for two columns is ambiguous`() {
        let wanted = [Column(key: "a", names: ["nama"]), Column(key: "b", names: ["nama"])]
        let error = #expect(throws: TableError.self) { try columns(in: ["nama"], wanted: wanted) }
        #expect(error?.code == .ambiguousColumn)
    }

    @Test(arguments: [Column.register, Column.scoreSheets])
    func `no name of a standard set belongs to two columns`(_ set: [Column]) throws {
        for column in set {
            for name in [column.key] + column.names {
                let others = set.map { Column(key: $0.key, names: $0.names, isRequired: false) }
                #expect(try columns(in: [name], wanted: others).indices == [column.key: 0])
            }
        }
    }
}
