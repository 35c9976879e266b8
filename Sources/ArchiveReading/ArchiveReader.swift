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
    /// After a fatal error libarchive repeats it for ever; this remembers to stop.
    private var isFinished = false

    /// Opens the archive at `path`.
    ///
    /// - Throws: ``ArchiveError`` with code `cannotOpen` or `unsupported`.
    package init(path: String) throws(ArchiveError) {
        guard Self.readsUnicodeNames, let handle = unsafe archive_read_new() else {
            throw ArchiveError(.cannotOpen, detail: "out of memory, or no C.UTF-8 locale")
        }
        unsafe Self.enableFormats(handle)
        let status = unsafe archive_read_open_filename(handle, path, 256 << 10)
        guard status == ARCHIVE_OK else {
            let error = unsafe Self.error(handle)
            unsafe archive_read_free(handle)
            throw error
        }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe archive_read_free(handle) }

    /// The name of the format that was found, `ZIP 2.0 (deflation)`, once an item was read.
    package var formatName: String {
        guard let name = unsafe archive_format_name(handle) else { return "" }
        return unsafe String(cString: name)
    }

    /// Compressed bytes taken from the file so far; reading ahead makes it run in front.
    package var consumedBytes: Int64 { unsafe archive_filter_bytes(handle, -1) }

    /// Moves to the next item.
    ///
    /// - Returns: The item, or `nil` at the end of the archive.
    /// - Throws: ``ArchiveError`` with code `damaged`, `unsupported` or `encrypted`.
    package mutating func next() throws(ArchiveError) -> ArchiveItem? {
        guard !isFinished else { return nil }
        var entry: OpaquePointer?
        let status = unsafe archive_read_next_header(handle, &entry)
        switch status {
        case ARCHIVE_OK, ARCHIVE_WARN:
            guard let entry = unsafe entry else { return nil }
            if unsafe archive_entry_is_encrypted(entry) != 0 {
                throw ArchiveError(.encrypted, detail: "")
            }
            return unsafe Self.item(entry)
        case ARCHIVE_EOF:
            isFinished = true
            return nil
        default:
            isFinished = true
            throw unsafe Self.error(handle)
        }
    }

    /// Hands the bytes of the current item to `body`, in order, in blocks of libarchive's size;
    /// holes of sparse items arrive as zeros.
    ///
    /// - Throws: What `body` throws, or ``ArchiveError`` with code `damaged` or `encrypted`.
    package mutating func readData(_ body: (RawSpan) throws -> Void) throws {
        var position: Int64 = 0
        while true {
            var pointer: UnsafeRawPointer?
            var count = 0
            var offset: Int64 = 0
            let status = unsafe archive_read_data_block(handle, &pointer, &count, &offset)
            if status == ARCHIVE_EOF { return }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN else {
                isFinished = true
                throw unsafe Self.error(handle)
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

    private static func enableFormats(_ handle: OpaquePointer) {
        unsafe archive_read_support_filter_none(handle)
        unsafe archive_read_support_filter_gzip(handle)
        unsafe archive_read_support_filter_bzip2(handle)
        unsafe archive_read_support_filter_xz(handle)
        unsafe archive_read_support_filter_lzma(handle)
        unsafe archive_read_support_filter_zstd(handle)
        unsafe archive_read_support_filter_lz4(handle)
        unsafe archive_read_support_format_zip_seekable(handle)
        unsafe archive_read_support_format_tar(handle)
        unsafe archive_read_support_format_7zip(handle)
        unsafe archive_read_support_format_rar(handle)
        unsafe archive_read_support_format_rar5(handle)
        unsafe archive_read_support_format_cpio(handle)
    }

    private static func item(_ entry: OpaquePointer) -> ArchiveItem {
        let claimed =
            unsafe archive_entry_size_is_set(entry) != 0 ? unsafe archive_entry_size(entry) : nil
        return ArchiveItem(
            rawName: unsafe name(
                archive_entry_pathname(entry), utf8: archive_entry_pathname_utf8(entry)),
            kind: unsafe kind(entry), claimedBytes: claimed)
    }

    private static func kind(_ entry: OpaquePointer) -> ArchiveItem.Kind {
        if let target = unsafe archive_entry_hardlink(entry) {
            return .hardLink(unsafe name(target, utf8: nil))
        }
        switch unsafe archive_entry_filetype(entry) {
        case S_IFREG: return .file
        case S_IFDIR: return .directory
        case S_IFLNK:
            return .symlink(
                unsafe name(archive_entry_symlink(entry), utf8: archive_entry_symlink_utf8(entry)))
        default: return .special
        }
    }

    /// The stored bytes of a name, or its UTF-8 form where libarchive keeps only that.
    private static func name(
        _ stored: UnsafePointer<CChar>?, utf8: UnsafePointer<CChar>?
    ) -> [UInt8] {
        guard let text = unsafe stored ?? utf8 else { return [] }
        let length = unsafe strlen(text)
        return unsafe UnsafeBufferPointer(start: text, count: length).map(UInt8.init(bitPattern:))
    }

    private static func error(_ handle: OpaquePointer) -> ArchiveError {
        let text = unsafe archive_error_string(handle).map { unsafe String(cString: $0) } ?? ""
        let lowered = text.lowercased()
        if lowered.contains("passphrase") || lowered.contains("encrypt") {
            return ArchiveError(.encrypted, detail: text)
        }
        if lowered.contains("unrecognized archive format") {
            return ArchiveError(.unsupported, detail: text)
        }
        if [EIO, EACCES, ENOENT, ENOMEM].contains(unsafe archive_errno(handle)) {
            return ArchiveError(.cannotOpen, detail: text)
        }
        return ArchiveError(.damaged, detail: text)
    }
}
