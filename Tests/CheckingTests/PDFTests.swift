import Checking
import ContestModel
import Testing

struct PDFTests {
    @Test(arguments: [
        ([:], nil), (["min-pages": SettingValue.number(2), "max-pages": .number(2)], nil),
        (["max-pages": .number(1)], "“a.pdf” berisi 2 halaman; aturannya paling banyak 1."),
        (["min-pages": .number(3)], "“a.pdf” berisi 2 halaman; aturannya paling sedikit 3."),
    ])
    func `pages are counted`(settings: [String: SettingValue], problem: String?) async throws {
        let work = try Work()
        try work.add("a.pdf", pdf(pages: ["satu", "dua"]), "application/pdf")
        let findings = await work.findings("pdf", settings)
        #expect(findings.map(\.severity) == [problem == nil ? .pass : .fail])
        #expect(findings[0].message.id == problem ?? "PDF dapat dibuka; jumlah halaman: 2.")
    }

    @Test(arguments: [
        (Encryption.open, "dienkripsi"), (Encryption.locked, "terkunci kata sandi"),
    ])
    func `an encrypted PDF warns`(encryption: Encryption, words: String) async throws {
        let work = try Work()
        try work.add("a.pdf", pdf(pages: ["x"], encryption: encryption), "application/pdf")
        let findings = await work.findings("pdf")
        #expect(findings.map(\.severity) == [.warn])
        #expect(findings[0].message.id.contains(words))
    }

    @Test(arguments: [
        Array("%PDF-1.4\n".utf8), Array("%PDF-1.4\n%%EOF\n".utf8),
        Array("%PDF-1.7\nxref\n0 99999999\ntrailer << /Root 1 0 R /Prev 9 >>\nstartxref\n9".utf8),
        Array("%PDF-".utf8) + (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 197 >> 3) },
        Array("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >> endobj".utf8),
    ])
    func `a damaged PDF fails`(bytes: [UInt8]) async throws {
        let work = try Work()
        try work.add("a.pdf", bytes, "application/pdf")
        let findings = await work.findings("pdf")
        #expect(findings.map(\.severity) == [.fail])
        #expect(findings[0].message.id.contains("rusak"))
    }

    @Test func `a PDF that is cut short warns or fails, and never passes`() async throws {
        let whole = pdf(pages: ["satu", "dua", "tiga"])
        for part in [0.5, 0.7, 0.9] {
            let work = try Work()
            let bytes = Array(whole.prefix(Int(Double(whole.count) * part)))
            try work.add("a.pdf", bytes, "application/pdf")
            let severities = await work.severities("pdf")
            #expect(!severities.contains(.pass) && !severities.isEmpty)
        }
    }

    @Test func `a title cannot forge the number of pages`() async throws {
        let work = try Work()
        let bytes = pdf(pages: ["x"], title: "a\\nPages: 50\\nEncrypted: yes")
        try work.add("a.pdf", bytes, "application/pdf")
        let findings = await work.findings("pdf", ["max-pages": .number(1)])
        #expect(findings.map(\.severity) == [.pass])
    }

    @Test func `without a PDF the check is skipped`() async throws {
        #expect(await (try Work()).severities("pdf") == [.skipped])
    }
}
