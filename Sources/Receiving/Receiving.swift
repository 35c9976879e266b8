package import ContentStoring
package import ContestModel
internal import ArchiveReading
internal import GitReading

/// Reads one submission: an archive, a repository, a bundle, a folder or a file.
///
/// Items stream into `sink` one by one and nothing is ever written under a name from the archive.
/// What the entrant did wrong becomes the reception's refusal; only the machine's own trouble is
/// thrown.
///
/// - Parameters:
///   - path: Where the submission lies.
///   - name: What it is called, where the path does not say; `nil` for the path's last component.
///   - scratch: A folder of the caller's for the index of a bundle's pack.
/// - Throws: ``ReceivingError``, and what the sink throws.
package func receive<Sink: BlobSink & ~Copyable>(
    _ path: String, name: [UInt8]? = nil, limits: IntakeLimits, scratch: String,
    into sink: inout Sink
) throws -> Reception {
    var reception = Reception(kind: .file, original: nil)
    do {
        let (kind, head) = try Submission.look(at: path)
        reception = Reception(kind: kind, original: nil)
        let receiver = Receiver(
            path: path, givenName: name, limits: limits, scratch: scratch, head: head)
        switch kind {
        case .file: try receiver.file(&reception, &sink)
        case .archive: try receiver.archive(&reception, &sink)
        case .folder: try receiver.folder(&reception, &sink)
        case .repository, .bundle: try receiver.repository(&reception, &sink)
        }
    } catch let refusal as Refusal {
        reception.refusal = refusal.reason
    } catch let error as GitError {
        reception.refusal = Notice(code: error.code.rawValue, message: error.message)
    }
    return reception
}

/// One submission being read, each kind in its own way.
struct Receiver {
    let path: String
    let givenName: [UInt8]?
    let limits: IntakeLimits
    let scratch: String
    let head: [UInt8]

    /// The name of the file or folder itself.
    var name: [UInt8] {
        givenName ?? Array(path.utf8.split(separator: UInt8(ascii: "/")).last ?? [])
    }

    func collector(packed: ByteCount? = nil, stripsLeadingSlash: Bool = false) -> ItemCollector {
        ItemCollector(
            rules: PathRules(limits: limits, stripsLeadingSlash: stripsLeadingSlash),
            packed: packed)
    }

    /// Takes a loose file, as it is.
    ///
    /// - Parameter code: What else to note of it.
    func file<Sink: BlobSink & ~Copyable>(
        _ reception: inout Reception, _ sink: inout Sink, noting code: IntakeCode? = nil
    ) throws {
        var collector = collector()
        defer { reception.snapshot.notes = collector.notes }
        guard let name = try collector.path(for: name) else { throw Refusal(.onlyLitter) }
        if let code { collector.note(code, item: name) }
        try collector.add(name, into: &sink) { try FileReading.read(Array(path.utf8), $0) }
        reception.snapshot.items = collector.items
        reception.snapshot.original = collector.items.first?.digest
        try collector.finish()
    }

    func folder<Sink: BlobSink & ~Copyable>(
        _ reception: inout Reception, _ sink: inout Sink
    ) throws {
        var collector = collector()
        defer {
            reception.snapshot.notes = collector.notes
            reception.snapshot.items = collector.items
        }
        let folder = Array(path.utf8)
        let listing = try FolderListing(of: folder, limits: limits)
        for link in listing.links {
            if let name = try collector.path(for: link) { collector.note(.linkSymlink, item: name) }
        }
        for special in listing.specials {
            if let name = try collector.path(for: special) {
                collector.note(.specialItem, item: name)
            }
        }
        for file in listing.files {
            guard let name = try collector.path(for: file) else { continue }
            try collector.add(name, into: &sink) {
                try FileReading.read(folder + [UInt8(ascii: "/")] + file, $0)
            }
        }
        try collector.finish()
    }
}
