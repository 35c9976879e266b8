/// Reads `xl/sharedStrings.xml`: the texts that cells point to, in order.
///
/// The runs of rich text are joined; phonetic runs, which only say how to pronounce, are left out.
/// Each text is cleaned once, however many cells point to it.
final class SharedStringsHandler: XMLPartHandler {
    private(set) var strings: [String] = []
    private var current = ""
    private var run = ""
    private var isText = false
    private var isPhonetic = false

    func opened(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "si": current = ""
        case "rPh": isPhonetic = true
        case "t": (run, isText) = ("", !isPhonetic)
        default: break
        }
    }

    func text(_ text: String) {
        if isText { run += text }
    }

    func closed(_ name: String) throws(TableError) {
        switch name {
        case "si": strings.append(try cellText(current))
        case "rPh": isPhonetic = false
        case "t":
            if isText { current += unescaped(run) }
            isText = false
        default: break
        }
    }
}

/// Text of a cell, cleaned.
///
/// - Throws: ``TableError`` with code `tooLarge`: what is longer than a cell can hold would
///   multiply through every cell that points to it.
func cellText(_ text: String) throws(TableError) -> String {
    guard text.utf16.count <= TableLimits.cellText else {
        throw TableLimits.error(
            id: "Teks satu sel terlalu panjang, paling banyak \(TableLimits.cellText) huruf.",
            en: "The text of one cell is too long, at most \(TableLimits.cellText) letters.")
    }
    return cleanText(text)
}
