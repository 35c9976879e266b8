/// A single forward pass over the items of an archive.
///
/// A zip whose items are stored or deflated is read by ``ZipReader``, everything else by
/// libarchive; every zip is first compared with itself, whoever reads it then. The reader cannot be
/// copied and cannot cross to another task by accident.
@safe package struct ArchiveReader: ~Copyable {
    private var zip: ZipReader?
    private let library: LibraryReader?

    /// Opens the archive at `path`.
    ///
    /// - Throws: ``ArchiveError`` with code `cannotOpen`, `unsupported`, `encrypted`, `volumes`,
    ///   `contradictory` or `damaged`.
    package init(path: String) throws(ArchiveError) {
        try self.init(ByteSource(path: path))
    }

    /// Opens an archive that is in memory: one inside another.
    ///
    /// - Throws: ``ArchiveError`` as ``init(path:)``.
    package init(bytes: [UInt8]) throws(ArchiveError) {
        try self.init(ByteSource(bytes: bytes))
    }

    /// Opens a compressed file that holds no archive: its unpacked bytes are the one item.
    ///
    /// - Throws: ``ArchiveError`` as ``init(path:)``.
    package init(compressedFile path: String) throws(ArchiveError) {
        zip = nil
        library = try LibraryReader(ByteSource(path: path), isRaw: true)
    }

    private init(_ source: ByteSource) throws(ArchiveError) {
        let reader = try Self.isZip(source) ? Self.zip(source) : nil
        // Other methods are unpacked by libarchive, once the headers were compared.
        let isWhole = reader?.readsAll ?? false
        zip = reader
        library = isWhole ? nil : try LibraryReader(source)
    }

    /// A file that starts as the first of several parts, and has no end, is one of them.
    private static func zip(_ source: ByteSource) throws(ArchiveError) -> ZipReader {
        do throws(ArchiveError) {
            return try ZipReader(source)
        } catch {
            let head = try source.bytes(at: 0, count: Int(min(4, source.size)))
            let isPart = error.code == .damaged && head.isRecord(7, 8, at: 0)
            throw isPart ? ArchiveError(.volumes) : error
        }
    }

    /// Whether the file at `path` is a zip, perhaps behind a program that would unpack it.
    ///
    /// - Throws: ``ArchiveError`` `cannotOpen`.
    package static func isZip(path: String) throws(ArchiveError) -> Bool {
        try isZip(ByteSource(path: path))
    }

    /// Loads what reading takes from the system, for a process that will soon open nothing more.
    package static func prepare() { _ = LibraryReader.readsUnicodeNames }

    /// Whether a source starts like a zip, perhaps behind a program that would unpack it.
    private static func isZip(_ source: ByteSource) throws(ArchiveError) -> Bool {
        let head = try source.bytes(at: 0, count: Int(min(8, source.size)))
        if head.isRecord(3, 4, at: 0) || head.isRecord(5, 6, at: 0) { return true }
        if head.isRecord(7, 8, at: 0) || head.isRecord(0x30, 0x30, at: 0) { return true }
        guard try !isOther(source, head: head) else { return false }
        return (try? ZipEnd(of: source)) != nil
    }

    /// Whether it starts like another archive, the last item of which may be a zip.
    private static func isOther(
        _ source: ByteSource, head: [UInt8]
    ) throws(ArchiveError) -> Bool {
        let magic: [[UInt8]] = [
            [0x1F, 0x8B], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A], [0x28, 0xB5, 0x2F, 0xFD],
            [0x04, 0x22, 0x4D, 0x18], [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21],
            [0x30, 0x37, 0x30, 0x37],
        ]
        if magic.contains(where: { head.starts(with: $0) }) { return true }
        guard source.size > 262 else { return false }
        return try source.bytes(at: 257, count: 5) == Array("ustar".utf8)
    }

    /// What was noticed of the archive as a whole; of a compressed one, once it was read.
    package var remarks: Set<ArchiveRemark> {
        (zip?.remarks ?? []).union(library?.remarks ?? [])
    }

    /// Moves to the next item.
    ///
    /// - Returns: The item, or `nil` at the end of the archive.
    /// - Throws: ``ArchiveError`` with code `damaged`, `unsupported`, `unsupportedMethod` or
    ///   `encrypted`.
    package mutating func next() throws(ArchiveError) -> ArchiveItem? {
        if let library { return try library.next() }
        return try zip?.next()
    }

    /// Hands the bytes of the current item to `body`, in order, in blocks of at most 1 MiB; holes
    /// of sparse items arrive as zeros.
    ///
    /// - Throws: What `body` throws, or ``ArchiveError`` with code `damaged`, `unsupportedMethod`
    ///   or `encrypted`.
    package mutating func readData(_ body: (RawSpan) throws -> Void) throws {
        if let library { return try library.readData(body) }
        try zip?.readData(body)
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
}
