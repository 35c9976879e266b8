import ArchiveReading
import Foundation
import Testing

/// What only shows on files that are larger than a block, or read from memory.
@Suite(.timeLimit(.minutes(5)))
struct ZipReaderTests {
    /// Writes with Python a zip of 20 MiB that is read as a stream, of a stored item of many blocks,
    /// and of one that is inflated at one go.
    private static let program = """
        import sys, zipfile, random, hashlib
        noise = random.Random(7)
        line = bytes(noise.randrange(97, 123) for _ in range(4000))
        items = {
            "besar.txt": b"".join(line[n % 999:] for n in range(6000)),
            "video.bin": noise.randbytes(3_000_001), "sedang.txt": line * 200}
        with zipfile.ZipFile(sys.argv[1], "w") as archive:
            for name, data in items.items():
                stored = name.endswith("bin")
                archive.writestr(name, data, 0 if stored else 8)
                print(name, len(data), sum(data[::101]))
        """

    @Test func `large items arrive whole, from a file and from memory, in blocks of bounded size`()
        throws
    {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "zip-\(UUID().uuidString).zip"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let said = String(decoding: try run("python3", ["-c", Self.program, path]), as: UTF8.self)
        let expected = said.split(separator: "\n").map(String.init)
        var file = try ArchiveReader(path: path)
        #expect(try Self.listing(&file) == expected)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        var memory = try ArchiveReader(bytes: bytes)
        #expect(try Self.listing(&memory) == expected)
    }

    private static func listing(_ reader: inout ArchiveReader) throws -> [String] {
        var lines: [String] = []
        while let item = try reader.next() {
            var bytes: [UInt8] = []
            try reader.readData { block in
                #expect(block.byteCount <= 1 << 20)
                unsafe block.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
            }
            let sum = stride(from: 0, to: bytes.count, by: 101).reduce(0) { $0 + Int(bytes[$1]) }
            let name = String(decoding: item.rawName, as: UTF8.self)
            lines.append("\(name) \(bytes.count) \(sum)")
        }
        return lines
    }

    @Test
    func `a zip mutated a thousand times is refused or gives items, and never ends the program`()
        throws
    {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "zip-\(UUID().uuidString).zip"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let program =
            "import sys,zipfile\n"
            + "with zipfile.ZipFile(sys.argv[1],'w',8) as z:\n"
            + " [z.writestr(f'{n}.txt', f'Isi {n}. ' * 90) for n in range(6)]\n"
        _ = try run("python3", ["-c", program, path])
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        var random = SystemRandomNumberGenerator()
        var refused = 0
        for _ in 0..<1_000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: changed.indices, using: &random)
                changed[place] = UInt8.random(in: 0...255, using: &random)
            }
            do {
                var reader = try ArchiveReader(bytes: changed)
                while try reader.next() != nil { try reader.readData { _ in } }
            } catch is ArchiveError {
                refused += 1
            }
        }
        #expect(refused > 500)
    }
}
