import Foundation
import Testing

/// What the program ends with, and what it writes where.
struct ExitCodeTests {
    @Test(arguments: [
        ["tidak-ada"], ["import"], ["import", "uji"], ["inspect"], ["rank"], ["close"],
        ["inspect", "a", "--bahasa", "id"], ["inspect", "a", "--language", "jv"],
        ["eligibility", "UJI-001", "reject"],
        ["eligibility", "uji", "reject", "--clean", "--reason", "a"],
        ["eligibility", "UJI-001", "mungkin", "--reason", "a"], ["sheets", "import", "uji"],
        ["decide", "seed", "uji", "1"], ["decide", "ruling", "uji", "--reason", "a"],
        ["documents", "uji"], ["standings", "a.csv", "--method", "median"],
    ])
    func `what is not understood ends with 64 and writes no data`(
        arguments: [String]
    ) async throws {
        let answer = try await Program.run(arguments)
        #expect(answer.code == 64)
        #expect(answer.out.isEmpty)
        #expect(!answer.err.isEmpty)
    }

    @Test(arguments: [
        ["contest", "list"], ["contest", "show", "uji"], ["contest", "add", "x.yaml"],
        ["import", "uji", "."], ["check"], ["entries"], ["entry", "UJI-001"], ["rank", "uji"],
        ["eligibility", "UJI-001", "accept", "--reason", "a"],
        ["sheets", "import", "uji", "x.csv"],
        ["sheets", "blank", "uji", "--out", "x"], ["close", "uji"],
        ["metrics", "import", "uji", "x.csv"], ["points", "import", "uji", "x.csv"],
        ["decide", "award", "uji", "favorit", "UJI-001", "--reason", "a"],
        ["documents", "uji", "--out", "x"], ["status", "UJI-001"],
    ])
    func `without a workspace the way to make one is told`(arguments: [String]) async throws {
        let office = try Office()
        for (language, words) in [
            ("id", "Belum ada ruang kerja di juri-workspace. Buat dengan 'juri init"),
            ("en", "There is no workspace at juri-workspace. Make one with 'juri init"),
        ] {
            let answer = try await Program.run(
                arguments + ["--language", language], in: office.folder)
            #expect(answer.code == 1)
            #expect(answer.out.isEmpty)
            #expect(answer.err.contains(words), "\(answer.err)")
        }
        #expect(!FileManager.default.fileExists(atPath: office.path("juri-workspace")))
    }

    @Test(arguments: [
        ["contest", "show"], ["import"], ["check"], ["entries"], ["rank"], ["sheets", "import"],
        ["close"], ["documents"],
    ])
    func `a contest that is not there is answered with those that are`(
        words: [String]
    ) async throws {
        let office = try await Office.withContest()
        try office.write(
            "lain.yaml", Office.contestFile.replacing("contest: uji", with: "contest: lain"))
        try await office.juri("contest", "add", "lain.yaml").expect(0)
        var arguments = words + ["uju"]
        if words == ["import"] || words == ["sheets", "import"] { arguments.append("lomba.yaml") }
        if words == ["documents"] { arguments += ["--out", "x"] }
        let answer = try await Program.run(arguments, in: office.folder)
        #expect(answer.code == 1)
        #expect(answer.out.isEmpty)
        #expect(answer.err.contains("Lomba 'uju' tidak ada"), "\(answer.err)")
        #expect(answer.err.contains("Yang ada: lain, uji."), "\(answer.err)")
    }

    @Test func `what could not be done ends with 1`() async throws {
        let office = try await Office.withContest()
        for arguments in [
            ["inspect", "tidak-ada.zip"], ["standings", "tidak-ada.csv"], ["entry", "UJI-009"],
            ["status", "UJI-009"], ["close", "uji"], ["documents", "uji", "--out", "x"],
            ["contest", "add", "tidak-ada.yaml"], ["contest", "add", "masuk"],
            ["import", "uji", "tidak-ada"], ["rank", "uji", "--stage", "pleno"],
            ["demo", "--submissions", "tidak-ada"], ["init", "--workspace", "."],
        ] {
            let answer = try await Program.run(arguments, in: office.folder)
            #expect(answer.code == 1, "\(arguments): \(answer.err)")
            #expect(answer.out.isEmpty, "\(arguments): \(answer.out)")
            #expect(answer.err.contains("juri: "), "\(arguments): \(answer.err)")
            #expect(!answer.err.contains("Error Domain"), "\(arguments): \(answer.err)")
        }
    }

    @Test func `refused rows and submissions end with 3`() async throws {
        let office = try await Office.withContest()
        try office.write("masuk/rusak.zip", "PK\u{3}\u{4} bukan zip")
        try await office.juri("inspect", "masuk/rusak.zip").expect(3)
        try office.register([Office.row(1, file: "rusak.zip")])
        let dry = try await office.juri("import", "uji", "masuk", "--dry-run").expect(3)
        #expect(dry.out.contains("uji coba, tidak disimpan"))
        #expect(try await office.juri("entries", "--json").json()["entries"] as? [Any] != nil)
        try await office.juri("import", "uji", "masuk").expect(3)
        try office.register([Office.row(1, file: "hilang.zip")])
        let register = try await office.juri("import", "uji", "masuk").expect(3)
        #expect(register.out.isEmpty)
        #expect(register.err.contains("peserta.csv:2: berkas 'hilang.zip'"))
        try office.write("nilai.csv", "juri,nomor,kriteria,nilai\na,UJI-009,tema,1\n")
        let sheets = try await office.juri("sheets", "import", "uji", "nilai.csv").expect(3)
        #expect(sheets.out.isEmpty)
        #expect(sheets.err.contains("nilai.csv:2: nomor peserta 'UJI-009'"))
        try office.write("nilai.csv", "juri,nomor,kriteria,nilai\na,UJI-009,tema,satu\n")
        let standings = try await office.juri("standings", "nilai.csv").expect(3)
        #expect(standings.out.isEmpty)
        #expect(standings.err.contains("nilai.csv:2: nilai 'satu' bukan angka"))
    }

    @Test func `messages go to standard error and data to standard output`() async throws {
        let office = try Office()
        let made = try await office.juri("init").expect(0)
        #expect(made.out.isEmpty)
        #expect(made.err == "Ruang kerja siap di juri-workspace.\n")
        try office.write("lomba.yaml", Office.contestFile)
        let added = try await office.juri("contest", "add", "lomba.yaml").expect(0)
        #expect(added.out.isEmpty)
        #expect(added.err == "uji: Lomba Uji\n")
        try office.write("masuk/1.txt", "Karya")
        try office.register([Office.row(1, file: "1.txt")])
        let imported = try await office.juri("import", "uji", "masuk").expect(0)
        #expect(imported.out.contains("UJI-001"))
        #expect(!imported.out.contains("import 1/1"))
        #expect(imported.err.contains("import 1/1"))
        #expect(!imported.err.contains("\u{1B}") && !imported.err.contains("\r"))
        #expect(try await office.juri("--version").expect(0).out == "0.1.0\n")
        #expect(try await office.juri("--help").expect(0).err.isEmpty)
    }

    @Test func `the workspace and the language may come from the environment`() async throws {
        let office = try Office()
        let environment = ["JURI_WORKSPACE": "lain/ruang", "JURI_LANGUAGE": "en"]
        let made = try await office.juri("init", environment: environment).expect(0)
        #expect(made.err == "The workspace is ready at lain/ruang.\n")
        let told = try await office.juri(
            "init", "--workspace", "sini", "--language", "id", environment: environment)
        #expect(told.err == "Ruang kerja siap di sini.\n")
        #expect(FileManager.default.fileExists(atPath: office.path("lain/ruang/juri.sqlite")))
    }

    @Test func `a workspace in which another process works is left alone`() async throws {
        let office = try await Office.withContest()
        let lock = try FileHandle(
            forUpdating: office.folder.appending(path: "juri-workspace/juri.lock"))
        #expect(flock(lock.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
        let answer = try await office.juri("import", "uji", "masuk").expect(1)
        #expect(answer.err.contains("sedang dipakai proses juri lain"))
        try await office.juri("entries").expect(0)
        try lock.close()
        try await office.juri("check").expect(0)
    }
}
