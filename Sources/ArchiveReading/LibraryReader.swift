internal import CArchive
internal import Glibc

/// A single forward pass over the items of an archive by libarchive.
///
/// Formats are listed one by one: none that starts another program, and none that takes an empty
/// file for an archive.
///
/// Source: `archive_read(3)`, libarchive 3.6.
@safe final class LibraryReader {
    private let handle: OpaquePointer
    private let feed: SourceFeed
    /// What the handle reads from, where the source is compressed as a whole.
    private let stream: UnpackedStream?
    /// After a fatal error libarchive repeats it for ever; this remembers to stop.
    private var isFinished = false

    /// - Parameter isRaw: Takes the unpacked bytes of a compressed file for its one item.
    /// - Throws: ``ArchiveError`` with code `cannotOpen`, `unsupported` or `damaged`.
    init(_ source: ByteSource, isRaw: Bool = false) throws(ArchiveError) {
        guard Self.readsUnicodeNames else {
            throw ArchiveError(.cannotOpen, detail: "no C.UTF-8 locale")
        }
        stream = try UnpackedStream(source)
        feed = SourceFeed(source)
        guard let handle = unsafe archive_read_new() else {
            throw ArchiveError(.cannotOpen, detail: "out of memory")
        }
        unsafe archive_read_support_filter_none(handle)
        if isRaw {
            unsafe archive_read_support_format_raw(handle)
        } else {
            unsafe Self.enableFormats(handle)
        }
        let status = unsafe stream.map { unsafe Self.open(handle, $0) } ?? feed.open(handle)
        guard status == ARCHIVE_OK else {
            let error = unsafe stream?.failure ?? feed.failure ?? ArchiveError(lastOf: handle)
            unsafe archive_read_free(handle)
            throw error
        }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe archive_read_free(handle) }

    /// libarchive gives names in the encoding of the process's locale, which starts as ASCII.
    static let readsUnicodeNames = unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil

    var remarks: Set<ArchiveRemark> { stream?.hasTrailingBytes == true ? [.trailingBytes] : [] }

    private static func enableFormats(_ handle: OpaquePointer) {
        unsafe archive_read_support_format_zip_seekable(handle)
        unsafe archive_read_support_format_tar(handle)
        unsafe archive_read_support_format_7zip(handle)
        unsafe archive_read_support_format_rar(handle)
        unsafe archive_read_support_format_rar5(handle)
        unsafe archive_read_support_format_cpio(handle)
    }

    /// Opens a handle on the next bytes of a stream.
    private static func open(_ handle: OpaquePointer, _ stream: UnpackedStream) -> Int32 {
        let data = unsafe Unmanaged.passUnretained(stream).toOpaque()
        return unsafe archive_read_open(
            handle, data, nil,
            { _, data, block in
                guard let data = unsafe data, let block = unsafe block else { return -1 }
                let stream = unsafe Unmanaged<UnpackedStream>.fromOpaque(data)
                    .takeUnretainedValue()
                guard let bytes = unsafe stream.next() else {
                    return stream.failure == nil ? 0 : -1
                }
                unsafe block.pointee = bytes.baseAddress
                return bytes.count
            }, nil)
    }

    private var trouble: ArchiveError {
        unsafe stream?.failure ?? feed.failure ?? ArchiveError(lastOf: handle)
    }

    /// Moves to the next item; `nil` at the end.
    ///
    /// - Throws: ``ArchiveError``.
    func next() throws(ArchiveError) -> ArchiveItem? {
        guard !isFinished else { return nil }
        var entry: OpaquePointer?
        let status = unsafe archive_read_next_header(handle, &entry)
        switch status {
        case ARCHIVE_OK, ARCHIVE_WARN:
            guard let entry = unsafe entry else { return nil }
            if unsafe archive_entry_is_encrypted(entry) != 0 { throw ArchiveError(.encrypted) }
            return unsafe ArchiveItem(entry)
        case ARCHIVE_EOF:
            isFinished = true
            try stream?.finish()
            return nil
        default:
            isFinished = true
            throw trouble
        }
    }

    /// Hands the bytes of the current item to `body`, in order, in blocks of libarchive's size;
    /// holes of sparse items arrive as zeros.
    ///
    /// - Throws: What `body` throws, or ``ArchiveError``.
    func readData(_ body: (RawSpan) throws -> Void) throws {
        var position: Int64 = 0
        while true {
            var pointer: UnsafeRawPointer?
            var count = 0
            var offset: Int64 = 0
            let status = unsafe archive_read_data_block(handle, &pointer, &count, &offset)
            if status == ARCHIVE_EOF {
                // At the end the offset is the size: a sparse item may end in a hole.
                return try Self.zeros(from: position, to: offset, body)
            }
            // In data a mere warning is a wrong checksum or a wrong size.
            guard status == ARCHIVE_OK else {
                isFinished = true
                throw trouble
            }
            guard count > 0 else { continue }
            guard offset >= position else {
                isFinished = true
                throw ArchiveError(.damaged, detail: "sparse map")
            }
            try Self.zeros(from: position, to: offset, body)
            let block = unsafe UnsafeRawBufferPointer(start: pointer, count: count)
            try body(unsafe block.bytes)
            position = offset + Int64(count)
        }
    }

    private static func zeros(
        from start: Int64, to end: Int64, _ body: (RawSpan) throws -> Void
    ) throws {
        guard end > start else { return }
        let hole = [UInt8](repeating: 0, count: Int(min(end - start, 65_536)))
        var rest = end - start
        while rest > 0 {
            let count = Int(min(rest, Int64(hole.count)))
            try body(unsafe hole.span.bytes.extracting(first: count))
            rest -= Int64(count)
        }
    }
}
