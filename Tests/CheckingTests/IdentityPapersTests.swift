import Checking
import ContestModel
import Foundation
import Testing

/// Made up: no such regency, district and serial number were given to anybody.
private let nik = "3573990101900001"

struct IdentityPapersTests {
    @Test(arguments: [
        "NIK: 3573990101900001", "3573990101900001", "nik3573990101900001;", "3573 9901 0190 0001",
        "357399-010190-0001", "35.73.99.010190.0001", "35 73 99 01 01 90 0001",
        "1,3573990101900001,Budi", "\"3573994107900001\"", "a\n3573990101900001\n",
        "KTP_3573990101900001_depan", "3573990101900001.",
    ])
    func `a number with the structure of a NIK warns`(text: String) async throws {
        let work = try Work()
        try work.add("data.txt", text: text)
        let findings = await work.findings("identity-papers")
        #expect(findings.map(\.severity) == [.warn])
        #expect(findings[0].message.id.contains("3573********0001"))
        #expect(findings[0].item == "data.txt")
    }

    @Test(arguments: [
        "357399010190000", "35739901019000011", "0073990101900001", "9973990101900001",
        "3573993201900001", "3573990113900001", "3573990001900001", "3573997201900001",
        "3573990101900000", "3500990101900001", "2073990101900001", "0.3573990101900001",
        "3573990101900001.5", "a3573990101900001", "3573990101900001f", "3573-9901 0190-0001",
        "3573  9901 0190 0001", "081234567890", "Rp3.573.990.101.900.001", "",
    ])
    func `other digits do not`(text: String) async throws {
        let work = try Work()
        try work.add("data.txt", text: text)
        #expect(await work.severities("identity-papers") == [.pass])
    }

    @Test func `all are counted, the line of the first is told, none is printed whole`()
        async throws
    {
        let work = try Work()
        try work.add("a.csv", text: "nik\n\(nik)\n3573990201900002\n", "text/csv")
        let finding = try #require(await work.findings("identity-papers").first)
        #expect(
            finding.message.id
                == "“a.csv” tampaknya memuat 2 NIK (baris 2, 3573********0001).")
        #expect(finding.remedy?.id.contains("KTP") == true)
    }

    @Test func `UTF-16 text is read`() async throws {
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            let work = try Work()
            let text = try #require("\u{FEFF}NIK \(nik)".data(using: encoding))
            try work.add("a.txt", Array(text), "text/plain")
            #expect(await work.severities("identity-papers") == [.warn])
        }
    }

    @Test func `the text of a PDF is read`() async throws {
        let work = try Work()
        try work.add("a.pdf", pdf(pages: ["Naskah", "NIK \(nik)"]), "application/pdf")
        let findings = await work.findings("identity-papers")
        #expect(findings.map(\.severity) == [.warn])
        #expect(
            findings[0].message.id == "“a.pdf” tampaknya memuat 1 NIK (3573********0001).")
    }

    @Test func `a file name is masked in every finding about it`() async throws {
        let work = try Work()
        try work.add("ktp/\(nik).jpg", text: "<html>", "text/html")
        let own = await work.findings("identity-papers")
        #expect(own.map(\.severity) == [.warn])
        #expect(own[0].message.id == "Nama berkas “ktp/3573********0001.jpg” tampaknya memuat NIK.")
        #expect(own[0].item == nil)
        let others = await check(work.input)
        #expect(others.contains { $0.check == "media-type" && $0.severity == .fail })
        #expect(others.allSatisfy { !$0.message.id.contains(nik) && !$0.message.en.contains(nik) })
    }

    @Test func `a text that is too long is skipped and named`() async throws {
        let work = try Work()
        try work.add("besar.txt", text: nik)
        work.items[0].bytes = .mebibytes(9)
        #expect(await work.severities("identity-papers") == [.skipped])
    }

    @Test(.timeLimit(.minutes(10)))
    func `hostile text takes no longer than any other`() async throws {
        let work = try Work()
        try work.add("a.txt", [UInt8](repeating: 0x33, count: 1 << 19), "text/plain")
        try work.add("b.txt", Array(String(repeating: "35 73 ", count: 80_000).utf8), "text/plain")
        try work.add("c.txt", (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }, "text/plain")
        try work.add("d.pdf", Array("%PDF-1.4 \(nik)".utf8), "application/pdf")
        #expect(await work.severities("identity-papers") == [.pass])
    }

    @Test func `a picture is not read as text`() async throws {
        let work = try Work()
        try work.add("a.png", Array(nik.utf8), "image/png")
        #expect(await work.severities("identity-papers") == [.pass])
    }
}
