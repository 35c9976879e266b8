import ContestModel
import ContestReading
import Foundation
import Ranking
import Testing

/// The contest files and table samples that ship, read as the importer would.
enum SampleTables {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func contest(_ key: String) throws -> Contest {
        let bytes = try Data(contentsOf: root.appending(path: "rubrics/\(key).yaml"))
        return try ContestFile.contest(from: Array(bytes), file: key)
    }

    static func record(_ key: String) throws -> ContestRecord {
        let contest = try contest(key)
        let folder = "submissions/\(key)"
        let entries = try rows("\(folder)/peserta.csv").map { entry($0) }
        let names = try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: folder).path)
        let sheets = try names.filter { $0.hasPrefix("nilai") && $0.hasSuffix(".csv") }.sorted()
            .flatMap { try self.sheets("\(folder)/\($0)") }
        var proceedings = Proceedings()
        if names.contains("metrik.csv") {
            proceedings.readings = try rows("\(folder)/metrik.csv").map {
                try reading($0, contest.zone)
            }
        }
        if names.contains("poin.csv") {
            proceedings.lines = try rows("\(folder)/poin.csv").map { try line($0) }
        }
        return ContestRecord(
            contest: contest, entries: entries, sheets: sheets, proceedings: proceedings,
            digest: testDigest)
    }

    /// The rows of a table by the names of its columns.
    static func rows(_ path: String) throws -> [[String: String]] {
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        let lines = text.split(separator: "\n").map { cells(String($0)) }
        return lines.dropFirst().map {
            Dictionary(zip(lines[0], $0), uniquingKeysWith: { one, _ in one })
        }
    }

    /// The cells of a line in which quotes hold commas and nothing else.
    private static func cells(_ line: String) -> [String] {
        let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
        return quoted.enumerated().map {
            $0.offset % 2 == 0
                ? String($0.element.replacing(",", with: "\u{1}")) : String($0.element)
        }.joined().split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
    }

    private static func entry(_ row: [String: String]) -> Entry {
        Entry(
            number: row["nomor"] ?? "", entrant: row["nama"] ?? "",
            region: RegionCode(row["kode_wilayah"] ?? ""), area: row["asal"] ?? "",
            title: row["judul"] ?? "", category: row["kategori"] ?? "",
            entrantClass: row["kelas"], received: Instant(milliseconds: 0), isSynthetic: true)
    }

    private static func sheets(_ path: String) throws -> [ScoreSheet] {
        var sheets: [[String]: ScoreSheet] = [:]
        for row in try rows(path) {
            let key = ["juri", "nomor", "tahap"].map { row[$0] ?? "" }
            sheets[
                key, default: ScoreSheet(judge: key[0], entry: key[1], stage: key[2], marks: [:])
            ].marks[row["kriteria"] ?? ""] = mark(row["nilai"] ?? "")
        }
        return Array(sheets.values)
    }

    private static func reading(_ row: [String: String], _ zone: Zone) throws -> Reading {
        Reading(
            entry: row["nomor"] ?? "", stage: row["tahap"] ?? "", measure: row["ukuran"] ?? "",
            count: try #require(Mark(row["jumlah"] ?? "")),
            taken: try #require(Instant(row["waktu"] ?? "", zone: zone)),
            evidence: row["bukti"] ?? "")
    }

    private static func line(_ row: [String: String]) throws -> PointLine {
        PointLine(
            entry: row["nomor"] ?? "", stage: row["tahap"] ?? "", rule: row["aturan"] ?? "",
            count: try #require(Mark(row["jumlah"] ?? "")), value: Mark(row["nilai"] ?? ""),
            evidence: row["bukti"] ?? "", note: row["catatan"] ?? "")
    }
}
