/// Reads `xl/styles.xml`: which of the cell styles show a number as a date.
final class StylesHandler: XMLPartHandler {
    /// By the index that a cell's `s` names.
    private(set) var dateStyles: [Bool] = []
    private var customDates: [Int: Bool] = [:]
    private var isInFormats = false
    private var isInCellStyles = false

    func opened(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmts": isInFormats = true
        case "cellXfs": isInCellStyles = true
        case "numFmt" where isInFormats:
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
            customDates[id] = isDateFormat(attributes["formatCode"] ?? "")
        case "xf" where isInCellStyles:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            dateStyles.append(customDates[id] ?? Self.isBuiltInDate(id))
        default: break
        }
    }

    func text(_ text: String) {}

    func closed(_ name: String) {
        switch name {
        case "numFmts": isInFormats = false
        case "cellXfs": isInCellStyles = false
        default: break
        }
    }

    /// The date and clock formats that no file spells out; 46 is a length of time.
    ///
    /// Source: ECMA-376 part 1, 18.8.30, with the East Asian ones.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45, 47, 50...58: true
        default: false
        }
    }
}

/// Whether a number format shows a date or a time of day: it has a `d`, `m`, `y`, `h` or `s` that
/// is not quoted, escaped or in brackets. `[h]` counts hours and is no time of day.
func isDateFormat(_ code: String) -> Bool {
    let bytes = Array(code.lowercased().utf8)
    var index = 0
    var isDate = false
    while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\""): index = closing(UInt8(ascii: "\""), after: index, in: bytes)
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
        case UInt8(ascii: "["):
            let end = closing(UInt8(ascii: "]"), after: index, in: bytes)
            let inside = Set(bytes[min(index + 1, end)..<end])
            if ["h", "m", "s"].contains(where: { inside == Set($0.utf8) }) { return false }
            index = end
        case UInt8(ascii: ";"): return isDate
        case UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "y"), UInt8(ascii: "h"),
            UInt8(ascii: "s"):
            isDate = true
        default: break
        }
        index += 1
    }
    return isDate
}

private func closing(_ byte: UInt8, after index: Int, in bytes: [UInt8]) -> Int {
    bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count
}
