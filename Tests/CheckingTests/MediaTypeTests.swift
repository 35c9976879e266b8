import Checking
import ContestModel
import Testing

struct MediaTypeTests {
    @Test(arguments: [
        ("foto.jpg", "image/jpeg", [Severity.pass]), ("FOTO.JPG", "image/jpeg", [.pass]),
        ("film.mov", "video/mp4", [.pass]), ("naskah.txt", "text/markdown", [.pass]),
        ("data.csv", "application/json", [.pass]), ("surat.docx", "application/zip", [.pass]),
        ("poster.png", "image/jpeg", [.warn]), ("film.mp4", "application/octet-stream", [.warn]),
        ("naskah.pdf", "application/zip", [.warn]), ("laman.html", "application/pdf", [.warn]),
        ("surat.docx", "text/html", [.warn]),
        ("foto.jpg", "text/html", [.fail]), ("foto.png", "image/svg+xml", [.fail]),
        ("film.mp4", "application/vnd.microsoft.portable-executable", [.fail]),
        ("suara.mp3", "application/x-executable", [.fail]),
        ("naskah.pdf", "text/x-shellscript", [.fail]), ("foto.jpeg", "text/x-php", [.fail]),
        ("gambar.svg", "image/svg+xml", [.pass]), ("laman.html", "text/html", [.pass]),
        ("program.exe", "application/vnd.microsoft.portable-executable", []),
        ("README", "text/plain", []), (".gitignore", "text/plain", []),
        ("nama.", "image/png", []), ("berkas.tidakdikenal", "image/png", []),
    ])
    func `content is held against the name`(
        name: String, type: String, severities: [Severity]
    ) async throws {
        let work = try Work()
        try work.add("isi/\(name)", [1], type)
        #expect(await work.severities("media-type") == severities)
    }

    @Test func `a mismatch says what it is and what to do`() async throws {
        let work = try Work()
        try work.add("poster.png", [1], "image/jpeg")
        let finding = try #require(await work.findings("media-type").first)
        #expect(
            finding.message.id == "“poster.png” bernama seperti PNG, tetapi isinya JPEG.")
        #expect(finding.remedy?.id.contains("menjadi .jpg") == true)
        #expect(finding.item == "poster.png")
    }

    @Test func `empty files are left to the size check`() async throws {
        let work = try Work()
        try work.add("foto.jpg", [], "application/x-empty")
        #expect(await work.findings("media-type").isEmpty)
    }
}
