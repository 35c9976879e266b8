import Foundation
import Testing

/// What looks after the stored bytes, and what waits for submissions.
struct StoreTests {
    @Test func `sha256sum agrees with the list of the store`() async throws {
        let office = try await Office.withContest()
        try await office.importTexts(3)
        let list = try await office.juri("store", "verify", "--list").expect(0).out
        #expect(list.split(separator: "\n").count == 3)
        try office.write("daftar.txt", list)
        let sums = try await Run(
            ["sha256sum", "-c", "--quiet", office.path("daftar.txt")], program: "/usr/bin/env",
            in: office.folder.appending(path: "juri-workspace/store")
        ).answer()
        #expect(sums.code == 0, "\(sums.err)")
        try await office.juri("store", "verify").expect(0)
    }

    @Test func `damaged and missing bytes are named with the entries that need them`() async throws
    {
        let office = try await Office.withContest()
        try await office.importTexts(2)
        let blobs = try office.blobs()
        try office.spoil(blobs[0])
        try FileManager.default.removeItem(atPath: blobs[1])
        let answer = try await office.juri("store", "verify").expect(1)
        for (word, entry) in [("RUSAK", "uji/UJI-00"), ("HILANG", "uji/UJI-00")] {
            let line = answer.out.split(separator: "\n").first { $0.contains(word) }
            #expect(line?.contains(entry) == true, "\(answer.out)")
        }
        // The same import brings back what was lost.
        try FileManager.default.removeItem(atPath: blobs[0])
        try await office.juri("import", "uji", "masuk").expect(0)
        try await office.juri("store", "verify").expect(0)
    }

    @Test func `bytes that no record names are found and removed`() async throws {
        let office = try await Office.withContest()
        try await office.importTexts(1)
        let name = String(repeating: "0", count: 64)
        try office.write("juri-workspace/store/blobs/00/\(name)", "sisa")
        let dry = try await office.juri("store", "gc", "--dry-run", "--json").expect(0).json()
        #expect(dry["blobs"] as? [String] == [name])
        #expect(try office.blobs().count == 2)
        try await office.juri("store", "gc").expect(0)
        #expect(try office.blobs().count == 1)
        let stats = try await office.juri("store", "stats", "--json").expect(0).json()
        #expect(stats["unnamedBlobs"] as? Int == 0)
    }

    /// What a killed run had moved into the store before its records were written.
    @Test func `the next writer rolls back what the journal names`() async throws {
        let office = try await Office.withContest()
        try await office.importTexts(1)
        let kept = try office.blobs()
        let name = String(repeating: "0", count: 64)
        try office.write("juri-workspace/store/blobs/00/\(name)", "sisa")
        let stored = try #require(kept[0].split(separator: "/").last)
        try office.write("juri-workspace/store/staging/1-a/journal", "\(name)\n\(stored)\n")
        try await office.juri("import", "uji", "masuk").expect(0)
        #expect(try office.blobs() == kept)
        let staging = office.path("juri-workspace/store/staging")
        #expect(try FileManager.default.contentsOfDirectory(atPath: staging).isEmpty)
    }

    @Test func `the items of an archive stay in it and are checked from it`() async throws {
        let office = try await Office.withContest()
        try office.write("karya/data/warga.txt", "NIK 3573021507990001\n")
        let zip = try Run(
            ["zip", "-q", "-r", "../masuk/karya.zip", "."], program: "/usr/bin/env",
            in: office.folder.appending(path: "karya"))
        #expect(try await zip.answer().code == 0)
        try office.register([Office.row(1, file: "karya.zip")])
        try await office.juri("import", "uji", "masuk").expect(0)
        #expect(try office.blobs().count == 1)
        let checked = try await office.juri("check").expect(0).out
        #expect(checked.contains("3573********0001"))
        #expect(try office.blobs().count == 1)
    }

    @Test func `a watched folder takes in what arrives and leaves what is being written`()
        async throws
    {
        let office = try await Office.withContest()
        try office.register([Office.row(1, file: "a.txt"), Office.row(2, file: "b.txt")])
        let run = try Run(["import", "uji", "masuk", "--watch"], in: office.folder)
        try office.write("masuk/a.txt", "Karya satu\n")
        try await office.waitFor(entries: 1)
        try office.write("masuk/b.txt.part", "Karya")
        try office.write("masuk/b.txt", "Karya dua\n")
        try await office.waitFor(entries: 2)
        #expect(await run.kill())
        try await office.juri("store", "verify").expect(0)
    }
}

extension Office {
    /// The files of the store, sorted.
    fileprivate func blobs() throws -> [String] {
        let root = path("juri-workspace/store/blobs")
        return try FileManager.default.subpathsOfDirectory(atPath: root)
            .filter { $0.utf8.count > 2 }.sorted().map { "\(root)/\($0)" }
    }

    fileprivate func spoil(_ blob: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: blob)
        try Data("rusak".utf8).write(to: URL(filePath: blob))
    }

    /// Waits until the records hold so many entries.
    fileprivate func waitFor(entries count: Int) async throws {
        var found = 0
        for _ in 0..<600 where found < count {
            try await Task.sleep(for: .milliseconds(200))
            let json = try await juri("entries", "--json").expect(0).json()
            found = (json["entries"] as? [Any])?.count ?? 0
        }
        #expect(found == count)
    }
}
