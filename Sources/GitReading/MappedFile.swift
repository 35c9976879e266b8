internal import Glibc

/// A regular file seen as memory, for as long as this lives.
///
/// Nothing of it is trusted; a file that is shortened meanwhile ends the confined process.
@safe final class MappedFile {
    let bytes: UnsafeRawBufferPointer

    /// - Parameter followsLink: Only for a path that is the caller's own.
    /// - Returns: `nil` when it is no regular file, is empty, or cannot be read.
    init?(_ path: String, followsLink: Bool = false) {
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        let descriptor = unsafe open(path, flags)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size > 0,
            let start = unsafe mmap(
                nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
            unsafe start != MAP_FAILED
        else { return nil }
        unsafe bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    }

    deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

    var count: Int { unsafe bytes.count }

    /// - Returns: `nil` outside the file.
    func byte(_ place: Int) -> UInt8? {
        guard place >= 0, place < count else { return nil }
        return unsafe bytes[place]
    }

    /// Four bytes, the highest first; `nil` when they are not all inside.
    func number(_ place: Int) -> Int? {
        guard place >= 0, place <= count - 4 else { return nil }
        let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        return Int(UInt32(bigEndian: word))
    }

    func objectID(_ place: Int) -> ObjectID? {
        guard place >= 0, place <= count - ObjectID.byteCount else { return nil }
        return ObjectID(unsafe bytes.bytes, at: place)
    }

    /// What lies between two places; empty where that is outside.
    func slice(_ from: Int, _ to: Int) -> UnsafeRawBufferPointer {
        guard from >= 0, from <= to, to <= count else {
            return unsafe UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return unsafe UnsafeRawBufferPointer(rebasing: bytes[from..<to])
    }
}
