import ContestModel
import Foundation
import Tabulating
import Testing

@testable import Judging

struct DocumentsTests {
    /// Totals of the one score table that was published, with both decimal signs in one file.
    @Test func `262,19 and 252.18 differ by exactly 10,01 in the recap`() async throws {
        let desk = try Desk(Desk.totalsFile)
        try desk.registerEntries(2)
        try desk.importInbox()
        try await desk.check()
        try desk.importSheets([
            "juri-1,UJI-001,final,total,252.18", "juri-1,UJI-002,final,total,\"262,19\"",
        ])
        _ = try desk.workspace.close("uji", now: Desk.now)
        let out = desk.folder.appending(path: "dokumen").path
        _ = try await write(desk, to: out)
        let page = try String(contentsOfFile: "\(out)/rekapitulasi.html", encoding: .utf8)
        for number in ["262,19", "252,18", ">10,01<"] {
            #expect(page.contains(number), "\(number)")
        }
        let grid = try Tables.grid("\(out)/rekapitulasi.xlsx")
        let gap = try #require(grid.header.firstIndex(of: "Selisih"))
        let final = try #require(grid.header.firstIndex(of: "Nilai Akhir"))
        #expect(grid.rows.map { $0.fields[final] } == ["262.19", "252.18"])
        #expect(grid.rows.map { $0.fields[gap] } == ["", "10.01"])
    }

    @Test func `documents made twice are the same, byte for byte, at any width`() async throws {
        let desk = try await ClosingTests.checkedDesk(2)
        try desk.importSheets(RankTests.themes([80, 90]))
        _ = try desk.workspace.close("uji", now: Desk.now)
        let (one, two) = (desk.folder.appending(path: "satu"), desk.folder.appending(path: "dua"))
        let first = try await write(desk, to: one.path, width: 1)
        let second = try await write(desk, to: two.path, width: 4)
        #expect(first.paths.count == second.paths.count)
        try expectSameFiles(one, two)
        for name in ["berita-acara", "rekapitulasi", "pengumuman"] {
            #expect(first.paths.contains("\(one.path)/\(name).html"), "\(first.paths)")
            #expect(first.paths.contains("\(one.path)/\(name).pdf"), "\(first.paths)")
        }
        #expect(first.paths.allSatisfy(FileManager.default.fileExists(atPath:)))
    }

    private func write(_ desk: Desk, to out: String, width: Int = 2) async throws
        -> WrittenDocuments
    {
        try await desk.workspace.writeDocuments(of: "uji", to: out, width: width) { _, _, _ in }
    }
}

/// Holds when two folders have the same names and the same bytes under each.
func expectSameFiles(_ one: URL, _ two: URL) throws {
    let files = FileManager.default
    let names = try files.contentsOfDirectory(atPath: one.path).sorted()
    #expect(try names == files.contentsOfDirectory(atPath: two.path).sorted())
    for name in names {
        let same =
            try Data(contentsOf: one.appending(path: name))
            == Data(contentsOf: two.appending(path: name))
        #expect(same, "\(name)")
    }
}
