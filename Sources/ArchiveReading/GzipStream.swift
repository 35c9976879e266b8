internal import CArchive
internal import Glibc

/// The unpacked bytes of a gzip file, with their checksum.
///
/// libarchive 3.6 unpacks gzip without comparing the checksum behind it, so that a changed byte in
/// a .tar.gz went unseen. This stands between its unpacking and its reading of the archive inside.
///
/// Source: RFC 1952, section 2.3.
@safe final class GzipStream {
    private let handle: OpaquePointer
    private let path: String
    private var checksum = CyclicChecksum()
    private var length: UInt32 = 0
    private var isAtEnd = false
    private var failure: ArchiveError?

    var hasFailed: Bool { failure != nil }

    init(path: String) throws(ArchiveError) {
        guard let handle = unsafe archive_read_new() else {
            throw ArchiveError(.cannotOpen, detail: "out of memory")
        }
        unsafe archive_read_support_filter_gzip(handle)
        unsafe archive_read_support_format_raw(handle)
        var entry: OpaquePointer?
        guard unsafe archive_read_open_filename(handle, path, 256 << 10) == ARCHIVE_OK,
            unsafe archive_read_next_header(handle, &entry) == ARCHIVE_OK
        else {
            let error = unsafe ArchiveError(lastOf: handle)
            unsafe archive_read_free(handle)
            throw error
        }
        unsafe self.handle = unsafe handle
        self.path = path
    }

    deinit { unsafe archive_read_free(handle) }

    /// The next unpacked bytes, valid until the next call; `nil` at the end or after a failure.
    func next() -> UnsafeRawBufferPointer? {
        var pointer: UnsafeRawPointer?
        var count = 0
        var offset: Int64 = 0
        while !isAtEnd {
            switch unsafe archive_read_data_block(handle, &pointer, &count, &offset) {
            case ARCHIVE_OK where count == 0: continue
            case ARCHIVE_OK:
                let block = unsafe UnsafeRawBufferPointer(start: pointer, count: count)
                unsafe checksum.update(block)
                length &+= UInt32(truncatingIfNeeded: count)
                return unsafe block
            case ARCHIVE_EOF: isAtEnd = true
            default:
                failure = unsafe ArchiveError(lastOf: handle)
                isAtEnd = true
            }
        }
        return nil
    }

    /// Reads what an archive left unread, and compares the checksum.
    ///
    /// - Throws: ``ArchiveError`` `damaged`.
    func finish() throws(ArchiveError) {
        var rest = 0
        while let block = unsafe next() {
            rest += block.count
            // Tools fill up their last block; nobody honest puts this much behind the end.
            guard rest <= 64 << 20 else {
                throw ArchiveError(.damaged, detail: "data behind the end")
            }
        }
        if let failure { throw failure }
        let end = unsafe archive_filter_bytes(handle, -1)
        let trailer = try bytes(from: end - 8, count: 8)
        let isSound = trailer == Self.littleEndian(checksum.value) + Self.littleEndian(length)
        if isSound { return }
        guard try hasSecondMember(before: end) else {
            throw ArchiveError(.damaged, detail: "gzip checksum")
        }
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
}

extension GzipStream {
    static func isGzip(_ path: String) -> Bool {
        let head = try? bytes(of: path, from: 0, count: 3)
        return head == [0x1F, 0x8B, 0x08]
    }

    /// Whether another gzip file follows the first, as `cat a.gz b.gz` makes: the checksum at the
    /// end is then only that of the last, and cannot be compared.
    private func hasSecondMember(before end: Int64) throws(ArchiveError) -> Bool {
        var offset: Int64 = 18
        while offset < end {
            let block = try bytes(from: offset, count: Int(min(end - offset, 256 << 10)))
            guard block.count >= 10 else { return false }
            for start in 0...(block.count - 10) where Self.isHeader(block[start...]) {
                return true
            }
            offset += Int64(block.count - 9)
        }
        return false
    }

    /// Ten bytes that start a gzip file: the magic number, flags, extra flags and the system.
    private static func isHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
        let first = bytes.startIndex
        return bytes[first] == 0x1F && bytes[first + 1] == 0x8B && bytes[first + 2] == 0x08
            && bytes[first + 3] < 0x20 && [0, 2, 4].contains(bytes[first + 8])
            && (bytes[first + 9] < 14 || bytes[first + 9] == 255)
    }

    private func bytes(from offset: Int64, count: Int) throws(ArchiveError) -> [UInt8] {
        try Self.bytes(of: path, from: offset, count: count)
    }

    private static func bytes(
        of path: String, from offset: Int64, count: Int
    ) throws(ArchiveError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ArchiveError(.cannotOpen, detail: path) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = unsafe pread(descriptor, &bytes, count, off_t(max(offset, 0)))
        guard got >= 0 else { throw ArchiveError(.cannotOpen, detail: path) }
        return Array(bytes.prefix(got))
    }
}
