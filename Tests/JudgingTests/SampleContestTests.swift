import ContestModel
import Foundation
import Testing

@testable import Judging

/// The contests that ship, from their inbox to their documents.
struct SampleContestTests {
    /// Entrant or place that was published: category, place, label, entrant.
    struct Published: Sendable, CustomTestStringConvertible {
        let contest: String
        let places: [(category: String, place: Int, label: String, entrant: String)]
        /// Numbers that intake refuses, and that the panitia of the demonstration rejects.
        let refused: [String]

        var testDescription: String { contest }
    }

    static let hackathon = Published(
        contest: "kim-hackathon-2023",
        places: [
            ("utama", 1, "Juara I", "KIM Tirto Gumitir"),
            ("utama", 2, "Juara II", "KIM Pandan Arum"),
            ("utama", 3, "Juara III", "KIM Samaan"),
            ("utama", 4, "Juara Harapan I", "KIM Pesanggrahan"),
            ("utama", 5, "Juara Harapan II", "KIM Warta Mertani"),
        ], refused: ["KIMH23-004", "KIMH23-009", "KIMH23-011"])

    static let award = Published(
        contest: "apw-2023",
        places: [
            ("videografis", 1, "Juara I", "Anggota KIM Bulukerto"),
            ("videografis", 3, "Juara III", "KIM Lestari Tunjungsekar"),
            ("infografis", 2, "Juara II", "Anggota KIM Bulukerto"),
            ("poster", 3, "Juara III", "Anggota KIM Bulukerto"),
            ("reels", 3, "Juara III", "KIM Warta Mertani"),
        ], refused: [])

    @Test(arguments: [hackathon, award])
    func `a sample contest ends in the order that was published`(
        published: Published
    ) async throws {
        let desk = try Desk()
        let out = desk.folder.appending(path: "dokumen")
        let demo = try await desk.workspace.demonstrate(
            file: Project.file("rubrics/\(published.contest).yaml"),
            inbox: Project.file("submissions/\(published.contest)"), out: out.path, width: 2,
            now: Desk.now
        ) { _, _, _, _ in }
        let refused = demo.imported.entries.filter { $0.refusal != nil }.map(\.entry.number)
        #expect(refused == published.refused)
        let entrants = Dictionary(
            uniqueKeysWithValues: demo.result.entries.map { ($0.entry.number, $0.entry.entrant) })
        for expected in published.places {
            let division = demo.result.standings.divisions.first {
                $0.division.key == expected.category
            }
            let row = division?.places.first { $0.place == expected.place }
            #expect(row.flatMap { entrants[$0.entry] } == expected.entrant)
            #expect(row?.label == expected.label)
            #expect(row?.isShared == false)
        }
        #expect(demo.documents.note == nil)
        let again = desk.folder.appending(path: "lagi")
        _ = try await desk.workspace.writeDocuments(
            of: published.contest, to: again.path, width: 1
        ) { _, _, _ in }
        try expectSameFiles(out, again)
    }

    @Test func `the width of the checks changes no finding`() async throws {
        let desk = try Desk()
        let key = "kim-hackathon-2023"
        let file = Project.file("rubrics/\(key).yaml")
        _ = try desk.workspace.addContest(file: file, now: Desk.now)
        let request = ImportRequest(contest: key, paths: [Project.file("submissions/\(key)")])
        _ = try desk.workspace.importEntries(request, now: Desk.now) { _, _, _ in }
        var seen: [[CheckedEntry]] = []
        var stored: [State] = []
        for width in [1, 4] {
            seen.append(
                try await desk.workspace.checkEntries(
                    contest: key, numbers: [], width: width, now: Desk.now
                ) { _, _, _ in })
            stored.append(try desk.state())
        }
        #expect(seen[0] == seen[1])
        #expect(stored[0] == stored[1])
        #expect(seen[0].count == 11)
        let broken = seen[0].filter { $0.severity == .fail }.map(\.number)
        #expect(broken.contains("KIMH23-014"))
    }
}

/// Where the project's files are, from the path of this one.
enum Project {
    static func file(_ name: String) -> String {
        URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: name).path
    }
}
