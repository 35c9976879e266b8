import Checking
import ContestModel
import Foundation
import Testing
import ToolRunning

extension Work {
    /// Adds a test picture that moves, with or without a tone.
    func addVideo(
        _ name: String = "karya.mp4", size: String = "320x180", seconds: Double = 2,
        sound: Bool = true
    ) async throws {
        let picture = "testsrc=size=\(size):rate=10:duration=\(seconds)"
        let tone = sound ? ["-f", "lavfi", "-i", "sine=duration=\(seconds)"] : []
        try await add(
            name, "video/mp4", by: ffmpeg,
            ["-v", "error", "-f", "lavfi", "-i", picture] + tone
                + ["-pix_fmt", "yuv420p", "-movflags", "+faststart", "-f", "mp4", "-y"])
    }

    func bytes(of index: Int) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: input.file(items[index]))))
    }
}

struct VideoTests {
    @Test(arguments: [
        ([:], nil),
        (["max-seconds": SettingValue.number(2), "min-seconds": .number(2)], nil),
        (["max-seconds": .number(1)], "Lama video “karya.mp4” 2 detik; aturannya paling lama 1"),
        (["min-seconds": .number(90)], "aturannya paling singkat 1 menit 30 detik."),
        (["min-width": .number(320), "min-height": .number(180)], nil),
        (["min-width": .number(321)], "320x180 piksel; aturannya: lebar paling kecil 321."),
        (["min-height": .number(720)], "tinggi paling kecil 720."),
        (["orientation": .text("landscape"), "audio": .flag(true)], nil),
        (["orientation": .text("portrait")], "aturannya: tegak (portrait)."),
    ])
    func `a video is held against the settings`(
        settings: [String: SettingValue], problem: String?
    ) async throws {
        let work = try Work()
        try await work.addVideo()
        let findings = await work.findings("video", settings)
        #expect(findings.map(\.severity) == [problem == nil ? .pass : .fail])
        #expect(
            findings[0].message.id.contains(problem ?? "2 detik, 320x180, bersuara"),
            "\(findings[0].message.id)")
    }

    @Test(arguments: [(2.4, Severity.pass), (2.6, .fail)])
    func `length is rounded to the nearest second`(
        seconds: Double, severity: Severity
    ) async throws {
        let work = try Work()
        try await work.addVideo(seconds: seconds, sound: false)
        #expect(await work.severities("video", ["max-seconds": .number(2)]) == [severity])
    }

    @Test func `a silent video fails only where sound is required`() async throws {
        let work = try Work()
        try await work.addVideo(sound: false)
        #expect(await work.severities("video") == [.pass])
        #expect(await work.severities("video", ["audio": .flag(true)]) == [.fail])
    }

    @Test func `rotation by the phone is respected`() async throws {
        let work = try Work()
        try await work.addVideo()
        try await work.add(
            "tegak.mp4", "video/mp4", by: ffmpeg,
            [
                "-v", "error", "-i", work.input.file(work.items[0]), "-c", "copy",
                "-metadata:s:v:0", "rotate=90", "-f", "mp4", "-y",
            ])
        work.items[0].type = "application/octet-stream"
        let findings = await work.findings("video", ["orientation": .text("portrait")])
        #expect(findings.map(\.severity) == [.pass])
        #expect(findings[0].message.id.contains("180x320"))
    }

    @Test func `a video that is cut short warns`() async throws {
        let work = try Work()
        try await work.addVideo(size: "640x360")
        let bytes = try work.bytes(of: 0)
        try work.add("terpotong.mp4", Array(bytes.prefix(bytes.count / 2)), "video/mp4")
        let findings = await work.findings("video")
        #expect(findings.map(\.severity) == [.warn])
        #expect(findings[0].item == "terpotong.mp4")
    }

    @Test func `without a video the check is skipped with a reason`() async throws {
        let findings = await (try Work()).findings("video", ["audio": .flag(true)])
        #expect(findings.map(\.severity) == [.skipped])
        #expect(findings[0].message.id == "Tidak ada video dalam karya ini.")
    }
}

struct HostileVideoTests {
    @Test func `noise, beginnings and pictures are no video`() async throws {
        let work = try Work()
        try await work.addVideo()
        let bytes = try work.bytes(of: 0)
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        try work.add("acak.mp4", noise, "video/mp4")
        try work.add("awal.mp4", Array(bytes.prefix(40)), "video/mp4")
        try work.add("gambar.mp4", png(width: 20, height: 10), "video/mp4")
        try work.add(
            "besar.mp4", Array(bytes.prefix(36)) + [255, 255, 255, 255] + noise, "video/mp4")
        let findings = await work.findings("video")
        #expect(findings.map(\.severity) == [.fail, .fail, .fail, .fail])
        #expect(findings[0].message.id == "Video “acak.mp4” tidak dapat diputar.")
    }

    @Test func `a play list that poses as a video opens nothing`() async throws {
        let work = try Work()
        try await work.addVideo()
        let real = work.input.file(work.items[0])
        let list = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://\(real)\n#EXT-X-ENDLIST\n"
        try work.add("daftar.mp4", Array(list.utf8), "video/mp4")
        // The real video is stored beside it under this name, which the tool would take as safe.
        let concat = "ffconcat version 1.0\nfile 0\n"
        try work.add("sambung.mp4", Array(concat.utf8), "video/mp4")
        work.items[0].type = "application/octet-stream"
        #expect(await work.severities("video") == [.fail, .fail])
    }
}
