package import ContestModel

/// Why a table could not be read or written, in words for the person whose file it is.
package struct TableError: Error, Sendable, Hashable {
    package let code: Code
    /// Names the line, the cell or the column; not the file, which the caller knows.
    package let message: Bilingual
    /// The line or row that it is about, from 1.
    package let line: Int?

    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// No row with text in it.
        case empty
        /// Neither UTF-8 nor Windows-1252.
        case encoding
        case nulByte
        case unterminatedQuote
        case textAfterQuote
        /// More or fewer fields than the header.
        case raggedRow
        /// Beyond ``TableLimits``.
        case tooLarge
        case notAWorkbook
        /// A part of a workbook that is not the XML it should be.
        case damagedPart
        /// A document type or entity declaration, which no workbook needs.
        case documentType
        case noSuchSheet
        /// A cell with an error, or a value that is none.
        case badCell
        case missingColumn
        case ambiguousColumn
        case notWritten
    }

    package init(code: Code, message: Bilingual, line: Int? = nil) {
        self.code = code
        self.message = message
        self.line = line
    }

    /// Puts the line in front of both sentences, where there is one.
    init(_ code: Code, line: Int? = nil, id: String, en: String) {
        let places = line.map { ("Baris \($0): ", "Line \($0): ") } ?? ("", "")
        self.init(
            code: code, message: Bilingual(id: places.0 + id, en: places.1 + en), line: line)
    }
}
