internal import Glibc

extension FileReading {
    /// The last bytes of a file, fewer where it is shorter.
    ///
    /// - Throws: ``ReceivingError`` when it cannot be read.
    static func tail(of path: String, _ count: Int) throws(ReceivingError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw ReceivingError(path: Array(path.utf8), errno: errno) }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: count)
        let start = max(0, size - off_t(count))
        let got = unsafe pread(descriptor, &bytes, count, start)
        guard got >= 0 else { throw ReceivingError(path: Array(path.utf8), errno: errno) }
        return Array(bytes.prefix(got))
    }
}
