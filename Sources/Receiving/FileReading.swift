internal import ContestModel
internal import Glibc

/// Regular files of the machine, read in blocks.
enum FileReading {
    /// Hands the bytes of a file to `body`, at most `limit` of them, never following a link.
    ///
    /// - Throws: ``ReceivingError`` when the file cannot be read, and what `body` throws.
    static func read(
        _ path: String, limit: Int64 = .max, _ body: (RawSpan) throws -> Void
    ) throws {
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Submission.unreadable(path) }
        defer { close(descriptor) }
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        var rest = limit
        while rest > 0 {
            let wanted = min(chunk.count, Int(clamping: rest))
            let count = unsafe Glibc.read(descriptor, &chunk, wanted)
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Submission.unreadable(path)
            }
            try body(unsafe chunk.span.bytes.extracting(first: count))
            rest -= Int64(count)
        }
    }

    /// The regular files below a folder, by path from it, sorted by bytes; links and special
    /// files are handed to `other`.
    static func files(
        below folder: String, depth: Int, other: (String, mode_t) throws -> Void
    ) throws -> [String] {
        var found: [String] = []
        var waiting: [(path: String, level: Int)] = [("", 0)]
        while let (prefix, level) = waiting.popLast() {
            guard level <= depth else {
                throw Refusal(.pathTooDeep, item: prefix, limit: "\(depth)", value: "\(level)")
            }
            for name in try names(in: "\(folder)/\(prefix)") {
                let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
                var status = stat()
                guard unsafe lstat("\(folder)/\(path)", &status) == 0 else {
                    throw Submission.unreadable("\(folder)/\(path)")
                }
                switch status.st_mode & S_IFMT {
                case S_IFREG: found.append(path)
                case S_IFDIR: waiting.append((path, level + 1))
                default: try other(path, status.st_mode & S_IFMT)
                }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func names(in folder: String) throws -> [String] {
        guard let directory = unsafe opendir(folder) else { throw Submission.unreadable(folder) }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

extension RawSpan {
    /// The byte at an offset that is inside.
    func unsafeLoadByte(_ offset: Int) -> UInt8 {
        unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
    }
}
