import Checking
import ContestModel
import Testing

private let video = FileRule(
    role: Bilingual("Video"), types: ["video/mp4", "video/quicktime"], minimum: 1, maximum: 1)
private let photos = FileRule(
    role: Bilingual(id: "Foto", en: "Photograph"), types: ["image/*"], minimum: 2, maximum: 3)

struct RequiredFilesTests {
    @Test func `complete files pass and are counted`() async throws {
        let work = try Work()
        work.category.files = [video, photos]
        try work.add("karya.mov", [1], "video/quicktime")
        for name in ["a.jpg", "b.png"] { try work.add(name, [1], "image/\(name.suffix(3))") }
        let findings = await work.findings("required-files")
        #expect(findings.map(\.severity) == [.pass])
        #expect(findings[0].message.id == "Berkas yang diminta lengkap: Video 1, Foto 2.")
    }

    @Test(arguments: [
        ("video.avi", "video/x-msvideo", "Yang paling mendekati: “video.avi” (AVI)."),
        ("film.mp4", "text/html", "Yang paling mendekati: “film.mp4” (HTML)."),
        ("naskah.pdf", "application/pdf", "ditemukan 0."),
    ])
    func `a missing file fails and the nearest miss is named`(
        name: String, type: String, end: String
    ) async throws {
        let work = try Work()
        work.category.files = [video]
        try work.add(name, [1], type)
        let findings = await work.findings("required-files")
        #expect(findings.map(\.severity) == [.fail])
        #expect(findings[0].message.id.hasSuffix(end))
        #expect(findings[0].message.id.contains("paling sedikit 1 (MP4 atau MOV)"))
        #expect(findings[0].remedy != nil)
    }

    @Test(arguments: [(0, Severity.fail), (1, .fail), (2, .pass), (3, .pass), (4, .fail)])
    func `too few and too many fail`(count: Int, severity: Severity) async throws {
        let work = try Work()
        work.category.files = [photos]
        for index in 0..<count { try work.add("\(index).jpg", [1], "image/jpeg") }
        #expect(await work.severities("required-files") == [severity])
    }

    @Test func `an optional file may be absent`() async throws {
        let work = try Work()
        var optional = video
        optional.minimum = 0
        work.category.files = [optional]
        #expect(await work.severities("required-files") == [.pass])
    }

    @Test func `a category without rules says nothing`() async throws {
        #expect(await (try Work()).findings("required-files").isEmpty)
    }
}
