import ContestModel
import Foundation

/// Writes tables as one XLSX file, a sheet each; the same tables give the same bytes.
///
/// Header rows are bold and stay in view, columns are as wide as their text, numbers are numbers,
/// and text is never a formula.
///
/// - Throws: ``TableError`` with code `tooLarge` or `notWritten`.
package func workbook(_ tables: [Table]) throws(TableError) -> [UInt8] {
    try workbook(tables, temporary: FileManager.default.temporaryDirectory)
}

/// As ``workbook(_:)``; the library writes to a path only, so a folder that nobody else may enter
/// is made in `temporary` and removed, whatever happens.
func workbook(_ tables: [Table], temporary: URL) throws(TableError) -> [UInt8] {
    let folder = temporary.appendingPathComponent("juri-\(UUID().uuidString)", isDirectory: true)
    do {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
    } catch {
        throw notWritten("\(error)")
    }
    let written = Result { () throws(TableError) in
        try bytes(of: tables, in: folder.appendingPathComponent("table.xlsx"))
    }
    do {
        try FileManager.default.removeItem(at: folder)
    } catch {
        throw notWritten("\(error)")
    }
    return try written.get()
}

private func bytes(of tables: [Table], in file: URL) throws(TableError) -> [UInt8] {
    let workbook = try WorkbookFile(path: file.path)
    for (table, name) in zip(tables, sheetNames(tables.map(\.name))) {
        try workbook.add(table, named: name)
    }
    try workbook.close()
    do {
        return [UInt8](try Data(contentsOf: file))
    } catch {
        throw notWritten("\(error)")
    }
}
