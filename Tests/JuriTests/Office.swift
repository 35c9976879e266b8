import Foundation
import Testing

/// A folder for a contest in which the program is run; it goes when the office does. Every name
/// and mark in it is made up (synthetic).
final class Office {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "juri-\(UUID())")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "masuk"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Makes a workspace with one contest.
    static func withContest(_ file: String = Office.contestFile) async throws -> Office {
        let office = try Office()
        try await office.juri("init").expect(0)
        try office.write("lomba.yaml", file)
        try await office.juri("contest", "add", "lomba.yaml").expect(0)
        return office
    }

    @discardableResult
    func juri(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) async throws -> Answer {
        try await Program.run(arguments, input: input, environment: environment, in: folder)
    }

    func write(_ name: String, _ text: String) throws { try write(name, bytes: Data(text.utf8)) }

    func write(_ name: String, bytes: Data) throws {
        let path = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: path)
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Writes the register: these rows, each with its file in the inbox.
    func register(_ rows: [String]) throws {
        let header = "nomor,nama,kategori,judul,berkas,diterima"
        try write("masuk/peserta.csv", ([header] + rows).joined(separator: "\n") + "\n")
    }

    /// Takes in this many entries, each one small text.
    func importTexts(_ count: Int) async throws {
        try register(
            try (1...count).map { index in
                try write("masuk/\(index).txt", "Karya \(index)\n")
                return Self.row(index, file: "\(index).txt")
            })
        try await juri("import", "uji", "masuk").expect(0)
    }

    static func row(_ index: Int, file: String) -> String {
        "\(Self.number(index)),KIM Uji \(index),karya,Karya \(index),\(file),2024-06-01 10:00 WIB"
    }

    static func number(_ index: Int) -> String {
        let digits = String(index)
        return "UJI-\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits)"
    }

    static let contestFile = """
        version: 1
        contest: uji
        title: Lomba Uji
        organizer: Panitia Uji
        number-prefix: UJI
        deadline: 2024-06-30 23:59:59
        provenance: [Seluruh isi berkas ini sintetis.]
        categories: [{key: karya, title: Karya}]
        rubrics:
          - key: nilai
            source: Contoh.
            scale: {from: 1, to: 100}
            criteria:
              - {key: tema, title: Tema, weight: 50}
              - {key: teknik, title: Teknik, weight: 30}
              - {key: pesan, title: Pesan, weight: 20}
        stages: [{key: final, title: Final, kind: final, rubric: nilai}]
        tie-breaks: [{criterion: tema}, shared]
        labels: [{places: 1-3, label: "Juara {roman}"}]
        documents: {place: Malang, date: 2024-07-01}
        """
}

extension Answer {
    /// Holds when the program ended with this exit code.
    @discardableResult
    func expect(
        _ code: Int32, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Answer {
        #expect(self.code == code, "\(err)\(out)", sourceLocation: sourceLocation)
        return self
    }
}

/// Where the project's files are, from the path of this one.
enum Project {
    static func file(_ name: String) -> URL {
        URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: name)
    }
}
