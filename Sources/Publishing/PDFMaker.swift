package import ContestModel
package import ToolRunning

/// Prints a document as PDF with WeasyPrint.
///
/// The same page gives the same bytes on the same machine: the runner fixes the date that would
/// go into the embedded fonts. The page names no file and no address, and its base is no place,
/// so the program has nothing to fetch.
package struct PDFMaker: Sendable {
    /// The program and the Debian package that brings it.
    package static let program = (name: "weasyprint", debianPackage: "weasyprint")
    /// The Debian package with the typeface of the documents; without it another serif is used.
    package static let fontPackage = "fonts-liberation2"

    /// Seconds on the clock for one document.
    package var seconds: Int
    private let box: ToolBox?
    private let tool: Tool

    /// - Parameter box: Where the program runs, since pages hold strangers' words; `nil` is the
    ///   open.
    package init(seconds: Int = 120, box: ToolBox? = nil) {
        self.init(seconds: seconds, box: box, program: Self.program.name)
    }

    /// Looks for the program under another name.
    init(seconds: Int, box: ToolBox? = nil, program: String) {
        self.seconds = seconds
        self.box = box
        tool = Tool(name: program, debianPackage: Self.program.debianPackage)
    }

    /// - Throws: ``PDFError`` with every code.
    package func pdf(of document: Document) async throws(PDFError) -> [UInt8] {
        var limits = ToolLimits(seconds: seconds)
        limits.memory = 1 << 30
        limits.scratch = ToolScratch(bytes: 64 << 20)
        let result: ToolOutput
        do {
            result = try await run(tool, on: .bytes(document.html), in: box, limits: limits) {
                ["--quiet", "--encoding", "utf-8", "--base-url", "about:blank", $0, "-"]
            }
        } catch {
            throw PDFError(error, document: document)
        }
        guard result.exitCode == 0, result.output.starts(with: "%PDF-".utf8) else {
            throw PDFError(failedWith: result.errors, document: document)
        }
        return result.output
    }
}

/// Why a document was not printed.
package struct PDFError: Error, Sendable, Hashable {
    package let code: Code
    package let message: Bilingual

    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The program is not on this machine.
        case notInstalled
        /// It ran into a limit, could not start, or was stopped.
        case stopped
        /// It gave no PDF.
        case failed
    }

    init(_ error: ToolError, document: Document) {
        code = error.code == .notInstalled ? .notInstalled : .stopped
        message = Bilingual(
            id: "PDF \(document.name) tidak dapat dibuat. \(error.message.id)",
            en: "The PDF \(document.name) could not be made. \(error.message.en)")
    }

    init(failedWith errors: String, document: Document) {
        code = .failed
        let detail = errors.isEmpty ? "" : ": \(errors)"
        message = Bilingual(
            id: "PDF \(document.name) tidak dapat dibuat karena weasyprint gagal\(detail)",
            en: "The PDF \(document.name) could not be made: weasyprint failed\(detail)")
    }
}
