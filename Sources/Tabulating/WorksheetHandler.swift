import ContestModel

/// Reads the rows of one worksheet.
///
/// A row or cell without a reference stands after the one before it; rows and cells that go back
/// are damage, as spreadsheets say too.
final class WorksheetHandler: XMLPartHandler {
    private let part: String
    private let cells: CellReading
    private var builder = GridBuilder(shortRowsAreProblems: false)
    /// Other elements of a sheet have rows too: the anchors of its buttons.
    private var isInData = false
    private var row = 0
    /// From 1; 0 before the first cell of a row.
    private var column = 0
    private var fields: [String] = []
    private var cell: RawCell?
    private var isText = false
    private var isPhonetic = false
    private var cellCount = 0

    init(part: String, cells: CellReading) {
        self.part = part
        self.cells = cells
    }

    /// - Throws: ``TableError`` with code `empty`.
    func finish() throws(TableError) -> Grid { try builder.finish() }

    func opened(_ name: String, _ attributes: [String: String]) throws(TableError) {
        switch name {
        case "sheetData": isInData = true
        case "row" where isInData: try openRow(attributes["r"])
        case "c": try openCell(attributes)
        case "f": cell?.hasFormula = true
        case "rPh": isPhonetic = true
        case "v", "t": isText = cell != nil && !isPhonetic
        default: break
        }
    }

    func text(_ text: String) {
        if isText { cell?.text += text }
    }

    func closed(_ name: String) throws(TableError) {
        switch name {
        case "sheetData": isInData = false
        case "row" where isInData: try builder.add(fields, line: row)
        case "c": try closeCell()
        case "rPh": isPhonetic = false
        case "v", "t": isText = false
        default: break
        }
    }

    private func openRow(_ reference: String?) throws(TableError) {
        guard let number = reference.map({ Int($0) }) ?? row + 1, number > row else {
            throw damaged(part)
        }
        guard number <= TableLimits.rows else {
            throw TableLimits.error(
                id: "Terlalu banyak baris, paling banyak \(TableLimits.rows).",
                en: "Too many rows, at most \(TableLimits.rows).")
        }
        (row, column, fields) = (number, 0, [])
    }

    private func openCell(_ attributes: [String: String]) throws(TableError) {
        cellCount += 1
        guard let number = attributes["r"].map(columnNumber) ?? column + 1, number > column else {
            throw damaged(part)
        }
        guard cellCount <= TableLimits.cells else {
            throw TableLimits.error(
                id: "Terlalu banyak sel, paling banyak \(TableLimits.cells).",
                en: "Too many cells, at most \(TableLimits.cells).")
        }
        column = number
        let style = attributes["s"].flatMap { Int($0) } ?? 0
        cell = RawCell(type: attributes["t"] ?? "n", style: style)
    }

    private func closeCell() throws(TableError) {
        guard let raw = cell else { return }
        cell = nil
        switch try cells.outcome(of: raw) {
        case .text(""): return
        case .text(let text): try put(text)
        case .problem(let problem):
            let name = columnLetters(column) + "\(row)"
            builder.report(
                TableError(
                    .badCell, line: row,
                    id: "sel \(name) \(problem.id)", en: "cell \(name) \(problem.en)"))
            // What stood there is kept, so that no one takes the cell for an empty one.
            try put(raw.text.isEmpty ? "?" : cellText(raw.text))
        }
    }

    private func put(_ text: String) throws(TableError) {
        try TableLimits.checkColumns(column, line: row)
        fields += Array(repeating: "", count: column - 1 - fields.count)
        fields.append(text)
    }
}

/// The column that a reference like `AB12` names, from 1.
///
/// - Returns: `nil` when the text is no reference to one of 16,384 columns.
func columnNumber(_ reference: String) -> Int? {
    var number = 0
    let letters = reference.utf8.prefix { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: "$") }
    for byte in letters {
        guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF) else { return nil }
        number = number * 26 + Int(byte & 0xDF) - 64
        guard number <= TableLimits.fields else { return nil }
    }
    return number == 0 ? nil : number
}

/// The letters of a column from 1: `A`, `AB`.
func columnLetters(_ number: Int) -> String {
    var bytes = [UInt8]()
    var rest = number
    while rest > 0 {
        bytes.insert(UInt8(65 + (rest - 1) % 26), at: 0)
        rest = (rest - 1) / 26
    }
    return String(decoding: bytes, as: UTF8.self)
}
