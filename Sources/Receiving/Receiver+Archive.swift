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
            let hasEnd = type != "application/x-tar" || tail.allSatisfy { $0 == 0 }
            try items(&reception, &sink, packed: ByteCount(size), hasEnd: hasEnd)
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
        _ reception: inout Reception, _ sink: inout Sink, packed: ByteCount, hasEnd: Bool
    ) throws {
        let isTarFamily = type == "application/x-tar" || Submission.compressedTypes.contains(type)
        var collector = collector(packed: packed, stripsLeadingSlash: isTarFamily)
        if !hasEnd { collector.note(.missingEnd, item: nil) }
        if ArchiveNames.isWrong(name, for: type) {
            collector.note(.wrongExtension, item: NameDecoding.text(name).text)
        }
        defer {
            reception.snapshot.notes = collector.notes
            reception.snapshot.items = collector.items
        }
        var reader = try ArchiveReader(path: path)
        var reading = Reading()
        do {
            try collector.takeAll(of: &reader, into: &sink, &reading)
        } catch let error as ArchiveError {
            // Only before the first item is it a question of the format.
            if error.code == .unsupported, collector.items.isEmpty { throw error }
            throw refusal(error, item: reading.item)
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

    /// What a reader's trouble is to the entrant; the machine's own stays an error.
    private func refusal(_ error: ArchiveError, item: String?) -> any Error {
        switch error.code {
        case .cannotOpen: ReceivingError(path: Array(path.utf8), reason: error.message)
        case .encrypted: Refusal(.archiveEncrypted, item: item)
        case .unsupportedMethod: Refusal(.archiveUnsupported, item: item)
        case .contradictory: Refusal(.archiveContradictory, item: item)
        case .volumes: Refusal(.archiveVolumes, item: item)
        case .unsupported, .damaged:
            // The first part of several looks like a whole that was cut off.
            Refusal(
                item == nil && RefusedFormat.isVolumeName(name) ? .archiveVolumes : .archiveDamaged,
                item: item)
        }
    }
}
