import ArchiveReading
import ContestModel
import Foundation
import Testing

/// Every item of an archive with its bytes.
private func contents(_ name: String) throws -> [(item: ArchiveItem, bytes: [UInt8])] {
    var reader = try ArchiveReader(path: MadeArchives.path(name))
    var found: [(ArchiveItem, [UInt8])] = []
    while let item = try reader.next() {
        let bytes = try reader.readBytes(atMost: 8 << 20)
        found.append((item, try #require(bytes)))
    }
    return found
}

private func failure(_ name: String) throws -> ArchiveError.Code? {
    do {
        _ = try contents(name)
        return nil
    } catch let error as ArchiveError {
        return error.code
    }
}

@Suite(.archives("names", "formats", "codes", "hostile"), .timeLimit(.minutes(5)))
struct ArchiveReaderTests {
    private static let spelled = "r\u{E9}sum\u{E9}/\u{6E2C}\u{8A66} \u{1F3A5}.txt"

    @Test(arguments: ["utf8.zip", "unflagged.zip", "pax.tar", "gnu.tar", "unicode.7z"])
    func `a name in UTF-8 arrives byte for byte`(name: String) throws {
        let files = try contents("names/\(name)").filter { $0.item.kind == .file }
        #expect(files.map(\.item.rawName) == [Array(Self.spelled.utf8)])
    }

    @Test(arguments: [("cp437.zip", [0x82]), ("latin1.tar", [0xE9])])
    func `a name in an old encoding arrives byte for byte`(name: String, byte: [UInt8]) throws {
        let names = try contents("names/\(name)").map(\.item.rawName)
        #expect(names == [Array("caf".utf8) + byte + Array(".txt".utf8)])
    }

    @Test(arguments: ["long-pax.tar", "long-gnu.tar"])
    func `a name longer than a tar header arrives whole`(name: String) throws {
        let long = String(repeating: String(repeating: "sangat-panjang-", count: 8) + "/", count: 4)
        #expect(try contents("names/\(name)").map(\.item.rawName) == [Array("\(long)a.txt".utf8)])
    }

    @Test(arguments: ["sparse-gnu.tar", "sparse-pax.tar"])
    func `holes of a sparse item arrive as zeros, the last one too`(name: String) throws {
        let found = try contents("names/\(name)")
        let file = try Data(contentsOf: URL(filePath: MadeArchives.path("names/sparse.bin")))
        #expect(found.count == 1)
        #expect(found.first?.item.claimedBytes == 3 << 20)
        #expect(found.first?.bytes == [UInt8](file))
    }

    @Test func `kinds and targets are told`() throws {
        let kinds = try contents("names/kinds.tar").map(\.item.kind)
        #expect(
            kinds == [
                .directory, .file, .symlink(Array("caf\u{E9}/../d".utf8)),
                .hardLink(Array("d/a.txt".utf8)), .special, .special,
            ])
    }

    @Test(arguments: ["stored.zip", "streamed.zip", "ustar.tar", "lzma2.7z", "stored5.rar"])
    func `the claimed size is the size of the bytes`(name: String) throws {
        for (item, bytes) in try contents("formats/\(name)") where item.kind == .file {
            #expect(item.claimedBytes == Int64(bytes.count))
        }
    }

    @Test(arguments: [
        ("hostile/zero.zip", ArchiveError.Code.unsupported), ("hostile/text.zip", .unsupported),
        ("hostile/empty.gz", .unsupported), ("codes/compressed-file.txt.gz", .unsupported),
        ("codes/archive-encrypted.7z", .encrypted), ("hostile/hidden-names.7z", .encrypted),
        ("hostile/password.zip", .encrypted), ("codes/archive-unsupported.zip", .unsupportedMethod),
        ("hostile/header-only.tar", .damaged), ("hostile/changed.tar.gz", .damaged),
        ("hostile/tail-bomb.tar.gz", .damaged), ("tidak-ada.zip", .cannotOpen),
    ])
    func `trouble has a code and a whole sentence`(name: String, code: ArchiveError.Code) throws {
        #expect(try failure(name) == code)
        for text in [ArchiveError(code).message.id, ArchiveError(code, detail: "x").message.en] {
            #expect(text.hasSuffix(".") && !text.contains("()"), "\(text)")
        }
    }

    @Test(arguments: ["work.tar.gz", "two-members.tar.gz", "padded.tar.gz"])
    func `gzip may come in parts and with padding`(name: String) throws {
        #expect(try contents("formats/\(name)").count == 3)
    }

    @Test func `a compressed file without an archive is one item`() throws {
        let path = MadeArchives.path("codes/compressed-file.txt.gz")
        var reader = try ArchiveReader(compressedFile: path)
        #expect(try reader.next() != nil)
        let bytes = try reader.readBytes(atMost: 1 << 20)
        #expect(try bytes == run("gzip", ["-dc", path]))
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
    }

    @Test func `bytes over the limit are not given`() throws {
        var reader = try ArchiveReader(path: MadeArchives.path("formats/stored.zip"))
        let size = Int(try #require(try reader.next()?.claimedBytes))
        #expect(try reader.readBytes(atMost: size - 1) == nil)
        _ = try reader.next()
        #expect(try reader.readBytes(atMost: 1 << 20) != nil)
    }

    @Test func `a caller may stop in the middle of an item`() throws {
        struct Enough: Error {}
        var reader = try ArchiveReader(path: MadeArchives.path("formats/work.tar.gz"))
        _ = try reader.next()
        #expect(throws: Enough.self) { try reader.readData { _ in throw Enough() } }
        #expect(try reader.next()?.kind == .file)
    }
}
