internal import CArchive
internal import Glibc

/// The unpacked bytes of a compressed file, read to their end and with the checksum of gzip.
///
/// libarchive 3.6 unpacks gzip without comparing the checksum behind it, and the reader of a tar
/// stops at the tar's end mark, before the checksum of .xz or .lz4 is reached: a changed byte went
/// unseen. This stands between its unpacking and its reading of the archive inside.
///
/// Source: RFC 1952, section 2.3.
@safe final class UnpackedStream {
    private let handle: OpaquePointer
    private let path: String
    /// Whether the file is a gzip and nothing else.
    private let isGzip: Bool
    private var checksum = CyclicChecksum()
    private var length: UInt32 = 0
    private var isAtEnd = false
    private var failure: ArchiveError?

    var hasFailed: Bool { failure != nil }

    /// - Parameter filters: Enables what may be unpacked.
    /// - Returns: `nil` when the file is not compressed.
    /// - Throws: ``ArchiveError``, `unsupported` also when it unpacks to no bytes.
    init?(path: String, filters: (OpaquePointer) -> Void) throws(ArchiveError) {
        guard let handle = unsafe archive_read_new() else {
            throw ArchiveError(.cannotOpen, detail: "out of memory")
        }
        unsafe filters(handle)
        unsafe archive_read_support_format_raw(handle)
        var entry: OpaquePointer?
        let isOpen = unsafe archive_read_open_filename(handle, path, 256 << 10) == ARCHIVE_OK
        let isCompressed = unsafe archive_filter_code(handle, 0) != ARCHIVE_FILTER_NONE
        guard isOpen, isCompressed,
            unsafe archive_read_next_header(handle, &entry) == ARCHIVE_OK
        else {
            let error = unsafe ArchiveError(lastOf: handle)
            unsafe archive_read_free(handle)
            if isOpen, !isCompressed { return nil }
            throw error
        }
        unsafe self.handle = unsafe handle
        self.path = path
        isGzip =
            unsafe archive_filter_code(handle, 0) == ARCHIVE_FILTER_GZIP
            && archive_filter_code(handle, 1) == ARCHIVE_FILTER_NONE
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
                if isGzip { unsafe checksum.update(block) }
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
        guard isGzip else { return }
        let end = unsafe archive_filter_bytes(handle, -1)
        let trailer = try FileBytes.read(path, from: end - 8, count: 8)
        let isSound = trailer == Self.littleEndian(checksum.value) + Self.littleEndian(length)
        if isSound { return }
        guard try GzipMember.isFollowed(in: path, before: end) else {
            throw ArchiveError(.damaged, detail: "gzip checksum")
        }
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
}
