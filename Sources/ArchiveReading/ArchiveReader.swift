internal import CArchive
internal import ContestModel
internal import Glibc

/// A single forward pass over the items of an archive.
///
/// The reader owns its libarchive handle: it cannot be copied, cannot cross to another task by
/// accident, and frees the handle when it goes out of scope. Formats and filters are listed one by
/// one: none that starts another program, and none that takes an empty file for an archive.
///
/// Source: `archive_read(3)`, libarchive 3.6.
@safe package struct ArchiveReader: ~Copyable {
    private let handle: OpaquePointer
    /// What the handle reads from, where the file is compressed as a whole.
    private let stream: UnpackedStream?
    /// After a fatal error libarchive repeats it for ever; this remembers to stop.
    private var isFinished = false

    /// Opens the archive at `path`.
    ///
    /// - Throws: ``ArchiveError`` with code `cannotOpen`, `unsupported` or `damaged`.
    package init(path: String) throws(ArchiveError) {
        try unsafe self.init(path: path, formats: Self.enableFormats)
    }

    /// Opens a compressed file that holds no archive: its unpacked bytes are the one item.
    ///
    /// - Throws: ``ArchiveError`` as ``init(path:)``.
    package init(compressedFile path: String) throws(ArchiveError) {
        try unsafe self.init(path: path) { unsafe archive_read_support_format_raw($0) }
    }

    private init(path: String, formats: (OpaquePointer) -> Void) throws(ArchiveError) {
        guard Self.readsUnicodeNames else {
            throw ArchiveError(.cannotOpen, detail: "no C.UTF-8 locale")
        }
        let stream = try unsafe UnpackedStream(path: path, filters: Self.enableFilters)
        guard let handle = unsafe archive_read_new() else {
            throw ArchiveError(.cannotOpen, detail: "out of memory")
        }
        unsafe formats(handle)
        unsafe archive_read_support_filter_none(handle)
        guard unsafe Self.open(handle, path: path, stream: stream) == ARCHIVE_OK else {
            let error = unsafe ArchiveError(lastOf: handle)
            unsafe archive_read_free(handle)
            throw error
        }
        unsafe self.handle = unsafe handle
        self.stream = stream
    }

    deinit { unsafe archive_read_free(handle) }

    /// Moves to the next item.
    ///
    /// - Returns: The item, or `nil` at the end of the archive.
    /// - Throws: ``ArchiveError`` with code `damaged`, `unsupported`, `unsupportedMethod` or
    ///   `encrypted`.
    package mutating func next() throws(ArchiveError) -> ArchiveItem? {
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
            throw unsafe ArchiveError(lastOf: handle)
        }
    }

    /// Hands the bytes of the current item to `body`, in order, in blocks of libarchive's size;
    /// holes of sparse items arrive as zeros.
    ///
    /// - Throws: What `body` throws, or ``ArchiveError`` with code `damaged`, `unsupportedMethod`
    ///   or `encrypted`.
    package mutating func readData(_ body: (RawSpan) throws -> Void) throws {
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
                throw unsafe ArchiveError(lastOf: handle)
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

    /// The bytes of the current item, for small items that are needed whole.
    ///
    /// - Returns: `nil` when there are more than `limit`.
    /// - Throws: ``ArchiveError``.
    package mutating func readBytes(atMost limit: Int) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        var isOver = false
        try readData { chunk in
            isOver = isOver || bytes.count + chunk.byteCount > limit
            guard !isOver else { return }
            unsafe chunk.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        }
        return isOver ? nil : bytes
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

extension ArchiveReader {
    /// libarchive gives names in the encoding of the process's locale, which starts as ASCII.
    private static let readsUnicodeNames = unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil

    /// Loads what reading takes from the system, for a process that will soon open nothing more.
    package static func prepare() { _ = readsUnicodeNames }

    private static func enableFilters(_ handle: OpaquePointer) {
        unsafe archive_read_support_filter_none(handle)
        unsafe archive_read_support_filter_gzip(handle)
        unsafe archive_read_support_filter_bzip2(handle)
        unsafe archive_read_support_filter_xz(handle)
        unsafe archive_read_support_filter_lzma(handle)
        unsafe archive_read_support_filter_zstd(handle)
        unsafe archive_read_support_filter_lz4(handle)
    }

    private static func enableFormats(_ handle: OpaquePointer) {
        unsafe archive_read_support_format_zip_seekable(handle)
        unsafe archive_read_support_format_tar(handle)
        unsafe archive_read_support_format_7zip(handle)
        unsafe archive_read_support_format_rar(handle)
        unsafe archive_read_support_format_rar5(handle)
        unsafe archive_read_support_format_cpio(handle)
    }

    private static func open(
        _ handle: OpaquePointer, path: String, stream: UnpackedStream?
    ) -> Int32 {
        guard let stream else { return unsafe archive_read_open_filename(handle, path, 256 << 10) }
        let data = unsafe Unmanaged.passUnretained(stream).toOpaque()
        return unsafe archive_read_open(handle, data, nil, nextBlock, nil)
    }
}

/// Hands libarchive the next bytes of an ``UnpackedStream``.
private func nextBlock(
    _: OpaquePointer?, data: UnsafeMutableRawPointer?,
    block: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
    guard let data = unsafe data, let block = unsafe block else { return -1 }
    let stream = unsafe Unmanaged<UnpackedStream>.fromOpaque(data).takeUnretainedValue()
    guard let bytes = unsafe stream.next() else { return stream.hasFailed ? -1 : 0 }
    unsafe block.pointee = bytes.baseAddress
    return bytes.count
}
