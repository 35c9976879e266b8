import ContentStoring
import ContestModel
import Foundation

/// Runs a body with a new store, removed afterwards.
func withStore<Result>(_ body: (ContentStore) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "storing-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(ContentStore(root: folder.path))
}

/// Runs a tool and gives its exit code with what it prints.
func run(_ tool: String, _ arguments: [String]) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
}

extension BlobSink where Self: ~Copyable {
    /// Writes one item in pieces.
    mutating func put(_ bytes: [UInt8], pieces: Int = 1) throws -> Digest {
        try open()
        let size = max(1, (bytes.count + pieces - 1) / pieces)
        for start in stride(from: 0, to: bytes.count, by: size) {
            try append(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        return try close()
    }

    mutating func append(_ bytes: [UInt8]) throws {
        try unsafe write(bytes.span.bytes)
    }
}

extension Staging {
    /// Writes one blob in pieces and takes it into the group.
    mutating func put(_ bytes: [UInt8], pieces: Int = 1) throws -> Digest {
        var writer = folder.writer(UUID().uuidString)
        let digest = try writer.put(bytes, pieces: pieces)
        take(writer.takeBlobs())
        return digest
    }
}

extension ContentStore {
    /// Everything below the root, sorted.
    func listing() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    }

    /// What lies in staging.
    func waiting() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: stagingFolder)
    }
}
