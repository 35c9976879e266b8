import ContestModel
import Foundation
import Testing

@testable import Judging

/// The sample contests that are judged by sheets alone, from their tables to their documents.
struct TableContestTests {
    @Test(arguments: [
        ("kim-hackathon-2023-mahasiswa", "mahasiswa", 28), ("apw-2019", "foto-berita", 5),
        ("amh-2023", "audiovisual/kabkota", 6), ("jpra-2023", "media-sosial/kabkota", 3),
        ("aikid-2021", "puskesmas", 4), ("apik-2021", "tata-kelola", 6),
        ("apresiasi-kim-2021", "utama", 6), ("lcck-2019", "final", 4),
        ("apresiasi-kim-2021-penonton", "penonton", 4), ("umkm-of-the-week-2021", "bukti", 4),
    ]) func `a sample of tables runs from its register to its documents`(
        key: String, division: String, count: Int
    ) async throws {
        let desk = try Desk()
        let demo = try await desk.workspace.demonstrate(
            file: Project.file("rubrics/\(key).yaml"), inbox: Project.file("submissions/\(key)"),
            out: desk.folder.appending(path: "dokumen").path, printed: ["berita-acara"], width: 2,
            now: Desk.now
        ) { _, _, _, _ in }
        #expect(demo.imported.entries.allSatisfy { $0.refusal == nil })
        #expect(demo.decisions.allSatisfy { $0.kind == .accept })
        let table = demo.result.standings.divisions.first { $0.division.key == division }
        #expect(table?.places.count == count)
        #expect(demo.documents.note == nil)
        let published = try publishedPlaces(file: Project.file("rubrics/hasil-terbit.csv"))
        for place in published where place.contest == key {
            #expect(place.holds(in: demo.result), "\(place)")
        }
    }
}
