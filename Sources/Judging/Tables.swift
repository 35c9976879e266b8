internal import ArchiveReading
internal import ContestModel
internal import Tabulating

/// Tables that a person hands in: CSV or XLSX, told by content.
enum Tables {
    /// Reads a table; every row that cannot be trusted refuses the whole file.
    ///
    /// - Throws: ``JudgingError`` `rejectedRows` with the file's name and the lines.
    static func grid(_ path: String) throws -> Grid {
        do {
            let bytes = try Files.bytes(path)
            let isWorkbook = bytes.starts(with: Array("PK\u{3}\u{4}".utf8))
            let grid =
                try isWorkbook
                ? Tabulating.grid(fromWorkbook: parts(path)) : Tabulating.grid(fromCSV: bytes)
            guard grid.problems.isEmpty else { throw rejected(path, grid.problems) }
            return grid
        } catch let error as TableError {
            throw rejected(path, [error])
        } catch let error as ArchiveError {
            throw JudgingError(
                .rejectedRows, id: "\(path): \(error.message.id)",
                en: "\(path): \(error.message.en)")
        }
    }

    /// Finds the wanted columns.
    ///
    /// - Throws: ``JudgingError`` `rejectedRows` that lists what was found and what is allowed.
    static func columns(_ wanted: [Column], of grid: Grid, in path: String) throws -> ColumnGuess {
        do {
            return try Tabulating.columns(in: grid.header, wanted: wanted)
        } catch {
            throw rejected(path, [error])
        }
    }

    /// The files of a workbook by path; its zip is read like any archive.
    private static func parts(_ path: String) throws -> [String: [UInt8]] {
        var parts: [String: [UInt8]] = [:]
        var total = 0
        var reader = try ArchiveReader(path: path)
        while let item = try reader.next() {
            let name = String(decoding: item.rawName, as: UTF8.self)
            guard item.kind == .file, name.utf8.starts(with: "xl/".utf8) else { continue }
            guard let bytes = try reader.readBytes(atMost: TableLimits.bytes - total) else {
                throw JudgingError(
                    .rejectedRows, id: "\(path): buku kerja terlalu besar.",
                    en: "\(path): the workbook is too large.")
            }
            total += bytes.count
            parts[name] = bytes
        }
        return parts
    }

    static func rejected(_ path: String, _ problems: [TableError]) -> JudgingError {
        JudgingError(
            .rejectedRows,
            id: "\(path) tidak diterima; tidak ada yang berubah. Perbaiki, lalu ulangi.",
            en: "\(path) was not taken; nothing was changed. Mend it and try again.",
            details: problems.map { problem in
                Bilingual(
                    id: "\(path): \(problem.message.id)", en: "\(path): \(problem.message.en)")
            })
    }
}

/// One problem in one row of a handed-in file.
func rowProblem(_ path: String, line: Int, _ message: Bilingual) -> Bilingual {
    Bilingual(id: "\(path):\(line): \(message.id)", en: "\(path):\(line): \(message.en)")
}
