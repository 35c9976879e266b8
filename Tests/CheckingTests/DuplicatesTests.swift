import Checking
import ContestModel
import Testing

private let hundred = [UInt8](repeating: 65, count: 100)

struct DuplicatesTests {
    @Test func `an entry of its own passes`() async throws {
        let work = try Work()
        try work.add("a.txt", hundred, "text/plain")
        let findings = await work.findings("duplicates")
        #expect(findings.map(\.severity) == [.pass])
        #expect(findings[0].message.id.hasPrefix("1 berkas dibandingkan"))
    }

    @Test func `the same submission names the other entry once`() async throws {
        let work = try Work()
        let item = try work.add("a.txt", hundred, "text/plain")
        work.original = digest(500)
        work.twins = [digest(500): ["UJI-003"], item.digest: ["UJI-003", "UJI-002"]]
        let findings = await work.findings("duplicates")
        #expect(findings.map(\.severity) == [.warn, .warn])
        #expect(
            findings.map(\.message.id) == [
                "Kiriman ini sama persis dengan kiriman UJI-003.",
                "1 berkas sama persis dengan berkas UJI-002: “a.txt”.",
            ])
    }

    @Test func `many shared files make one finding for each other entry`() async throws {
        let work = try Work()
        for name in ["a", "b", "c", "d"] {
            let item = try work.add(name, hundred, "text/plain")
            work.twins[item.digest] = ["UJI-009"]
        }
        let findings = await work.findings("duplicates")
        #expect(
            findings.map(\.message.id) == [
                "4 berkas sama persis dengan berkas UJI-009: “a”, “b”, “c”, …."
            ])
        #expect(findings[0].item == nil)
    }

    @Test(arguments: [
        ("kecil.txt", 63), ("kosong.txt", 0), (".DS_Store", 100), ("foto/Thumbs.db", 100),
        ("__MACOSX/._a.jpg", 100), ("foto/._a.jpg", 100),
    ])
    func `small files and litter are passed over`(name: String, size: Int) async throws {
        let work = try Work()
        let item = try work.add(name, Array(hundred.prefix(size)), "text/plain")
        work.twins[item.digest] = ["UJI-009"]
        #expect(await work.findings("duplicates").isEmpty)
    }

    @Test func `participants do not read it`() throws {
        #expect(try #require(Catalogue.check(named: "duplicates")).manual.isVisible == false)
    }
}
