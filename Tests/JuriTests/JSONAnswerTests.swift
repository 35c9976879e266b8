import Foundation
import Testing

/// `docs/json.md` describes every answer, and every answer is as described.
struct JSONAnswerTests {
    @Test func `docs-json describes every field of every answer`() async throws {
        let manual = try JSONManual(Project.file("docs/json.md"))
        var reader = JSONReader(manual: manual)
        for (shape, answer) in try await Self.answers() {
            #expect([0, 1, 3].contains(answer.code), "\(shape): \(answer.err)")
            let json = try answer.json()
            #expect(json["version"] as? Int == 1, "\(shape)")
            reader.read(json, as: shape)
        }
        #expect(manual.fields.subtracting(reader.filled).sorted() == [])
        let nullable = manual.shapes.flatMap { shape, fields in
            fields.filter { $0.value.hasSuffix(" or null") }.map { "\(shape).\($0.key)" }
        }
        // No machine that runs these tests lacks the confined reader.
        let unseen = Set(nullable).subtracting(reader.empty)
        #expect(unseen == ["juri doctor.confinement"])
    }

    @Test func `every command that takes --json is in docs-json`() async throws {
        let manual = try JSONManual(Project.file("docs/json.md"))
        for command in try await DocumentationTests.commands() where !command.hasSubcommands {
            let name = "juri \(command.words.joined(separator: " "))"
            let help = try await Program.run(["help"] + command.words).out
            #expect(help.contains("--json") == (manual.shapes[name] != nil), "\(name)")
        }
    }

    /// What is asked of a contest from beginning to end, each with the heading that describes the
    /// answer.
    private static let questions: [(shape: String, arguments: [String])] = [
        ("doctor", []), ("contest list", []), ("contest show", ["uji"]),
        ("contest show", ["kelas"]), ("inspect", ["masuk/baik.zip"]),
        ("inspect", ["masuk/rusak.zip"]), ("inspect", ["masuk/naik.tar.gz"]),
        ("import", ["uji", "masuk", "--dry-run"]), ("import", ["uji", "masuk"]),
        ("import", ["kelas", "masuk/kelas.csv", "--register", "masuk/kelas.csv"]),
        ("import", ["pleno", "masuk/pleno.csv", "--register", "masuk/pleno.csv"]),
        ("entries", []), ("check", []), ("entries", ["uji"]), ("entry", ["UJI-001"]),
        ("entry", ["UJI-003"]), ("entry", ["K-001"]),
        ("eligibility", ["UJI-004", "reject", "--reason", "Terlambat"]),
        ("eligibility", ["uji", "accept", "--clean", "--reason", "Lolos"]),
        ("sheets import", ["uji", "nilai.csv"]),
        ("import", ["uji", "masuk", "--register", "lagi.csv"]),
        ("sheets blank", ["uji", "--out", "lembar"]), ("rank", ["uji"]),
        ("standings", ["nilai.csv", "--rubric", "lomba.yaml"]), ("status", ["UJI-001"]),
        ("close", ["uji"]), ("metrics import", ["pleno", "metrik.csv"]),
        ("points import", ["pleno", "poin.csv", "--dry-run"]),
        ("points import", ["pleno", "poin.csv"]),
        ("decide abstain", ["pleno", "a", "P-004", "--reason", "Kerabat"]),
        (
            "decide ruling",
            ["pleno", "P-001", "P-003", "P-005", "--kind", "places", "--reason", "Pleno"]
        ),
        ("decide ruling", ["pleno", "P-004", "P-002", "--kind", "places", "--reason", "Pleno"]),
        ("decide award", ["pleno", "favorit", "P-003", "--reason", "Suara warga"]),
        ("decide merge", ["pleno", "P-001", "Tim A", "--reason", "Undian tim"]),
        ("decide seed", ["pleno", "6.878,83", "--reason", "Penutupan bursa"]),
        ("rank", ["pleno", "--stage", "hitung"]), ("rank", ["pleno"]), ("close", ["pleno"]),
        ("documents", ["uji", "--out", "dokumen"]),
    ]

    private static func answers() async throws -> [(String, Answer)] {
        let office = try await Office.withContest()
        try await office.fillForJSON()
        let bare = try await office.juri(
            "doctor", "--workspace", "lain", "--json", environment: ["PATH": "/nonexistent"])
        var answers = [("juri doctor", bare)]
        for (shape, arguments) in questions {
            let words = shape.split(separator: " ").map(String.init)
            let answer = try await Program.run(words + arguments + ["--json"], in: office.folder)
            answers.append(("juri \(shape)", answer))
        }
        try office.spoilStore()
        for words in ["verify", "stats", "gc"] {
            let answer = try await office.juri("store", words, "--json")
            answers.append(("juri store \(words)", answer))
        }
        return answers
    }
}

extension Office {
    /// Two contests, submissions of every kind, some of them refused, and sheets with a gap and a
    /// tie.
    fileprivate func fillForJSON() async throws {
        try fillInbox()
        let header = "nomor,nama,kode_wilayah,kategori,judul,berkas,kelas\n"
        try write("masuk/kelas.csv", header + "K-001,KIM,35.73,karya,Judul,foto.jpg,opd\n")
        let classes =
            Self.contestFile.replacing("contest: uji", with: "contest: kelas")
            .replacing("deadline: 2024-06-30 23:59:59\n", with: "")
            + "\nclasses: [{key: opd, title: OPD}]\n"
        try write("kelas.yaml", classes)
        try await juri("contest", "add", "kelas.yaml").expect(0)
        try await fillPlenary()
        let marks = [
            "a,UJI-001,tema,80", "a,UJI-001,teknik,80", "a,UJI-001,pesan,80",
            "a,UJI-003,tema,86", "a,UJI-003,teknik,70", "a,UJI-003,pesan,80",
            "b,UJI-003,tema,80", "b,UJI-003,teknik,80", "b,UJI-001,tema,80", "b,UJI-006,tema,10",
        ]
        try write("nilai.csv", (["juri,nomor,kriteria,nilai"] + marks).joined(separator: "\n"))
    }

    /// A contest that is counted, then ruled on: two entrants with equal sums over its categories,
    /// of which the main one decides, and a third below them.
    private func fillPlenary() async throws {
        try write("pleno.yaml", Self.plenaryFile)
        try await juri("contest", "add", "pleno.yaml").expect(0)
        var rows = ["nomor,nama,kategori,judul,berkas"]
        var counts = ["nomor,tahap,ukuran,jumlah,waktu,bukti"]
        for (index, (name, category)) in [
            ("KIM A", "utama"), ("KIM A", "lain"), ("KIM B", "utama"), ("KIM B", "lain"),
            ("KIM C", "utama"),
        ].enumerated() {
            try write("masuk/p\(index).txt", "Karya \(index)")
            rows.append("P-00\(index + 1),\(name),\(category),Judul,p\(index).txt")
            counts.append("P-00\(index + 1),hitung,suara,\(10 + index),2024-06-02 10.00 WIB,a.png")
        }
        try write("masuk/pleno.csv", rows.joined(separator: "\n") + "\n")
        try write("metrik.csv", counts.joined(separator: "\n") + "\n")
        try write("poin.csv", "nomor,aturan,jumlah\nP-001,lambat,2\n")
    }

    /// Damages every stored blob, and adds one that no record names.
    fileprivate func spoilStore() throws {
        let blobs = path("juri-workspace/store/blobs")
        let files = FileManager.default
        for name in try files.subpathsOfDirectory(atPath: blobs) where name.utf8.count > 2 {
            let file = "\(blobs)/\(name)"
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
            try Data("rusak".utf8).write(to: URL(filePath: file))
        }
        try write(
            "juri-workspace/store/blobs/00/\(String(repeating: "0", count: 64))", "sisa")
    }

    private func fillInbox() throws {
        let sample = Project.file("submissions/kim-hackathon-2023")
        for (from, to) in [
            ("Pasar Pandan Arum.zip", "baik.zip"), ("papan-pengumuman.zip", "rusak.zip"),
            ("perpustakaan-keliling.tar.gz", "naik.tar.gz"), ("pantau-harga.bundle", "a.bundle"),
        ] {
            try FileManager.default.copyItem(
                at: sample.appending(path: from), to: folder.appending(path: "masuk/\(to)"))
        }
        try write("masuk/foto.jpg", "bukan foto")
        try write("masuk/folder/karya.txt", "Karya")
        try write("masuk/tak-terdaftar.txt", "x")
        // The same entry later with other bytes, after judges have scored it.
        try write(
            "lagi.csv", "nomor,nama,kategori,judul,berkas\nUJI-006,KIM,karya,Judul,foto.jpg\n")
        try register([
            Self.row(1, file: "baik.zip"), Self.row(2, file: "rusak.zip"),
            Self.row(3, file: "a.bundle"),
            Self.row(4, file: "foto.jpg").replacing("2024-06-01", with: "2024-07-02"),
            Self.row(5, file: "naik.tar.gz"), Self.row(6, file: "folder"),
        ])
    }
}

extension Office {
    fileprivate static let plenaryFile = """
        version: 1
        contest: pleno
        title: Lomba Pleno
        organizer: Panitia Uji
        number-prefix: P
        provenance: [Seluruh isi berkas ini sintetis.]
        categories: [{key: utama, title: Utama}, {key: lain, title: Lain}]
        stages:
          - key: hitung
            title: Hitungan
            kind: selection
            metric: {measures: [{key: suara, title: Suara}]}
            points: [{key: lambat, title: Terlambat, points: -1}]
            advance: {top: 3}
          - key: akhir
            title: Rapat Pleno
            kind: final
            order: plenary
            partners: Tim mahasiswa
        labels: [{places: 1-3, label: "Juara {roman}"}]
        awards: [{key: favorit, title: Juara Favorit}]
        overall: {title: Juara Umum, points: [7, 5, 3], main: [utama]}
        judges: [{key: a, name: Juri A (sintetis)}]
        documents: {place: Malang, date: 2024-07-01}
        """
}
