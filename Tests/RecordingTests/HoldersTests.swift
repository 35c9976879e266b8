import ContestModel
import Testing

@testable import Recording

struct HoldersTests {
    @Test(arguments: Engine.allCases)
    func `who holds which bytes counts the newest submissions and their originals`(
        engine: Engine
    ) throws {
        let records = try Records(engine)
        try records.addEntries("L-001", "L-002", "L-003")
        try records.submit("L-001", version: 1, holding: 1)
        try records.submit("L-001", version: 2, holding: 2)
        try records.submit("L-002", holding: 2)
        var archive = Sample.submission("L-003", item: 3)
        archive.snapshot.original = Sample.digest(4)
        archive.snapshot.items.append(archive.snapshot.items[0])
        try records.database.write { try $0.add(archive) }
        let found = try records.database.read { try $0.holders(in: "lomba") }
        #expect(found.map(\.number) == ["L-001", "L-002", "L-003", "L-003"])
        let digests = [2, 2, 3, 4].map(Sample.digest)
        #expect(found.map(\.digest) == digests)
        try records.addContest("apw")
        #expect(try records.database.read { try $0.holders(in: "apw") }.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `the files of a contest come oldest version first`(engine: Engine) throws {
        let records = try Records(engine)
        try records.addEntries("L-001", "L-002")
        try records.submit("L-001", version: 1, file: "lama.zip", holding: 1)
        try records.submit("L-001", version: 2, file: "baru.zip", holding: 2)
        try records.submit("L-002", file: "lain.zip", holding: 3)
        let files = try records.database.read { try $0.files(in: "lomba") }
        #expect(files.map(\.file) == ["lama.zip", "lain.zip", "baru.zip"])
        #expect(files.map(\.number) == ["L-001", "L-002", "L-001"])
    }
}
