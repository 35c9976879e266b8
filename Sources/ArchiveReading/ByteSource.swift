internal import Glibc

/// The bytes of an archive: a file, or memory for an archive inside another.
///
/// A file is read with `pread`, never mapped: one that shrinks meanwhile is an error and no signal.
@safe final class ByteSource {
    let size: Int64
    private let descriptor: Int32
    private let memory: [UInt8]

    /// - Throws: ``ArchiveError`` `cannotOpen`.
    init(path: String) throws(ArchiveError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0 else {
            let reason = unsafe String(cString: strerror(errno))
            if descriptor >= 0 { close(descriptor) }
            throw ArchiveError(.cannotOpen, detail: reason)
        }
        self.descriptor = descriptor
        memory = []
        size = Int64(status.st_size)
    }

    init(bytes: [UInt8]) {
        descriptor = -1
        memory = bytes
        size = Int64(bytes.count)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Fills `room` from `offset` as far as there are bytes.
    ///
    /// - Returns: How many were there.
    /// - Throws: ``ArchiveError`` `cannotOpen`.
    func read(
        at offset: Int64, into room: UnsafeMutableRawBufferPointer
    ) throws(ArchiveError) -> Int {
        let wanted = Int(min(Int64(room.count), max(0, size - offset)))
        if descriptor < 0 {
            unsafe room.copyBytes(from: memory[Int(offset)..<(Int(offset) + wanted)])
            return wanted
        }
        var count = 0
        while count < wanted {
            let rest = unsafe room.baseAddress.map { unsafe $0 + count }
            let got = unsafe pread(descriptor, rest, wanted - count, off_t(offset) + off_t(count))
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else {
                throw ArchiveError(.cannotOpen, detail: unsafe String(cString: strerror(errno)))
            }
            if got == 0 { break }
            count += got
        }
        return count
    }

    /// Exactly `count` bytes.
    ///
    /// - Throws: ``ArchiveError`` `damaged` where the source ends before.
    func bytes(at offset: Int64, count: Int) throws(ArchiveError) -> [UInt8] {
        guard offset >= 0, count >= 0, Int64(count) <= size - offset else {
            throw ArchiveError(.damaged, detail: "cut off")
        }
        var bytes = [UInt8](repeating: 0, count: count)
        guard try fill(&bytes, at: offset) == count else {
            throw ArchiveError(.damaged, detail: "cut off")
        }
        return bytes
    }

    private func fill(_ bytes: inout [UInt8], at offset: Int64) throws(ArchiveError) -> Int {
        var outcome = Result<Int, ArchiveError>.success(0)
        unsafe bytes.withUnsafeMutableBytes { room in
            do throws(ArchiveError) {
                outcome = .success(try unsafe read(at: offset, into: room))
            } catch { outcome = .failure(error) }
        }
        return try outcome.get()
    }
}

/// Little-endian numbers in bytes; the caller has seen to it that they are there.
extension [UInt8] {
    func two(_ at: Int) -> Int { Int(self[at]) | Int(self[at + 1]) << 8 }

    func four(_ at: Int) -> Int64 { Int64(two(at)) | Int64(two(at + 2)) << 16 }

    /// `.max` for what no file can be.
    func eight(_ at: Int) -> Int64 {
        let high = four(at + 4)
        return high >= 1 << 31 ? .max : four(at) | high << 32
    }

    /// What stands before the first item of a zip that was made in parts and fitted into one.
    var isMarker: Bool { isRecord(7, 8, at: 0) || isRecord(0x30, 0x30, at: 0) }

    /// The signature of a zip record: `PK` and two numbers.
    func isRecord(_ third: UInt8, _ fourth: UInt8, at: Int) -> Bool {
        at + 4 <= count && self[at] == 0x50 && self[at + 1] == 0x4B && self[at + 2] == third
            && self[at + 3] == fourth
    }
}
