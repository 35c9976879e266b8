internal import ArchiveReading
internal import ContentStoring
internal import ContestModel

extension Receiver {
    /// Reads the items of an archive.
    func archive<Sink: BlobSink & ~Copyable>(
        _ reception: inout Reception, _ sink: inout Sink
    ) throws {
        let (size, tail) = try FileReading.end(of: Array(path.utf8), Self.tarBlock)
        do {
            try items(&reception, &sink, packed: ByteCount(size))
            if type == "application/x-tar", tail.contains(where: { $0 != 0 }) {
                let code = IntakeCode.missingEnd
                reception.snapshot.notes.append(
                    Notice(code: code.rawValue, message: code.sentence(limit: "", value: "1")))
            }
        } catch let error as ArchiveError {
            guard error.code == .unsupported, Submission.compressedTypes.contains(type) else {
                throw refusal(error, item: nil)
            }
            try compressedFile(&reception, &sink, packed: ByteCount(size))
        }
    }

    /// A tar ends with blocks of zeros; one cut between two items can only be told by their lack.
    private static let tarBlock = 512

    private var type: String { MediaSniffing.type(head: head, name: "") }

    private func items<Sink: BlobSink & ~Copyable>(
        _ reception: inout Reception, _ sink: inout Sink, packed: ByteCount
    ) throws {
        let isTarFamily = type == "application/x-tar" || Submission.compressedTypes.contains(type)
        var collector = collector(packed: packed, stripsLeadingSlash: isTarFamily)
        defer {
            reception.snapshot.notes = collector.notes
            reception.snapshot.items = collector.items
        }
        var reader = try ArchiveReader(path: path)
        var reading: String?
        do {
            while let item = try reader.next() {
                try collector.see(item)
                guard let name = try collector.path(of: item) else { continue }
                reading = name
                try collector.take(item, as: name, from: &reader, into: &sink)
                reading = nil
            }
        } catch let error as ArchiveError {
            // Only before the first item is it a question of the format.
            if error.code == .unsupported, collector.items.isEmpty { throw error }
            throw refusal(error, item: reading)
        }
        try collector.finish()
    }

    /// Takes a compressed file that holds no archive as it is, once it was seen to be whole.
    private func compressedFile<Sink: BlobSink & ~Copyable>(
        _ reception: inout Reception, _ sink: inout Sink, packed: ByteCount
    ) throws {
        do {
            var trial = collector(packed: packed)
            var nothing = HashingSink()
            var reader = try ArchiveReader(compressedFile: path)
            while try reader.next() != nil {
                try trial.add("-", into: &nothing) { try reader.readData($0) }
            }
            try trial.finish()
        } catch let error as ArchiveError where error.code == .unsupported {
            // libarchive knows no format for no bytes at all.
            throw Refusal(.empty)
        } catch let error as ArchiveError {
            throw refusal(error, item: nil)
        }
        reception.kind = .file
        reception.snapshot.kind = .file
        try file(&reception, &sink, noting: .compressedFile)
    }

    /// What libarchive's trouble is to the entrant; the machine's own stays an error.
    private func refusal(_ error: ArchiveError, item: String?) -> any Error {
        switch error.code {
        case .cannotOpen: ReceivingError(path: Array(path.utf8), reason: error.message)
        case .encrypted: Refusal(.archiveEncrypted, item: item)
        case .unsupportedMethod: Refusal(.archiveUnsupported, item: item)
        case .unsupported, .damaged: Refusal(.archiveDamaged, item: item)
        }
    }
}

extension ItemCollector {
    /// The safe path of an archive's member; `nil` for folders and for what is left out.
    ///
    /// - Throws: ``Refusal``.
    fileprivate mutating func path(of item: ArchiveItem) throws(Refusal) -> String? {
        guard item.kind == .directory else { return try path(for: item.rawName) }
        let isRoot = item.rawName.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        if !isRoot || item.rawName.starts(with: [0x2E, 0x2E]) { try checkFolder(item.rawName) }
        return nil
    }

    /// Counts an item as its header gives it, before anything is read or skipped.
    ///
    /// - Throws: ``Refusal`` when a limit is passed.
    fileprivate mutating func see(_ item: ArchiveItem) throws(Refusal) {
        try see(item.claimedBytes ?? 0, name: item.rawName)
    }

    fileprivate mutating func take<Sink: BlobSink & ~Copyable>(
        _ item: ArchiveItem, as name: String, from reader: inout ArchiveReader,
        into sink: inout Sink
    ) throws {
        switch item.kind {
        case .directory: return
        case .symlink: addLink(name)
        case .special: note(.specialItem, item: name)
        case .file: try add(name, into: &sink) { try reader.readData($0) }
        // cpio stores the bytes of linked files with the last of them.
        case .hardLink(let target) where (item.claimedBytes ?? 0) > 0:
            try add(name, into: &sink) { try reader.readData($0) }
            try lendLast(to: target)
        case .hardLink(let target): try addCopy(name, of: target)
        }
    }
}
