import Checking
import ContestModel
import Testing
import ToolRunning

private let wanted: [String: SettingValue] = ["exif-in-event": .flag(true)]

extension Work {
    /// Adds a photograph whose EXIF data exiftool wrote.
    func addPhoto(_ tags: [String]) async throws {
        let bare = try Work()
        try await bare.addPicture("a.jpg", "image/jpeg")
        try await add(
            "foto.jpg", "image/jpeg", by: exiftool,
            tags.map { "-\($0)" } + [bare.input.file(bare.items[0]), "-o"])
    }
}

struct ExifTests {
    @Test(arguments: [
        (["DateTimeOriginal=2023:09:15 10:00:00"], Severity.pass),
        (["DateTimeOriginal=2023:09:01 00:00:00"], .pass),
        (["DateTimeOriginal=2023:08:31 23:59:59"], .warn),
        (["DateTimeOriginal=2023:10:21 00:00:01"], .warn),
        (["DateTimeOriginal=2023:10:21 00:30:00", "OffsetTimeOriginal=+08:00"], .pass),
        (["DateTimeOriginal=2023:10:20 23:30:00", "OffsetTimeOriginal=+00:00"], .warn),
        (["ModifyDate=2023:09:15 10:00:00"], .warn),
        (["Artist=Uji", "DateTimeOriginal=0000:00:00 00:00:00"], .warn),
    ])
    func `the date of taking is held against the event`(
        tags: [String], severity: Severity
    ) async throws {
        let work = try Work()
        try await work.addPhoto(tags)
        #expect(await work.severities("image", wanted) == [severity])
        #expect(await work.severities("image") == [.pass])
    }

    @Test func `a date outside the event is shown`() async throws {
        let work = try Work()
        try await work.addPhoto(["DateTimeOriginal=2022:08:17 08:30:00"])
        let finding = try #require(await work.findings("image", wanted).first)
        #expect(finding.message.id.contains("dipotret 17 Agustus 2022 08.30 WIB, di luar"))
    }

    @Test func `a picture without EXIF warns that the date is missing`() async throws {
        let work = try Work()
        try await work.addPicture("a.jpg", "image/jpeg")
        let findings = await work.findings("image", wanted)
        #expect(findings.map(\.severity) == [.warn])
        #expect(findings[0].message.id == "“a.jpg” tidak memuat tanggal pemotretan (EXIF).")
    }

    @Test func `without an event the date is not checked, and that is said`() async throws {
        let work = try Work()
        work.contest.event = nil
        try await work.addPhoto(["DateTimeOriginal=2023:09:15 10:00:00"])
        #expect(await work.severities("image", wanted) == [.skipped])
    }

    @Test func `coordinates are noted beside a pass`() async throws {
        let work = try Work()
        try await work.addPhoto([
            "GPSLatitude=7.98", "GPSLatitudeRef=S", "GPSLongitude=112.63", "GPSLongitudeRef=E",
        ])
        let findings = await work.findings("image")
        #expect(findings.map(\.severity) == [.pass, .note])
        #expect(findings[1].item == "foto.jpg")
    }

    @Test func `a photograph held upright is seen upright`() async throws {
        let work = try Work()
        try await work.addPhoto(["Orientation#=6"])
        let findings = await work.findings("image", ["orientation": .text("portrait")])
        #expect(findings.map(\.severity) == [.pass])
        #expect(findings[0].message.id.contains("200x300"))
    }
}

struct HostileExifTests {
    /// Every cut and many changed bytes of a real block: the size is still read, nothing crashes.
    @Test func `a broken EXIF block never stops the check`() async throws {
        let work = try Work()
        try await work.addPhoto([
            "DateTimeOriginal=2023:09:15 10:00:00", "Orientation#=1", "GPSLatitude=7.98",
            "GPSLatitudeRef=S",
        ])
        let whole = try work.bytes(of: 0)
        let start = try #require(whole.indices.first { whole[$0...].starts(with: "Exif\0\0".utf8) })
        let block = Array(whole[start...].prefix(400))
        work.items = []
        for count in 0..<block.count {
            let bytes = jpeg(width: 30, height: 20, blocks: [(0xE1, Array(block.prefix(count)))])
            try work.add("x.jpg", bytes, "image/jpeg")
        }
        for offset in 6..<block.count {
            for value: UInt8 in [0, 0x7F, 0x80, 0xFF] {
                var changed = block
                changed[offset] = value
                let bytes = jpeg(width: 30, height: 20, blocks: [(0xE1, changed)])
                try work.add("x.jpg", bytes, "image/jpeg")
            }
        }
        let severities = Set(await work.severities("image", wanted))
        #expect(severities.isSubset(of: [.warn, .note]))
        #expect(severities.contains(.warn))
    }

    @Test(arguments: [
        exif([(0x8769, 4, 1, 8)]), exif([(0x8769, 4, 1, 0xFFFF_FFFF)]),
        exif([(0x8769, 4, 1, 26)], tail: [0xFF, 0xFF]),
        exif([(0x8825, 4, 1, 8), (0x8769, 4, 1, 8), (0x9003, 2, 0xFFFF_FFFF, 0xFFFF_FFFF)]),
        exif([(0x9003, 2, 20, 0xFFFF_FFF0)]), Array("Exif\0\0MM\0*".utf8), Array("Exif\0\0".utf8),
    ])
    func `directories that loop or point outside give no date`(block: [UInt8]) async throws {
        let work = try Work()
        let bytes = jpeg(width: 30, height: 20, blocks: [(0xE1, block)])
        try work.add("x.jpg", bytes, "image/jpeg")
        #expect(await work.severities("image", wanted) == [.warn])
        #expect(await work.severities("image") == [.pass])
    }
}
