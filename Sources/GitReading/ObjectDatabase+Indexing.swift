extension ObjectDatabase {
    /// Finds and names every object of a pack that came without an index, as in a bundle.
    ///
    /// - Throws: ``GitError`` `damaged` when one cannot be read or made, or bytes are left over.
    func index(_ number: Int) throws(GitError) {
        let pack = packs[number].pack
        var bases = Bases()
        var ready: [(ObjectID, Int)] = []
        var offset = pack.firstEntry
        for _ in 0..<pack.count {
            let entry = try pack.entry(at: offset)
            let (id, used) = try name(entry, at: offset, of: pack)
            if let id { ready.append((id, offset)) } else { bases.add(entry, at: offset) }
            offset = entry.data + used
        }
        guard offset == pack.end else { throw .damaged("pack: \(offset)") }
        while let (id, offset) = ready.popLast() {
            indexed[id] = Place(pack: number, offset: offset)
            for next in bases.take(id, offset) {
                ready.append((try resolve(Place(pack: number, offset: next)).id, next))
            }
        }
        guard bases.isEmpty else { throw .damaged("delta") }
    }

    /// Unpacks an entry once: for the name of a whole object, and for where the next one starts.
    private func name(
        _ entry: Pack.Entry, at offset: Int, of pack: Pack
    ) throws(GitError) -> (ObjectID?, used: Int) {
        guard case .whole(let kind) = entry.content else {
            try check(.blob, entry.size, "delta \(offset)")
            try spend(entry.size)
            let packed = unsafe pack.packed(entry)
            guard let (_, used) = unsafe inflater.unpack(packed, size: entry.size) else {
                throw .damaged("pack: \(offset)")
            }
            return (nil, used)
        }
        try check(kind, entry.size, "\(kind.word) \(offset)")
        try spend(entry.size)
        var hash = ObjectHash(kind, size: entry.size)
        guard let used = unsafe pass(pack.packed(entry), entry.size, { unsafe hash.add($0) }) else {
            throw .damaged("pack: \(offset)")
        }
        return (hash.finish(), used)
    }

    /// Unpacks a stream, in pieces where it is large.
    private func pass(
        _ packed: UnsafeRawBufferPointer, _ size: Int, _ body: (UnsafeRawBufferPointer) -> Void
    ) -> Int? {
        if size >= Self.streamed {
            do { return try unsafe inflater.stream(packed, size: size) { unsafe body($0) } } catch {
                return nil
            }
        }
        guard let (bytes, used) = unsafe inflater.unpack(packed, size: size) else { return nil }
        unsafe bytes.withUnsafeBytes { unsafe body($0) }
        return used
    }
}

/// Deltas that wait for the object that they are made from.
private struct Bases {
    private var near: [Int: [Int]] = [:]
    private var named: [ObjectID: [Int]] = [:]

    var isEmpty: Bool { near.isEmpty && named.isEmpty }

    mutating func add(_ entry: Pack.Entry, at offset: Int) {
        switch entry.content {
        case .near(let base): near[base, default: []].append(offset)
        case .named(let base): named[base, default: []].append(offset)
        case .whole: break
        }
    }

    /// The deltas of an object that is now known; of a second object of that name, those that are
    /// near it.
    mutating func take(_ id: ObjectID, _ offset: Int) -> [Int] {
        (near.removeValue(forKey: offset) ?? []) + (named.removeValue(forKey: id) ?? [])
    }
}
