package import ContestModel
import Foundation
import ToolRunning

/// Why a check could not do its work: trouble of the machine, not of the entry.
package struct CheckError: Error, Sendable, Hashable {
    package let code: Code
    package let message: Bilingual

    package enum Code: String, Sendable, Hashable, CaseIterable {
        case toolMissing, toolFailed, unreadable
    }

    init(_ error: ToolError) {
        code = error.code == .notInstalled ? .toolMissing : .toolFailed
        message = Bilingual(id: error.message.id, en: error.message.en)
    }

    private init(_ code: Code, _ message: Bilingual) {
        self.code = code
        self.message = message
    }

    static func unreadable(_ item: Item, because reason: String) -> CheckError {
        CheckError(
            .unreadable,
            Bilingual(
                id: "Isi “\(item.path)” tidak dapat dibaca dari penyimpanan (\(reason)).",
                en: "The bytes of “\(item.path)” cannot be read from the store (\(reason))."))
    }

    /// What it becomes in the list: a missing tool is nobody's fault and is not an error.
    var severity: Severity { code == .toolMissing ? .skipped : .error }
}

extension CheckInput {
    /// The first bytes of an item, all of them where it has no more.
    func head(of item: Item, upTo count: ByteCount) throws(CheckError) -> [UInt8] {
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: file(item)))
            defer { try? handle.close() }
            return Array(try handle.read(upToCount: Int(count.bytes)) ?? Data())
        } catch {
            throw .unreadable(item, because: error.localizedDescription)
        }
    }

    /// Asks a tool about one item.
    ///
    /// - Parameter arguments: The tool's arguments, with the item's file as the tool sees it.
    func ask(
        _ tool: Tool, _ item: Item, _ arguments: (String) -> [String]
    ) async throws(CheckError) -> ToolOutput {
        do {
            return try await run(tool, on: .file(file(item)), in: tools, arguments: arguments)
        } catch {
            throw CheckError(error)
        }
    }
}
