package import ContestModel

/// What is wrong with a ledger, a checkpoint, a receipt or an export, and where.
package struct LedgerError: Error, Sendable, Hashable {
    package let code: Code
    package let message: Bilingual
    /// The file of an export, where it is one.
    package var file: String?
    /// The line in the file, from 1.
    package var line: Int?

    package enum Code: String, Sendable, Hashable, CaseIterable {
        case fileMissing = "file-missing"
        case fileUnknown = "file-unknown"
        case lineShape = "line-shape"
        case lineCheck = "line-check"
        case lineNumber = "line-number"
        case lineTime = "line-time"
        case lineMissing = "line-missing"
        case lineSurplus = "line-surplus"
        case payload
        case opening
        case commitment
        case root
        case noteShape = "note-shape"
        case checkpointShape = "checkpoint-shape"
        case origin
        case keyShape = "key-shape"
        case key
        case signature
        case proof
        case rolledBack = "rolled-back"
        case forked
        case receipt
        case readme
        case sums
        case signing
    }

    init(_ code: Code, id: String, en: String, file: String? = nil, line: Int? = nil) {
        self.code = code
        message = Bilingual(id: id, en: en)
        self.file = file
        self.line = line
    }

    /// The same trouble, with the place at which it was found.
    func at(_ file: String, line: Int? = nil) -> LedgerError {
        var error = self
        error.file = file
        error.line = line
        return error
    }

    /// `ledger.txt, baris 17: ...`
    package var description: Bilingual {
        guard let file else { return message }
        let place = Bilingual(
            id: line.map { "\(file), baris \($0)" } ?? file,
            en: line.map { "\(file), line \($0)" } ?? file)
        return Bilingual(id: "\(place.id): \(message.id)", en: "\(place.en): \(message.en)")
    }
}
