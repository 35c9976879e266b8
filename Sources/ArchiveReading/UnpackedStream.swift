internal import CArchive

/// The unpacked bytes of a compressed file, read to their end.
///
/// Gzip is unpacked here, faster and with the checksums that libarchive 3.6 does not compare; the
/// other formats by libarchive. The reader of a tar stops at the tar's end mark, before the
/// checksum of .xz or .lz4 is reached: ``finish()`` goes on to the end.
@safe final class UnpackedStream {
    private let gzip: GzipStream?
    private let filter: FilterStream?
    private(set) var failure: ArchiveError?

    /// - Returns: `nil` when the source is not compressed.
    /// - Throws: ``ArchiveError``, `unsupported` also when it unpacks to no bytes.
    init?(_ source: ByteSource) throws(ArchiveError) {
        gzip = try GzipStream(source)
        filter = gzip == nil ? try FilterStream(source) : nil
        if gzip == nil, filter == nil { return nil }
    }

    var hasTrailingBytes: Bool { gzip?.hasTrailingBytes ?? false }

    /// The next unpacked bytes, valid until the next call; `nil` at the end or after a failure.
    func next() -> UnsafeRawBufferPointer? {
        guard failure == nil else { return nil }
        do throws(ArchiveError) {
            if let gzip { return try unsafe gzip.next() }
            return try unsafe filter?.next()
        } catch {
            failure = error
            return nil
        }
    }

    /// Reads what an archive left unread.
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
    }
}

/// What libarchive unpacks of a bzip2, xz, lzma, zstd or lz4 file.
@safe final class FilterStream {
    private let handle: OpaquePointer
    private let feed: SourceFeed
    private var isAtEnd = false

    /// - Returns: `nil` when the source is not compressed.
    /// - Throws: ``ArchiveError``, `unsupported` also when it unpacks to no bytes.
    init?(_ source: ByteSource) throws(ArchiveError) {
        guard let handle = unsafe archive_read_new() else {
            throw ArchiveError(.cannotOpen, detail: "out of memory")
        }
        unsafe archive_read_support_filter_bzip2(handle)
        unsafe archive_read_support_filter_xz(handle)
        unsafe archive_read_support_filter_lzma(handle)
        unsafe archive_read_support_filter_zstd(handle)
        unsafe archive_read_support_filter_lz4(handle)
        unsafe archive_read_support_format_raw(handle)
        feed = SourceFeed(source)
        var entry: OpaquePointer?
        let isOpen = unsafe feed.open(handle) == ARCHIVE_OK
        let isCompressed = unsafe archive_filter_code(handle, 0) != ARCHIVE_FILTER_NONE
        guard isOpen, isCompressed,
            unsafe archive_read_next_header(handle, &entry) == ARCHIVE_OK
        else {
            let error = unsafe feed.failure ?? ArchiveError(lastOf: handle)
            unsafe archive_read_free(handle)
            if isOpen, !isCompressed { return nil }
            throw error
        }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe archive_read_free(handle) }

    /// The next unpacked bytes, valid until the next call; `nil` at the end.
    func next() throws(ArchiveError) -> UnsafeRawBufferPointer? {
        var pointer: UnsafeRawPointer?
        var count = 0
        var offset: Int64 = 0
        while !isAtEnd {
            switch unsafe archive_read_data_block(handle, &pointer, &count, &offset) {
            case ARCHIVE_OK where count == 0: continue
            case ARCHIVE_OK: return unsafe UnsafeRawBufferPointer(start: pointer, count: count)
            case ARCHIVE_EOF: isAtEnd = true
            default:
                isAtEnd = true
                throw unsafe feed.failure ?? ArchiveError(lastOf: handle)
            }
        }
        return nil
    }
}
