import Foundation

/// A new folder for one test, removed afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("tabulating-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

/// Runs a Python program and gives what it prints.
func python(_ program: String, _ arguments: [String] = []) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
        throw ToolFailure(status: process.terminationStatus)
    }
    return [UInt8](bytes)
}

struct ToolFailure: Error {
    let status: Int32
}

/// The parts of an XLSX file by path, unpacked by Python.
func parts(ofWorkbook bytes: [UInt8]) throws -> [String: [UInt8]] {
    try withTemporaryFolder { folder in
        let file = folder.appendingPathComponent("book.xlsx")
        try Data(bytes).write(to: file)
        let program = """
            import base64, json, sys, zipfile
            book = zipfile.ZipFile(sys.argv[1])
            print(json.dumps({n: base64.b64encode(book.read(n)).decode() for n in book.namelist()}))
            """
        let json = try python(program, [file.path])
        return try JSONDecoder().decode([String: Data].self, from: Data(json))
            .mapValues { [UInt8]($0) }
    }
}

/// The parts of a small workbook written by hand: one sheet of these rows in XML.
func handmade(
    rows: String, strings: String? = nil, styles: String? = nil, properties: String = ""
) -> [String: [UInt8]] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    var parts = [
        "xl/workbook.xml": """
        <workbook xmlns="\(main)" xmlns:r="\(office)">\(properties)<sheets>\
        <sheet name="Nilai" sheetId="1" r:id="rId1"/></sheets></workbook>
        """,
        "xl/_rels/workbook.xml.rels": """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="\(office)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
        <Relationship Id="rId3" Type="\(office)/styles" Target="styles.xml"/></Relationships>
        """,
        "xl/worksheets/sheet1.xml":
            "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>",
    ]
    parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(main)\">\(strings ?? "")</sst>"
    parts["xl/styles.xml"] = "<styleSheet xmlns=\"\(main)\">\(styles ?? "")</styleSheet>"
    return parts.mapValues { Array((head + $0).utf8) }
}
