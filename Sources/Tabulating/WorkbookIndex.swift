/// What a workbook says of its sheets: names in order, and where each part lies.
///
/// Source: ECMA-376 part 1, 18.2 (workbook) and part 2, 9.3 (relationships).
struct WorkbookIndex {
    let sheets: [Sheet]
    /// Dates count from 1904 instead of 1900.
    let uses1904: Bool
    /// The path of the shared strings and of the styles, where the workbook has them.
    let sharedStrings: String?
    let styles: String?

    struct Sheet {
        let name: String
        let path: String
        let isHidden: Bool
    }

    /// - Throws: ``TableError`` with code `notAWorkbook`, `damagedPart` or `documentType`.
    init(_ parts: inout WorkbookParts) throws(TableError) {
        let (index, links) = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
        guard parts.has(index), parts.has(links) else { throw Self.notAWorkbook }
        let targets = RelationshipsHandler()
        try parts.read(links, into: targets)
        let book = WorkbookHandler()
        try parts.read(index, into: book)
        sheets = book.sheets.compactMap { sheet in
            targets.worksheets[sheet.relation].map {
                Sheet(name: sheet.name, path: $0, isHidden: sheet.isHidden)
            }
        }
        guard !sheets.isEmpty else { throw Self.notAWorkbook }
        uses1904 = book.uses1904
        (sharedStrings, styles) = (targets.sharedStrings, targets.styles)
    }

    /// The sheet of this name, whatever its case; without a name the first that is visible.
    ///
    /// - Throws: ``TableError`` with code `noSuchSheet`, with the names there are.
    func sheet(named name: String?) throws(TableError) -> Sheet {
        guard let name else { return sheets.first { !$0.isHidden } ?? sheets[0] }
        let wanted = cleanText(name).lowercased()
        if let sheet = sheets.first(where: { $0.name.lowercased() == wanted }) { return sheet }
        let found = sheets.map(\.name).joined(separator: ", ")
        throw TableError(
            .noSuchSheet,
            id: "Tidak ada lembar bernama \"\(name)\". Lembar yang ada: \(found).",
            en: "There is no sheet named \"\(name)\". The sheets are: \(found).")
    }

    private static var notAWorkbook: TableError {
        TableError(
            .notAWorkbook,
            id: "Berkas ini bukan buku kerja Excel (.xlsx). Simpan ulang tabelnya sebagai .xlsx"
                + " atau CSV.",
            en: "This is not an Excel workbook (.xlsx). Save the table again as .xlsx or CSV.")
    }
}

/// Reads `xl/workbook.xml`.
private final class WorkbookHandler: XMLPartHandler {
    private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    private(set) var uses1904 = false

    func opened(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "workbookPr": uses1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
        case "sheet":
            let relation = attributes.first { $0.key != "id" && localName($0.key) == "id" }
            guard let sheet = attributes["name"], let relation else { return }
            let isHidden = (attributes["state"] ?? "visible") != "visible"
            sheets.append((cleanText(sheet), relation.value, isHidden))
        default: break
        }
    }

    func text(_ text: String) {}
    func closed(_ name: String) {}
}

/// Reads `xl/_rels/workbook.xml.rels`.
private final class RelationshipsHandler: XMLPartHandler {
    private(set) var worksheets: [String: String] = [:]
    private(set) var sharedStrings: String?
    private(set) var styles: String?

    func opened(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { return }
        switch type.split(separator: "/").last {
        case "worksheet": worksheets[id] = Self.path(target)
        case "sharedStrings": sharedStrings = Self.path(target)
        case "styles": styles = Self.path(target)
        default: break
        }
    }

    func text(_ text: String) {}
    func closed(_ name: String) {}

    /// A target is relative to `xl/`, or absolute in the package.
    private static func path(_ target: String) -> String {
        target.utf8.first == UInt8(ascii: "/") ? String(target.dropFirst()) : "xl/" + target
    }
}
