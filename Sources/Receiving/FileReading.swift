internal import ContestModel
internal import Glibc

/// Files and folders of the machine. Names are bytes: a file system holds them in any encoding.
enum FileReading {
    /// What the path of a descriptor that was handed to this process starts with: a link of the
    /// kernel's, the only one that is ever followed.
    static let handedIn = "/proc/self/fd/"

    /// Hands the bytes of a file to `body`, at most `limit` of them, never following a link.
    ///
    /// - Throws: ``ReceivingError`` when the file cannot be read, and what `body` throws.
    static func read(
        _ path: [UInt8], limit: Int64 = .max, _ body: (RawSpan) throws -> Void
    ) throws {
        let descriptor = try open(path)
        defer { close(descriptor) }
        var chunk = [UInt8](repeating: 0, count: Int(clamping: min(limit, 256 << 10)))
        var rest = limit
        while rest > 0 {
            let wanted = min(chunk.count, Int(clamping: rest))
            let count = unsafe Glibc.read(descriptor, &chunk, wanted)
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw ReceivingError(path: path, errno: errno)
            }
            try body(unsafe chunk.span.bytes.extracting(first: count))
            rest -= Int64(count)
        }
    }

    /// Opens a file for reading, never following a link; the caller closes it.
    ///
    /// - Throws: ``ReceivingError``.
    static func open(_ path: [UInt8], _ flags: Int32 = O_NONBLOCK) throws(ReceivingError) -> Int32 {
        let following = path.starts(with: handedIn.utf8) ? 0 : O_NOFOLLOW
        let descriptor = unsafe path.withPath {
            unsafe Glibc.open($0, O_RDONLY | following | flags | O_CLOEXEC)
        }
        guard descriptor >= 0 else { throw ReceivingError(path: path, errno: errno) }
        return descriptor
    }

    /// The size of a file, with its last bytes.
    ///
    /// - Throws: ``ReceivingError``.
    static func end(
        of path: [UInt8], _ count: Int
    ) throws(ReceivingError) -> (size: Int64, bytes: [UInt8]) {
        let descriptor = try open(path)
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: min(count, Int(clamping: size)))
        let read = unsafe pread(descriptor, &bytes, bytes.count, off_t(Int(size) - bytes.count))
        guard size >= 0, read == bytes.count else { throw ReceivingError(path: path, errno: errno) }
        return (Int64(size), bytes)
    }

    /// The type bits of a path, not following a link.
    ///
    /// - Throws: ``ReceivingError`` when nothing is there, or it may not be looked at.
    static func kind(of path: [UInt8]) throws(ReceivingError) -> mode_t {
        var status = stat()
        let follows = path.starts(with: handedIn.utf8)
        let answer = unsafe path.withPath { path in
            follows ? unsafe stat(path, &status) : unsafe lstat(path, &status)
        }
        guard answer == 0 else {
            throw ReceivingError(path: path, errno: errno)
        }
        return status.st_mode & S_IFMT
    }

    /// The names in a folder, without `.` and `..`, as the system keeps them.
    static func names(in folder: [UInt8]) throws(ReceivingError) -> [[UInt8]] {
        guard let directory = unsafe folder.withPath({ unsafe opendir($0) }) else {
            throw ReceivingError(path: folder, errno: errno)
        }
        defer { unsafe closedir(directory) }
        var names: [[UInt8]] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
                unsafe Array($0.prefix { $0 != 0 })
            }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        return names
    }
}

extension [UInt8] {
    /// Calls `body` with the bytes as a path of the system.
    fileprivate func withPath<Result>(
        _ body: (UnsafePointer<CChar>) throws -> Result
    ) rethrows -> Result {
        try unsafe (self + [0]).withUnsafeBufferPointer { bytes in
            try unsafe bytes.withMemoryRebound(to: CChar.self) { text in
                try unsafe text.baseAddress.map(body) ?? body("")
            }
        }
    }

    /// Appends the start of a block, so that there are at most `limit` bytes in all.
    mutating func append(_ block: RawSpan, upTo limit: Int) {
        let wanted = Swift.min(block.byteCount, limit - count)
        guard wanted > 0 else { return }
        unsafe block.withUnsafeBytes { unsafe append(contentsOf: $0.prefix(wanted)) }
    }
}
