import ContestModel
import ToolRunning

/// What pdfinfo tells of a PDF.
struct PDFFacts: Sendable, Hashable {
    enum State: Sendable, Hashable {
        /// It opens, and has this many pages.
        case open(pages: Int, isEncrypted: Bool, isFlawed: Bool)
        /// Nobody reads it without its password.
        case locked
        case damaged
    }

    let state: State

    static let tool = Tool(name: "pdfinfo", debianPackage: "poppler-utils")

    init(_ output: ToolOutput) {
        let complaints = Array(output.errors.utf8)
        guard output.exitCode == 0 else {
            state = complaints.contains("Incorrect password") ? .locked : .damaged
            return
        }
        guard let pages = Self.value("Pages", in: output).flatMap({ Int(digits: $0) }), pages > 0
        else {
            state = .damaged
            return
        }
        let encrypted = Self.value("Encrypted", in: output)
        state = .open(
            pages: pages, isEncrypted: encrypted?.starts(with: "yes".utf8) ?? false,
            isFlawed: complaints.contains("Syntax Error"))
    }

    /// The value behind a key, at its last mention: the title and the other texts of the author,
    /// which could imitate a line, are printed before the figures.
    private static func value(_ key: String, in output: ToolOutput) -> ArraySlice<UInt8>? {
        let prefix = Array("\(key):".utf8)
        let line = output.output.split(separator: UInt8(ascii: "\n"))
            .last { $0.starts(with: prefix) }
        return line?.dropFirst(prefix.count).drop { $0 == UInt8(ascii: " ") }
    }
}

extension [UInt8] {
    fileprivate func contains(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return indices.contains { self[$0...].starts(with: wanted) }
    }
}
