import ContestModel
import Testing
import ToolRunning

@testable import Publishing

@Test func `a document prints twice to the same bytes, with its pages counted`() async throws {
    let document = try #require(documents(for: Sample.award()).named("berita-acara"))
    let maker = PDFMaker()
    let pdf = try await maker.pdf(of: document)
    #expect(try await maker.pdf(of: document) == pdf)
    let words = try await run(
        Tool(name: "pdftotext", debianPackage: "poppler-utils"), ["-layout", "-", "-"], input: pdf)
    let text = String(decoding: words.output, as: UTF8.self)
    #expect(text.contains("BERITA ACARA PENJURIAN"))
    #expect(text.contains("Halaman 1 dari 6") && text.contains("Halaman 6 dari 6"))
    #expect(text.contains(Sample.digest.hex))
}

@Test func `every document of a result prints`() async throws {
    for document in documents(for: Sample.hackathon()) {
        #expect(try await PDFMaker().pdf(of: document).starts(with: "%PDF-".utf8))
    }
}

@Test(arguments: [
    ("program-yang-tidak-ada", 600, PDFError.Code.notInstalled, "apt install weasyprint"),
    ("false", 600, .failed, "berita-acara"), ("true", 600, .failed, "berita-acara"),
    ("weasyprint", 0, .stopped, "0 detik"),
])
func `a PDF that cannot be made says why`(
    program: String, seconds: Int, code: PDFError.Code, words: String
) async throws {
    let document = try #require(documents(for: Sample.hackathon()).named("berita-acara"))
    let maker = PDFMaker(seconds: seconds, program: program)
    let error = await #expect(throws: PDFError.self) { try await maker.pdf(of: document) }
    #expect(error?.code == code)
    #expect(error?.message.id.contains(words) == true)
}
