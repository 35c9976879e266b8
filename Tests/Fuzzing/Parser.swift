import Foundation

/// A parser of ours with the bytes of a stranger: whatever they are, it answers or throws.
struct Parser: Sendable {
    /// Also the folder of its corpus.
    let name: String
    /// Parses one input; a trap, an overrun or a broken promise ends the process.
    let parse: @Sendable ([UInt8]) throws -> Void

    init(_ name: String, _ parse: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.parse = parse
    }

    static let all = git + archives + tables + receiving

    /// What an input may unpack to before the rest is left.
    static let unpacked = 4 << 20

    /// Enough was unpacked of one input.
    struct Enough: Error {}

    /// Calls `body` with the path of a new file that holds the bytes, and removes it.
    static func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "fuzz-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }
}
