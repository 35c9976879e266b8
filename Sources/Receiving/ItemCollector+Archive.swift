internal import ArchiveReading
internal import ContentStoring
internal import ContestModel

/// Where the reading of an archive is, for messages.
struct Reading {
    /// The item whose bytes are being read.
    var item: String?
    /// The path of the archive inside the archive, with a `/` behind it.
    var prefix: [UInt8] = []
}

extension ItemCollector {
    /// Takes every item of an archive, and of the archives inside where the contest wants them.
    ///
    /// - Throws: ``Refusal``, `ArchiveError`, and what the sink throws.
    mutating func takeAll<Sink: BlobSink & ~Copyable>(
        of reader: inout ArchiveReader, into sink: inout Sink, _ reading: inout Reading
    ) throws {
        while let item = try reader.next() {
            try see(item)
            guard let name = try path(of: item, below: reading.prefix) else { continue }
            reading.item = name
            if let inner = try take(item, as: name, from: &reader, into: &sink),
                reading.prefix.isEmpty
            {
                try open(inner, as: items.last?.path ?? name, into: &sink, &reading)
            }
            reading.item = nil
        }
        let codes: [ArchiveRemark: IntakeCode] = [
            .stub: .archiveStub, .padding: .archivePadding, .trailingBytes: .trailingBytes,
            .unicodeName: .nameUnicode,
        ]
        for remark in ArchiveRemark.allCases where reader.remarks.contains(remark) {
            if let code = codes[remark] { note(code, item: nil) }
        }
    }

    /// The safe path of an archive's member; `nil` for folders and for what is left out.
    ///
    /// - Throws: ``Refusal``.
    private mutating func path(
        of item: ArchiveItem, below prefix: [UInt8]
    ) throws(Refusal) -> String? {
        guard item.kind == .directory else {
            // What climbs out of an archive inside would only climb into the outer one.
            if !prefix.isEmpty { _ = try rules.verdict(item.rawName) }
            return try path(for: prefix + item.rawName)
        }
        let isRoot = item.rawName.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        if !isRoot || item.rawName.starts(with: [0x2E, 0x2E]) { try checkFolder(item.rawName) }
        return nil
    }

    /// Counts an item as its header gives it, before anything is read or skipped.
    ///
    /// - Throws: ``Refusal`` when a limit is passed.
    private mutating func see(_ item: ArchiveItem) throws(Refusal) {
        let size = item.claimedBytes ?? 0
        try see(size, name: item.rawName)
        let (text, limits) = (NameDecoding.text(item.rawName).text, rules.limits)
        if let packed = item.packedBytes, size > 1 << 20, limits.itemRatio > 0,
            size / Int64(limits.itemRatio) > packed
        {
            throw Refusal(
                .bomb, item: text, limit: "\(limits.itemRatio)",
                value: ByteCount(size).formatted())
        }
        var header = item.rawName.count
        switch item.kind {
        case .symlink(let target), .hardLink(let target): header += target.count
        default: break
        }
        guard header <= limits.headerBytes.bytes else {
            throw Refusal(
                .headerTooLong, item: String(text.prefix(120)),
                limit: limits.headerBytes.formatted(),
                value: ByteCount(Int64(header)).formatted())
        }
    }

    /// Takes one item.
    ///
    /// - Returns: Its bytes, where it is an archive that is to be opened.
    private mutating func take<Sink: BlobSink & ~Copyable>(
        _ item: ArchiveItem, as name: String, from reader: inout ArchiveReader,
        into sink: inout Sink
    ) throws -> [UInt8]? {
        switch item.kind {
        case .directory: break
        case .symlink: addLink(name)
        case .special: note(.specialItem, item: name)
        case .locked: note(.itemLocked, item: name)
        case .file:
            var keeper = ArchiveKeeper(isWanted: rules.limits.nested > 0)
            try add(name, into: &sink) { body in
                try reader.readData { chunk in
                    keeper.take(chunk)
                    try body(chunk)
                }
            }
            return keeper.archive
        // cpio stores the bytes of linked files with the last of them.
        case .hardLink(let target) where (item.claimedBytes ?? 0) > 0:
            try add(name, into: &sink) { try reader.readData($0) }
            try lendLast(to: target)
        case .hardLink(let target): try addCopy(name, of: target)
        }
        return nil
    }

    /// Takes the items of an archive that lies inside another, as `outer.zip/inner`.
    private mutating func open<Sink: BlobSink & ~Copyable>(
        _ bytes: [UInt8], as name: String, into sink: inout Sink, _ reading: inout Reading
    ) throws {
        let before = reading
        defer { reading.prefix = before.prefix }
        let count = items.count
        reading.prefix = Array(name.utf8) + [UInt8(ascii: "/")]
        do {
            var reader = try ArchiveReader(bytes: bytes)
            try takeAll(of: &reader, into: &sink, &reading)
            hasOpened(name)
        } catch let error as ArchiveError where error.code == .unsupported {
            // One compressed file: there is nothing in it to name.
            guard items.count == count else { throw error }
        }
    }
}

/// Keeps the bytes of an item while they may be those of an archive that is to be opened.
struct ArchiveKeeper {
    /// Larger ones stay as they are.
    static let greatestBytes = 64 << 20

    private var bytes: [UInt8] = []
    private var isWanted: Bool
    private var isTold = false

    init(isWanted: Bool) { self.isWanted = isWanted }

    /// The bytes, where they are an archive.
    var archive: [UInt8]? { isWanted && isArchive ? bytes : nil }

    private var isArchive: Bool {
        let head = Array(bytes.prefix(MediaSniffing.headBytes))
        return Submission.archiveTypes.contains(MediaSniffing.type(head: head, name: ""))
    }

    mutating func take(_ chunk: RawSpan) {
        guard isWanted else { return }
        bytes.append(chunk, upTo: Self.greatestBytes + 1)
        if !isTold, bytes.count >= MediaSniffing.headBytes {
            (isTold, isWanted) = (true, isArchive)
        }
        if bytes.count > Self.greatestBytes { isWanted = false }
        if !isWanted { bytes = [] }
    }
}
