internal import ArgumentParser
internal import ContestModel
internal import Foundation
internal import Judging

/// Standard output for data, standard error for messages.
enum Console {
    /// Writes text as it is, for JSON and finished tables.
    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    static func line(_ text: String = "") { write(clean(text) + "\n") }

    static func message(_ text: String) {
        FileHandle.standardError.write(Data((clean(text) + "\n").utf8))
    }

    /// Text from outside must not steer the terminal: control characters are shown as `?`.
    static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl =
                (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
                || (0x2028...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
            scalars.append(isControl ? "?" : scalar)
        }
        return String(scalars)
    }

    /// Text for one cell of a table: as ``clean(_:)``, and a line break would start a false row.
    static func cell(_ text: String) -> String {
        String(decoding: clean(text).utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }

    /// Prints a value as JSON: sorted keys, indented, one line break at the end.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
    }
}

/// Runs a command's work; an error becomes sentences on standard error and an exit code.
func attempt(_ language: Language, _ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let code as ExitCode {
        throw code
    } catch {
        let explained = explain(error)
        for detail in explained.details { Console.message(detail[language]) }
        Console.message("juri: \(explained.message[language])")
        throw explained.kind == .rejectedRows ? Exit.refused : ExitCode.failure
    }
}

/// Exit codes beside those of the argument parser.
enum Exit {
    /// Rows or submissions were refused.
    static let refused = ExitCode(3)
}
