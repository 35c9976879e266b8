internal import ContentStoring
internal import ContestModel
internal import GitReading

extension Receiver {
    /// Trees are walked by recursion, so that a contest's own limit may not be any number.
    private static let deepestTree = 1_000

    /// Reads a repository or a bundle: the tree of the chosen reference and its history.
    func repository<Sink: BlobSink & ~Copyable>(
        _ reception: inout Reception, _ sink: inout Sink
    ) throws {
        let reader =
            reception.kind == .bundle
            ? try GitReader(bundle: path, head: head, scratch: scratch)
            : try GitReader(repository: path)
        var collector = collector()
        defer {
            reception.snapshot.notes = collector.notes
            reception.snapshot.items = collector.items
        }
        let (history, isWhole) = try reader.history(limit: limits.commits)
        reception.snapshot.history = history
        if !isWhole { collector.note(.historyPartial, item: nil) }
        let depth = min(limits.depth, Self.deepestTree)
        for item in try reader.items(depth: depth, count: limits.seenItems) {
            guard let name = try collector.path(for: item.path) else { continue }
            switch item.kind {
            case .file:
                try collector.add(name, into: &sink) { body in
                    try reader.readBlob(item, limit: limits.itemBytes, body)
                }
            case .symlink: collector.addLink(name)
            case .submodule: collector.note(.submodule, item: name)
            case .odd: collector.note(.oddMode, item: name)
            }
        }
        try collector.finish()
    }
}
