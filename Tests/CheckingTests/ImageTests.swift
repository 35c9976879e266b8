import Checking
import ContestModel
import Foundation
import Testing
import ToolRunning

extension Work {
    /// Adds a test picture in the format of its name.
    func addPicture(_ name: String, _ type: String, size: String = "300x200") async throws {
        let format = name.hasSuffix("webp") ? "webp" : name.hasSuffix("jpg") ? "mjpeg" : "image2"
        let codec = format == "image2" ? ["-c:v", String(name.suffix(3))] : []
        try await add(
            name, type, by: ffmpeg,
            ["-v", "error", "-f", "lavfi", "-i", "testsrc=size=\(size)", "-frames:v", "1"]
                + codec + ["-f", format, "-y"])
    }
}

struct ImageTests {
    @Test(arguments: [
        ("a.jpg", "image/jpeg"), ("a.png", "image/png"), ("a.gif", "image/gif"),
        ("a.webp", "image/webp"),
    ])
    func `the size of a real picture is read`(name: String, type: String) async throws {
        let work = try Work()
        try await work.addPicture(name, type)
        let findings = await work.findings("image")
        #expect(findings.map(\.severity) == [.pass])
        #expect(findings[0].message.id == "1 gambar diperiksa: 300x200 piksel.")
    }

    @Test func `lossless and extended WebP tell their size too`() async throws {
        let work = try Work()
        for extra in [["-lossless", "1"], ["-metadata", "title=uji", "-loop", "1"]] {
            try await work.add(
                "a.webp", "image/webp", by: ffmpeg,
                ["-v", "error", "-f", "lavfi", "-i", "testsrc=size=300x200:rate=2:duration=1"]
                    + extra + ["-f", "webp", "-y"])
        }
        let findings = await work.findings("image")
        #expect(findings[0].message.id == "2 gambar diperiksa: 300x200; 300x200 piksel.")
    }

    @Test(arguments: [
        (["min-width": SettingValue.number(300), "min-height": .number(200)], nil),
        (["min-width": .number(301)], "lebar paling kecil 301"),
        (["min-height": .number(201)], "tinggi paling kecil 201"),
        (["min-long-side": .number(300), "max-long-side": .number(300)], nil),
        (["min-long-side": .number(1024)], "sisi terpanjang paling kecil 1024"),
        (["max-long-side": .number(299)], "sisi terpanjang paling besar 299"),
        (["orientation": .text("landscape")], nil),
        (["orientation": .text("portrait")], "tegak (portrait)"),
    ])
    func `a picture is held against the settings`(
        settings: [String: SettingValue], problem: String?
    ) async throws {
        let work = try Work()
        try work.add("a.png", png(width: 300, height: 200), "image/png")
        let findings = await work.findings("image", settings)
        #expect(findings.map(\.severity) == [problem == nil ? .pass : .fail])
        if let problem { #expect(findings[0].message.id.contains(problem)) }
    }

    @Test func `a square is neither landscape nor portrait`() async throws {
        let work = try Work()
        try work.add("a.gif", gif(width: 50, height: 50), "image/gif")
        for way in ["landscape", "portrait"] {
            #expect(await work.severities("image", ["orientation": .text(way)]) == [.fail])
        }
    }

    @Test func `a format that is not read is skipped and named`() async throws {
        let work = try Work()
        try work.add("a.heic", [1, 2, 3], "image/heic")
        let findings = await work.findings("image")
        #expect(findings.map(\.severity) == [.skipped])
        #expect(findings[0].item == "a.heic")
    }

    @Test func `without a picture the check is skipped`() async throws {
        let work = try Work()
        try work.add("logo.svg", text: "<svg/>", "image/svg+xml")
        #expect(await work.severities("image") == [.skipped])
    }

    @Test func `bytes that the store has lost are an error, not a pass`() async throws {
        let work = try Work()
        try work.add("a.png", png(width: 3, height: 2), "image/png")
        try FileManager.default.removeItem(atPath: work.input.file(work.items[0]))
        #expect(await work.severities("image") == [.error])
    }
}

struct HostileImageTests {
    @Test func `no beginning of a picture passes or crashes`() async throws {
        let work = try Work()
        let wholes = [
            ("image/png", png(width: 9, height: 9)), ("image/gif", gif(width: 9, height: 9)),
            ("image/jpeg", jpeg(width: 9, height: 9, blocks: [(0xE0, [1, 2, 3])])),
        ]
        let needed = [24, 10, 18]
        for ((type, bytes), least) in zip(wholes, needed) {
            for count in 1..<least { try work.add("x", Array(bytes.prefix(count)), type) }
        }
        #expect(await Set(work.severities("image")) == [.fail])
    }

    @Test(arguments: [
        png(width: 0, height: 10), gif(width: 0, height: 1), jpeg(width: 9, height: 0),
        [0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 70_000),
        [0xFF, 0xD8, 0xFF, 0xE1, 0, 0], [0xFF, 0xD8, 0xFF, 0xE1, 0, 1, 0xFF, 0xC0],
        [0xFF, 0xD8, 0xFF, 0xD9], Array("RIFF....WEBPVP8 ".utf8), Array("RIFF....WEBPVP8L".utf8),
    ])
    func `a picture without a size is damaged`(bytes: [UInt8]) async throws {
        let work = try Work()
        try work.add("x.jpg", bytes, "image/jpeg")
        #expect(await work.severities("image") == [.fail])
    }
}
