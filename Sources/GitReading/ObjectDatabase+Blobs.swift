internal import ContestModel

extension ObjectDatabase {
    /// Whole objects from this size on pass in pieces, so that memory stays bounded.
    static let streamed = 8 << 20

    /// Bytes of a blob as its headers claim, without unpacking it.
    ///
    /// - Throws: ``GitError`` `damaged` when it is missing.
    func size(of id: ObjectID) throws(GitError) -> Int {
        guard let place = place(of: id) else {
            guard let found = try loose?.find(id, inflater) else { throw missing(id) }
            return found.size
        }
        let pack = packs[place.pack].pack
        let entry = try pack.entry(at: place.offset)
        if case .whole = entry.content { return entry.size }
        // Two numbers of at most eight bytes; a small delta is unpacked faster than begun.
        let packed = unsafe pack.packed(entry)
        let start =
            entry.size <= 4_096
            ? unsafe inflater.unpack(packed, size: entry.size)?.bytes
            : unsafe inflater.start(packed, count: 20)
        guard let delta = start.flatMap(Delta.init) else { throw .damaged(id.hex) }
        return delta.size
    }

    /// Hands over the bytes of a blob, held against its name.
    ///
    /// A large one comes in pieces, and only its end tells whether it was sound.
    ///
    /// - Throws: ``GitError``, and what `body` throws.
    func blob(_ id: ObjectID, name: String, _ body: (RawSpan) throws -> Void) throws {
        let size = try size(of: id)
        guard Int64(size) <= limits.blob.bytes else {
            throw GitError.tooLarge(name, size: ByteCount(Int64(size)), limit: limits.blob)
        }
        if size >= Self.streamed, let packed = try packedWhole(id) {
            return try stream(packed, id, name, body)
        }
        let bytes = try read(id, .blob)
        unsafe try body(bytes.span.bytes)
    }

    /// A blob that is packed whole.
    @safe private struct Packed {
        let bytes: UnsafeRawBufferPointer
        /// Unpacked bytes before the object's own.
        let header: Int
        let size: Int
        /// Keeps the bytes in place.
        let file: MappedFile
    }

    private func packedWhole(_ id: ObjectID) throws(GitError) -> Packed? {
        if let place = place(of: id) {
            let pack = packs[place.pack].pack
            let entry = try pack.entry(at: place.offset)
            guard case .whole(.blob) = entry.content else { return nil }
            return unsafe Packed(
                bytes: pack.packed(entry), header: 0, size: entry.size, file: pack.file)
        }
        guard let found = try loose?.find(id, inflater), found.kind == .blob else { return nil }
        return unsafe Packed(
            bytes: found.file.bytes, header: found.header, size: found.size, file: found.file)
    }

    private func stream(
        _ packed: Packed, _ id: ObjectID, _ name: String, _ body: (RawSpan) throws -> Void
    ) throws {
        try spend(packed.size)
        var hash = ObjectHash(.blob, size: packed.size)
        var header = packed.header
        let size = packed.header + packed.size
        let used = try unsafe inflater.stream(packed.bytes, size: size) { piece throws in
            let own = unsafe UnsafeRawBufferPointer(rebasing: piece[min(header, piece.count)...])
            header -= min(header, piece.count)
            unsafe hash.add(own)
            try body(unsafe own.bytes)
        }
        guard used != nil, hash.finish() == id else { throw GitError.damaged("\(name): SHA-1") }
    }
}
