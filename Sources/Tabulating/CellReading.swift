import ContestModel

/// A cell of a worksheet as its XML states it.
struct RawCell {
    /// The attribute `t`; a number where it is missing.
    var type: String
    /// The attribute `s`.
    var style: Int
    var text = ""
    var hasFormula = false
}

/// Turns the cells of one workbook into text.
struct CellReading {
    let strings: [String]
    let dateStyles: [Bool]
    let uses1904: Bool

    /// What a cell shows, or what is wrong with it.
    enum Outcome {
        case text(String)
        case problem(Bilingual)
    }

    /// - Throws: ``TableError`` with code `tooLarge`.
    func outcome(of cell: RawCell) throws(TableError) -> Outcome {
        if cell.hasFormula, cell.text.isEmpty, cell.type != "str" { return .problem(Self.formula) }
        switch cell.type {
        case "s": return sharedString(cell.text)
        case "str", "inlineStr": return .text(try cellText(unescaped(cell.text)))
        case "b": return .text(["1", "true"].contains(cell.text) ? "TRUE" : "FALSE")
        case "e": return .problem(Self.error(try cellText(cell.text)))
        case "d": return .text(try isoDate(cell.text))
        case "n": return number(cell)
        default: return .problem(Self.unknown(cell.type))
        }
    }

    private func sharedString(_ text: String) -> Outcome {
        if text.isEmpty { return .text("") }
        guard let index = Int(text), strings.indices.contains(index) else {
            return .problem(Self.unknown(text))
        }
        return .text(strings[index])
    }

    private func number(_ cell: RawCell) -> Outcome {
        let raw = cleanText(cell.text)
        if raw.isEmpty { return .text("") }
        guard let decimal = decimalText(raw) else { return .problem(Self.unknown(cell.text)) }
        guard dateStyles.indices.contains(cell.style), dateStyles[cell.style] else {
            return .text(decimal)
        }
        guard let serial = Double(raw), let date = dateText(serial: serial, uses1904: uses1904)
        else { return .problem(Self.noDate(decimal)) }
        return .text(date)
    }

    /// ISO 8601 as the strict form of the format has it, with a space for the `T`.
    private func isoDate(_ text: String) throws(TableError) -> String {
        let bytes = try cellText(text).utf8.map { $0 == UInt8(ascii: "T") ? 0x20 : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension CellReading {
    private static let formula = Bilingual(
        id:
            "berisi rumus yang belum dihitung. Buka dan simpan berkasnya di Excel atau"
            + " LibreOffice.",
        en: "holds a formula that was never worked out. Open and save the file in Excel or"
            + " LibreOffice.")

    private static func error(_ text: String) -> Bilingual {
        Bilingual(
            id: "berisi galat \(text). Perbaiki rumusnya, atau ketik nilainya.",
            en: "holds the error \(text). Mend its formula, or type the value.")
    }

    private static func noDate(_ text: String) -> Bilingual {
        Bilingual(
            id: "diformat sebagai tanggal, padahal \(text) bukan tanggal.",
            en: "is formatted as a date, but \(text) is none.")
    }

    private static func unknown(_ text: String) -> Bilingual {
        Bilingual(
            id: "berisi nilai yang tidak dikenal (\(text)). Ketik ulang nilainya.",
            en: "holds a value that is not known (\(text)). Type it again.")
    }
}
