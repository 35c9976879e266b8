import Checking
import ContestModel
import Foundation
import Testing

struct CatalogueTests {
    @Test func `every check has a name of its own and a manual in both languages`() throws {
        let manuals = Catalogue.checks.map(\.manual)
        #expect(Set(manuals.map(\.name)).count == manuals.count)
        for manual in manuals {
            #expect(Catalogue.check(named: manual.name)?.manual == manual)
            for text in [manual.title, manual.reads, manual.rule] + manual.settings.map(\.meaning) {
                #expect(!text.id.isEmpty && !text.en.isEmpty)
            }
        }
    }

    @Test(arguments: [
        ("vidio", [:], "Pemeriksaan “vidio” tidak dikenal. Mungkin maksudnya “video”."),
        ("requiredfiles", [:], "Mungkin maksudnya “required-files”."),
        ("xyz", [:], "Yang ada: required-files, media-type,"),
        ("video", ["max-second": SettingValue.number(1)], "Mungkin maksudnya “max-seconds”."),
        ("deadline", ["grace": .number(1)], "Pemeriksaan ini tidak punya pengaturan."),
        ("video", ["max-seconds": .text("dua menit")], "harus angka, nol atau lebih."),
        ("video", ["max-seconds": .number(-1)], "harus angka, nol atau lebih."),
        ("video", ["audio": .text("ya")], "harus true atau false."),
        ("video", ["orientation": .text("lanskap")], "salah satu dari: landscape, portrait."),
        ("video", ["orientation": .number(1)], "harus teks."),
    ])
    func `a wrong setting is explained`(
        name: String, values: [String: SettingValue], words: String
    ) {
        let problems = Catalogue.problems(in: CheckSetting(check: name, values: values))
        #expect(problems.count == 1)
        #expect(problems.first?.id.contains(words) == true, "\(problems)")
    }

    @Test func `right settings have no problems`() {
        let settings: [String: SettingValue] = [
            "max-seconds": .number(120), "orientation": .text("portrait"), "audio": .flag(false),
        ]
        #expect(Catalogue.problems(in: CheckSetting(check: "video", values: settings)).isEmpty)
    }

    @Test func `docs-checks is the catalogue's own page`() throws {
        let page = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "../../docs/checks.md").standardized
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: page.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(Catalogue.markdown().utf8).write(to: page)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == Catalogue.markdown())
    }
}
