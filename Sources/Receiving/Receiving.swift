package import ContentStoring
package import ContestModel
internal import ArchiveReading
internal import GitReading

/// Reads one submission: an archive, a repository, a bundle, a folder or a file.
///
/// The bytes of an archive or a bundle go into `sink` as they are, and its items are only hashed:
/// they can be had again from those bytes, see ``items(of:rules:into:)``. The items of
/// anything else stream into `sink` one by one. Nothing is ever written under a name from the
/// submission. What the entrant did wrong becomes the reception's refusal; only the machine's own
/// trouble is thrown.
///
/// - Throws: ``ReceivingError``, and what the sink throws.
package func receive<Sink: BlobSink & ~Copyable>(
    _ path: String, rules: IntakeRules, into sink: inout Sink
) throws -> Reception {
    try Original.receive(path, into: &sink) { original, path, sink in
        let place = Place(path: path, name: original.name)
        guard original.isKept else { return try read(place, rules: rules, into: &sink) }
        var hashing = HashingSink()
        return try read(place, rules: rules, into: &hashing)
    }
}

/// Reads an archive or a bundle again and hands its items to `sink`, which says what it wants.
///
/// - Throws: ``ReceivingError``, and what the sink throws.
package func items<Sink: BlobSink & ~Copyable>(
    of path: String, rules: IntakeRules, into sink: inout Sink
) throws {
    _ = try read(Place(path: path, name: []), rules: rules, into: &sink)
}

/// Where a submission is read.
struct Place {
    let path: String
    /// The name of the file or folder as it was handed in.
    let name: [UInt8]
}

/// Reads the items of what lies at a place.
func read<Sink: BlobSink & ~Copyable>(
    _ place: Place, rules: IntakeRules, into sink: inout Sink
) throws -> Reception {
    var reception = Reception(kind: .file, original: nil)
    do {
        let (kind, head) = try Submission.look(at: place.path)
        reception = Reception(kind: kind, original: nil)
        let receiver = Receiver(place: place, rules: rules, head: head)
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
    let place: Place
    let rules: IntakeRules
    let head: [UInt8]

    var path: String { place.path }
    var name: [UInt8] { place.name }
    var limits: IntakeLimits { rules.limits }

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
