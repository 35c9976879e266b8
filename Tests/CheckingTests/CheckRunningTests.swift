import Checking
import ContestModel
import Foundation
import Testing

struct CheckRunningTests {
    @Test func `an entry gets the checks of all and those of its category, in order`() async throws
    {
        let work = try Work()
        try work.add("a.txt", text: String(repeating: "halo ", count: 20))
        #expect(
            await check(work.input).map(\.check)
                == ["media-type", "size", "deadline", "duplicates", "identity-papers"])
        work.category.checks = ["video", "pdf"].map { CheckSetting(check: $0) }
        #expect(
            await check(work.input).map(\.check)
                == [
                    "media-type", "size", "deadline", "video", "pdf", "duplicates",
                    "identity-papers",
                ])
    }

    @Test func `a setting that cannot be is an error and its check does not run`() async throws {
        let work = try Work()
        try work.add("a.txt", text: "halo")
        let findings = await work.findings("size", ["max-megabyte": .number(1)])
        #expect(findings.map(\.severity) == [.error])
        #expect(findings[0].message.id.contains("max-megabytes"))
    }

    @Test func `a missing tool skips the check and names the package`() async {
        await #expect(processExitsWith: .success) {
            _ = unsafe setenv("PATH", "/nonexistent", 1)
            let work = try Work()
            try work.add("a.mp4", [1, 2, 3], "video/mp4")
            try work.add("a.pdf", pdf(pages: ["x"]), "application/pdf")
            for (name, package) in [
                ("video", "ffmpeg"), ("pdf", "poppler-utils"), ("identity-papers", "poppler-utils"),
            ] {
                let findings = await work.findings(name)
                #expect(findings.map(\.severity) == [.skipped])
                #expect(findings[0].message.id.contains("apt install \(package)"))
            }
        }
    }

    @Test func `every sentence is in both languages`() async throws {
        let work = try Work()
        work.received = moment("2023-12-01")
        try work.add("a.png", text: "<html>", "text/html")
        for finding in await check(work.input) {
            #expect(!finding.message.id.isEmpty && finding.message.id != finding.message.en)
            #expect((finding.severity == .fail) == (finding.remedy != nil), "\(finding)")
        }
    }
}
