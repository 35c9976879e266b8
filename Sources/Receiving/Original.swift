internal import ContentStoring
internal import ContestModel

/// A submission as it was handed in, before anything in it is read.
struct Original {
    let path: String
    /// The last component of the path.
    let name: [UInt8]
    let kind: SubmissionKind

    /// Whether its bytes are kept as they are, and its items can be had again from them.
    var isKept: Bool { kind == .archive || kind == .bundle }

    /// Keeps the bytes where that is so, then reads the items.
    ///
    /// - Parameter read: Reads what lies at a path: the kept bytes, where the sink keeps any, so
    ///   that what is read is what was kept.
    /// - Throws: ``ReceivingError``, and what the sink or `read` throws.
    static func receive<Sink: BlobSink & ~Copyable>(
        _ path: String, into sink: inout Sink,
        read: (Original, String, inout Sink) throws -> Reception
    ) throws -> Reception {
        do {
            let name = Array(path.utf8.split(separator: UInt8(ascii: "/")).last ?? [])
            let kind = try Submission.look(at: path).kind
            return try Original(path: path, name: name, kind: kind).receive(into: &sink, read: read)
        } catch let refusal as Refusal {
            var reception = Reception(kind: .file, original: nil)
            reception.refusal = refusal.reason
            return reception
        } catch let error as ReceivingError {
            throw ReceivingError(path: Array(path.utf8), reason: error.reason)
        }
    }

    private func receive<Sink: BlobSink & ~Copyable>(
        into sink: inout Sink, read: (Original, String, inout Sink) throws -> Reception
    ) throws -> Reception {
        guard isKept else {
            var reception = try read(self, path, &sink)
            // A loose file is its own original.
            if kind == .file {
                reception.snapshot.original = reception.snapshot.items.first?.digest
            }
            return reception
        }
        try sink.open()
        try FileReading.read(Array(path.utf8)) { try sink.write($0) }
        let digest = try sink.close()
        var reception = try read(self, sink.latest ?? path, &sink)
        reception.snapshot.original = digest
        return reception
    }
}
