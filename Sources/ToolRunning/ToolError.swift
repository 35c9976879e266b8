import Foundation

/// Why a tool gave no answer.
package struct ToolError: Error, Sendable, Hashable {
    package let code: Code
    package let tool: Tool
    package let message: Message

    package enum Code: String, Sendable, Hashable, CaseIterable {
        case notInstalled, cannotStart, timedOut, tooMuchOutput, killed
    }

    /// The reason in both languages; this room stands beside the words of the contest, not on them.
    package struct Message: Sendable, Hashable {
        package let id: String
        package let en: String
    }

    private init(_ code: Code, _ tool: Tool, id: String, en: String) {
        self.code = code
        self.tool = tool
        message = Message(id: id, en: en)
    }
}

extension ToolError {
    static func notInstalled(_ tool: Tool) -> ToolError {
        let install = "apt install \(tool.debianPackage)"
        return ToolError(
            .notInstalled, tool,
            id: "Program \(tool.name) belum terpasang. Pasang dengan: \(install)",
            en: "The program \(tool.name) is not installed. Install it with: \(install)")
    }

    static func cannotStart(_ tool: Tool, because reason: String) -> ToolError {
        ToolError(
            .cannotStart, tool,
            id: "Program \(tool.name) tidak dapat dijalankan (\(reason)). Periksa pemasangannya.",
            en: "The program \(tool.name) cannot be run (\(reason)). Check how it is installed.")
    }

    static func timedOut(_ tool: Tool, after seconds: Int) -> ToolError {
        ToolError(
            .timedOut, tool,
            id: "Program \(tool.name) belum selesai setelah \(seconds) detik dan dihentikan.",
            en: "The program \(tool.name) had not ended after \(seconds) seconds and was stopped.")
    }

    static func tooMuchOutput(_ tool: Tool, limit: Int) -> ToolError {
        ToolError(
            .tooMuchOutput, tool,
            id: "Keluaran program \(tool.name) melebihi batas \(limit) bita; program dihentikan.",
            en: "The program \(tool.name) wrote more than the limit of \(limit) bytes"
                + " and was stopped.")
    }

    static func killed(_ tool: Tool, signal: Int32) -> ToolError {
        let cause = Limit(signal: signal)
        return ToolError(
            .killed, tool,
            id: "Program \(tool.name) terhenti karena sinyal \(signal)\(cause.id) sebelum selesai.",
            en: "The program \(tool.name) was ended by signal \(signal)\(cause.en) before it"
                + " finished.")
    }

    static func cancelled(_ tool: Tool) -> ToolError {
        ToolError(
            .killed, tool,
            id: "Program \(tool.name) dihentikan karena pekerjaannya dibatalkan.",
            en: "The program \(tool.name) was stopped because its work was cancelled.")
    }
}

/// The limit that a signal speaks of; empty for the others.
private struct Limit {
    let id: String
    let en: String

    init(signal: Int32) {
        switch signal {
        case SIGXCPU: (id, en) = (" (batas waktu komputasi)", " (the limit of computing time)")
        case SIGXFSZ: (id, en) = (" (batas ukuran berkas)", " (the limit of file size)")
        default: (id, en) = ("", "")
        }
    }
}
