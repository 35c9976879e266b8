internal import ContentStoring
internal import ContestModel
internal import GitReading

extension Receiver {
    /// Reads a repository or a bundle: the tree of the chosen reference and its history.
    func repository<Sink: BlobSink & ~Copyable>(
        _ reception: inout Reception, _ sink: inout Sink
    ) throws {
        let reader =
            reception.kind == .bundle
            ? try GitReader(
                bundle: path, head: head, choice: rules.reference, limits: gitLimits)
            : try GitReader(repository: path, choice: rules.reference, limits: gitLimits)
        var collector = collector()
        defer {
            reception.snapshot.notes = collector.notes
            reception.snapshot.items = collector.items
        }
        let items = try reader.items()
        var history = try reader.history()
        history.facts?.submodules = try reader.submodules(items)
        history.facts?.submoduleCount = items.count { $0.kind == .submodule }
        collector.note(reader.notes, history.facts)
        reception.snapshot.history = history
        for item in items {
            guard let name = try collector.path(for: item.path) else { continue }
            switch item.kind {
            case .file:
                let pointer = try file(item, name, of: reader, &collector, &sink)
                if let pointer { reception.snapshot.history?.facts?.add(pointer) }
            case .symlink: collector.addLink(name)
            case .submodule: collector.note(.submodule, item: name)
            case .odd: collector.note(.oddMode, item: name)
            }
        }
        try collector.finish()
    }

    private var gitLimits: GitLimits {
        var limits = GitLimits()
        limits.objects = self.limits.objects
        limits.paths = min(self.limits.paths, self.limits.seenItems)
        // Trees are walked by recursion, so that a contest's own limit may not be any number.
        limits.depth = min(self.limits.treeDepth, 1_000)
        limits.blob = min(self.limits.itemBytes, self.limits.blobBytes)
        limits.commits = self.limits.commits
        return limits
    }

    /// Takes one file of the tree.
    ///
    /// - Returns: What it stands for, when it is a Git LFS pointer.
    private func file<Sink: BlobSink & ~Copyable>(
        _ item: TreeItem, _ name: String, of reader: GitReader,
        _ collector: inout ItemCollector, _ sink: inout Sink
    ) throws -> PointerFact? {
        let size = try reader.size(of: item)
        // Larger than one blob may be is said by the reader.
        if size <= gitLimits.blob { try collector.see(size.bytes, name: item.path) }
        var start: [UInt8] = []
        try collector.add(name, into: &sink) { body in
            try reader.readBlob(item) { piece in
                if size.bytes < PointerFact.greatest {
                    start.append(piece, upTo: PointerFact.greatest)
                }
                try body(piece)
            }
        }
        let pointer = PointerFact(path: name, start)
        if pointer != nil { collector.note(.lfsPointer, item: name) }
        return pointer
    }
}

extension ItemCollector {
    /// Notes what the repository as a whole gives cause for.
    fileprivate mutating func note(_ notes: Set<GitNote>, _ facts: HistoryFacts?) {
        if notes.contains(.checksum) { note(.packChecksum, item: nil) }
        if notes.contains(.programs) { note(.repositoryPrograms, item: nil) }
        guard let facts else { return }
        if !facts.isWhole { note(.historyPartial, item: nil) }
        for _ in 0..<min(facts.replacements, 100_000) { note(.replacedObjects, item: nil) }
    }
}

extension HistoryFacts {
    fileprivate mutating func add(_ pointer: PointerFact) {
        pointerCount += 1
        if pointers.count < Self.listed { pointers.append(pointer) }
    }
}
