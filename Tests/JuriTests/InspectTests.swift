import Foundation
import Testing

/// `juri inspect --json` is a contract that other programs rely on.
struct InspectTests {
    static let keys: Set = ["version", "outcome", "reason", "notes", "kind", "items", "bytes"]
    static let sample = Project.file("submissions/kim-hackathon-2023")

    @Test func `an accepted folder is told by path, bytes, type and digest`() async throws {
        let office = try Office()
        try office.write("karya/BACA.txt", "halo\n")
        try office.write("karya/.DS_Store", "x")
        let answer = try await office.juri("inspect", "karya", "--json").expect(0)
        #expect(answer.err.isEmpty)
        let json = try answer.json()
        #expect(Set(json.keys) == Self.keys)
        #expect(json["version"] as? Int == 1)
        #expect(json["outcome"] as? String == "accepted")
        #expect(json["reason"] is NSNull)
        #expect(json["kind"] as? String == "folder")
        #expect(json["bytes"] as? Int == 5)
        let items = try #require(json["items"] as? [[String: Any]])
        #expect(items.count == 1)
        #expect(Set(items[0].keys) == ["path", "bytes", "type", "sha256"])
        #expect(items[0]["path"] as? String == "BACA.txt")
        #expect(items[0]["bytes"] as? Int == 5)
        #expect(items[0]["type"] as? String == "text/plain")
        // printf 'halo\n' | sha256sum
        let digest = "2c4bd1113a1308076e5015a9cf692d57ba9ef0e94f3badc919461b5f8c105572"
        #expect(items[0]["sha256"] as? String == digest)
        let notes = try #require(json["notes"] as? [[String: Any]])
        #expect(notes.map { $0["code"] as? String } == ["litter"])
        #expect(notes.allSatisfy { Set($0.keys) == ["code", "message", "item"] })
    }

    @Test(arguments: [
        ("papan-pengumuman.zip", "archive-damaged"),
        ("perpustakaan-keliling.tar.gz", "path-climbs"),
        ("sensor-hujan.zip", "bomb"),
    ])
    func `a refused archive is told with its reason`(file: String, code: String) async throws {
        let path = Self.sample.appending(path: file).path
        let json = try await Program.run(["inspect", path, "--json"]).expect(3).json()
        #expect(Set(json.keys) == Self.keys)
        #expect(json["outcome"] as? String == "refused")
        let reason = try #require(json["reason"] as? [String: Any])
        #expect(Set(reason.keys) == ["code", "message", "item"])
        #expect(reason["code"] as? String == code)
        #expect((reason["message"] as? String)?.isEmpty == false)
        #expect(reason["item"] is String || reason["item"] is NSNull)
        let english = try await Program.run(["inspect", path, "--json", "--language", "en"]).json()
        let other = try #require(english["reason"] as? [String: Any])
        #expect(other["message"] as? String != reason["message"] as? String)
    }

    @Test(arguments: [
        ("jadwal-posyandu", "folder"), ("Pasar Pandan Arum.zip", "archive"),
        ("bank-sampah.7z", "archive"), ("warga-siaga.tar.zst", "archive"),
        ("peta-jelajah.tar.xz", "archive"), ("situs-sidomulyo.git", "repository"),
        ("pantau-harga.bundle", "bundle"), ("peserta.xlsx", "file"),
    ])
    func `each kind of submission is told by what it is`(file: String, kind: String) async throws {
        let path = Self.sample.appending(path: file).path
        let json = try await Program.run(["inspect", path, "--json"]).expect(0).json()
        #expect(json["kind"] as? String == kind)
        let items = try #require(json["items"] as? [[String: Any]])
        #expect(!items.isEmpty)
        #expect(items.compactMap { $0["bytes"] as? Int }.reduce(0, +) == json["bytes"] as? Int)
    }
}
