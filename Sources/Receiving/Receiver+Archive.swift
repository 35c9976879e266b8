internal import ArchiveReading
internal import ContentStoring
internal import ContestModel

extension Receiver {
    /// Reads an archive: once for the digest of the original, once for its items.
    func archive<Sink: BlobSink & ~Copyable>(
        _ reception: inout Reception, _ sink: inout Sink
    ) throws {
        var size: Int64 = 0
        try sink.open()
        try FileReading.read(path) { chunk in
            size += Int64(chunk.byteCount)
            try sink.write(chunk)
        }
        reception.snapshot.original = try sink.close()
        do {
            try items(&reception, &sink, packed: ByteCount(size))
        } catch let error as ArchiveError {
            try settle(error, &reception, &sink)
        }
    }

    private func items<Sink: BlobSink & ~Copyable>(
        _ reception: inout Reception, _ sink: inout Sink, packed: ByteCount
    ) throws {
        let type = MediaSniffing.type(head: head, name: "")
        let isTarFamily = type == "application/x-tar" || Submission.compressedTypes.contains(type)
        var collector = collector(packed: packed, stripsLeadingSlash: isTarFamily)
        defer {
            reception.snapshot.notes = collector.notes
            reception.snapshot.items = collector.items
        }
        var reader = try ArchiveReader(path: path)
        while let item = try reader.next() {
            guard let name = try collector.path(of: item) else { continue }
            switch item.kind {
            case .directory: continue
            case .file: try collector.add(name, into: &sink) { try reader.readData($0) }
            case .symlink: collector.addLink(name)
            case .special: collector.note(.specialItem, item: name)
            case .hardLink(let target):
                if let target = try collector.path(for: target) {
                    collector.addCopy(name, of: target)
                }
            }
        }
        try collector.finish()
    }

    /// Turns libarchive's trouble into a refusal, or keeps a single compressed file as it is.
    private func settle<Sink: BlobSink & ~Copyable>(
        _ error: ArchiveError, _ reception: inout Reception, _ sink: inout Sink
    ) throws {
        let type = MediaSniffing.type(head: head, name: "")
        switch error.code {
        case .cannotOpen: throw ReceivingError(path: path, reason: error.message.en)
        case .encrypted: throw Refusal(.archiveEncrypted)
        case .unsupported where Submission.compressedTypes.contains(type):
            try file(&reception, &sink)
            reception.kind = .file
            reception.snapshot.kind = .file
            let code = IntakeCode.compressedFile
            reception.snapshot.notes = [
                Notice(code: code.rawValue, message: code.sentence(limit: "", value: "1"))
            ]
        case .unsupported, .damaged: throw Refusal(.archiveDamaged)
        }
    }
}

extension ItemCollector {
    /// The safe path of an archive's member; `nil` for what is left out or is the root itself.
    mutating func path(of item: ArchiveItem) throws(Refusal) -> String? {
        let isRoot = item.rawName.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        let climbs = item.rawName.starts(with: [0x2E, 0x2E])
        if item.kind == .directory, isRoot, !climbs { return nil }
        return try path(for: item.rawName)
    }
}
