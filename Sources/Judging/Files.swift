internal import ContestModel
internal import Foundation

/// Files that a person names on the command line.
enum Files {
    /// The bytes of a file; `-` is standard input.
    ///
    /// - Throws: ``JudgingError`` that names the file.
    static func bytes(_ path: String) throws -> [UInt8] {
        do {
            let data =
                path == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data()
                : try Data(contentsOf: URL(fileURLWithPath: path))
            return [UInt8](data)
        } catch {
            throw JudgingError(
                id: "Berkas \(path) tidak dapat dibaca. Periksa nama dan letaknya.",
                en: "The file \(path) cannot be read. Check its name and place.")
        }
    }

    /// Writes a file whole, or leaves the one that was there.
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw JudgingError(
                id: "Berkas \(path) tidak dapat ditulis (\(error.localizedDescription)).",
                en: "The file \(path) cannot be written (\(error.localizedDescription)).")
        }
    }

    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw JudgingError(
                id: "Folder \(path) tidak dapat dibuat.", en: "The folder \(path) cannot be made.")
        }
    }

    static func isFolder(_ path: String) -> Bool {
        let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
        return values?.isDirectory ?? false
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The names in a folder that do not start with a dot, sorted by bytes.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { !$0.utf8.starts(with: ".".utf8) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A path from the root, without following links.
    static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// A path from the root with every link followed.
    static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    /// The last component of a path.
    static func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    /// A new private folder; the caller removes it.
    ///
    /// - Parameter parent: Where the folder is made; the machine's own place when `nil`.
    static func makeScratchFolder(in parent: String? = nil) throws -> String {
        let parent = parent ?? FileManager.default.temporaryDirectory.path
        let path = "\(parent)/juri-\(UUID().uuidString)"
        try makeFolder(path)
        return path
    }

    static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    /// Runs `body` with a private folder that is gone afterwards.
    ///
    /// - Parameter parent: As in ``makeScratchFolder(in:)``.
    static func withScratchFolder<T>(
        in parent: String? = nil, _ body: (String) throws -> T
    ) throws -> T {
        let path = try makeScratchFolder(in: parent)
        defer { remove(path) }
        return try body(path)
    }
}
