import ContestModel
import Foundation
import Receiving
import Testing

/// The same work in one format.
struct Format: Sendable, CustomTestStringConvertible {
    let file: String
    /// Whether a changed byte is noticed: tar and cpio have no checksum of the bytes, and libarchive
    /// 3.6 does not compare that of a stored RAR item.
    var hasChecksum = true

    var testDescription: String { file }

    static let all = [
        Format(file: "stored.zip"), Format(file: "deflate.zip"), Format(file: "bzip2.zip"),
        Format(file: "lzma.zip"), Format(file: "ppmd.zip"), Format(file: "xz.zip"),
        Format(file: "streamed.zip"), Format(file: "zip64.zip"),
        Format(file: "ustar.tar", hasChecksum: false), Format(file: "pax.tar", hasChecksum: false),
        Format(file: "gnu.tar", hasChecksum: false), Format(file: "work.tar.gz"),
        Format(file: "two-members.tar.gz"), Format(file: "padded.tar.gz"),
        Format(file: "work.tar.bz2"), Format(file: "work.tar.xz"), Format(file: "work.tar.zst"),
        Format(file: "work.tar.lz4"), Format(file: "lzma2.7z"), Format(file: "copy.7z"),
        Format(file: "newc.cpio", hasChecksum: false), Format(file: "odc.cpio", hasChecksum: false),
        Format(file: "stored4.rar", hasChecksum: false),
        Format(file: "stored5.rar", hasChecksum: false),
    ]

    func bytes() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: Made.path("formats/\(file)"))))
    }
}

/// Path -> SHA-256 of the work, as Python says.
private func expectedSums() throws -> [String: String] {
    let text = try String(contentsOfFile: Made.path("formats/sums.txt"), encoding: .utf8)
    let pairs = text.split(separator: "\n").map { line in
        (String(line.dropFirst(66)), String(line.prefix(64)))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
}

@Suite(.made("formats"), .timeLimit(.minutes(5)))
struct FormatTests {
    @Test(arguments: Format.all)
    func `a format gives the items that its maker put in`(_ format: Format) throws {
        let reception = try look(Made.path("formats/\(format.file)"))
        #expect(reception.refusal == nil)
        #expect(reception.kind == .archive)
        #expect(reception.snapshot.notes.isEmpty)
        #expect(try reception.sums == expectedSums())
        let said = try run("sha256sum", ["--", Made.path("formats/\(format.file)")])
        #expect(
            reception.snapshot.original?.hex == String(decoding: said.prefix(64), as: UTF8.self))
    }

    @Test func `a folder gives the same items as its archives`() throws {
        let reception = try look(Made.path("formats/folder"))
        #expect(reception.kind == .folder)
        #expect(reception.snapshot.original == nil)
        #expect(try reception.sums == expectedSums())
    }

    @Test func `items have the type of their bytes`() throws {
        let items = try look(Made.path("formats/deflate.zip")).snapshot.items
        let types = Dictionary(uniqueKeysWithValues: items.map { ($0.path, $0.type) })
        #expect(types["index.html"] == "text/html")
        #expect(types["gambar/pasar.jpg"] == "image/jpeg")
        #expect(types["data/harga.csv"] == "text/csv")
    }

    /// Every cut is refused, but for one so short that nothing tells the format any more, one that
    /// takes only padding, and one between two items of a tar, which is noted.
    @Test(arguments: Format.all)
    func `a cut archive is refused or gives what was whole`(_ format: Format) throws {
        let (bytes, sums) = (try format.bytes(), try expectedSums())
        let parts = (1..<16).map { bytes.count * $0 / 16 }
        for length in [0, 1, 10, 100] + parts + [bytes.count - 9, bytes.count - 1] {
            let reception = try look(bytes.prefix(length), named: format.file)
            guard reception.refusal == nil, reception.kind == .archive else { continue }
            if reception.noted == ["missing-end"] { continue }
            #expect(reception.sums == sums, "cut to \(length) of \(bytes.count)")
        }
    }

    @Test(arguments: Format.all)
    func `a changed byte is refused where the format has a checksum`(_ format: Format) throws {
        let (bytes, sums) = (try format.bytes(), try expectedSums())
        var refused = 0
        for step in 0..<20 {
            var changed = bytes
            changed[(bytes.count - 1) * step / 19] ^= 0x10
            let reception = try look(changed, named: format.file)
            if reception.refusal != nil { refused += 1 }
            guard reception.refusal == nil, reception.kind == .archive, format.hasChecksum
            else { continue }
            let unchanged = Set(sums.values)
            #expect(unchanged.isSuperset(of: reception.sums.values), "step \(step) \(reception)")
        }
        if format.hasChecksum { #expect(refused > 0) }
    }
}
