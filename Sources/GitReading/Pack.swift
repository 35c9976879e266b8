/// A pack: objects one after the other, whole or as deltas, and a checksum of it all.
///
/// Source: `gitformat-pack(5)`.
final class Pack {
    let file: MappedFile
    /// Where the pack starts in its file: behind the header of a bundle.
    let start: Int
    /// Objects that the header promises.
    let count: Int
    /// Where the checksum starts.
    let end: Int
    private static let headerBytes = 12

    /// What lies at one place of a pack.
    struct Entry {
        let content: Content
        /// Unpacked bytes: of the object, or of the delta.
        let size: Int
        /// Where the packed bytes start.
        let data: Int
    }

    enum Content {
        case whole(ObjectKind)
        /// A delta to the object at an earlier place of this pack.
        case near(Int)
        /// A delta to an object by its name.
        case named(ObjectID)
    }

    /// - Throws: ``GitError`` `damaged` or `overLimit`.
    init(_ file: MappedFile, from start: Int = 0, limits: GitLimits) throws(GitError) {
        let smallest = Self.headerBytes + ObjectID.byteCount
        guard start <= file.count - smallest,
            unsafe file.slice(start, start + 4)
                .elementsEqual("PACK".utf8),
            let version = file.number(start + 4), let count = file.number(start + 8)
        else { throw .damaged("pack header") }
        guard version == 2 || version == 3 else { throw .unsupported("pack v\(version)") }
        // The smallest object is a byte of header and an empty stream of eight.
        guard count * 9 <= file.count - start - smallest else {
            throw .damaged("pack header: \(count)")
        }
        guard count <= limits.objects else {
            throw .tooMany(.objects, limit: limits.objects, value: count)
        }
        (self.file, self.start, self.count) = (file, start, count)
        end = file.count - ObjectID.byteCount
    }

    var firstEntry: Int { start + Self.headerBytes }

    /// The checksum at the end.
    var checksum: ObjectID? { file.objectID(end) }

    /// The checksum of the bytes before it.
    var computedChecksum: ObjectID {
        var hash = ObjectHash()
        unsafe hash.add(file.slice(start, end))
        return hash.finish()
    }

    /// The packed bytes of an entry, and what follows it.
    func packed(_ entry: Entry) -> UnsafeRawBufferPointer { unsafe file.slice(entry.data, end) }

    /// Reads the header of an entry.
    ///
    /// - Throws: ``GitError`` `damaged` when there is none at this place.
    func entry(at offset: Int) throws(GitError) -> Entry {
        guard offset >= firstEntry, offset < end, let first = file.byte(offset) else {
            throw .damaged("pack: \(offset)")
        }
        var (size, shift, place, byte) = (Int(first & 15), 4, offset + 1, first)
        while byte & 0x80 != 0 {
            guard shift < 56, let next = file.byte(place) else { throw .damaged("pack: \(offset)") }
            size |= Int(next & 0x7F) << shift
            (shift, place, byte) = (shift + 7, place + 1, next)
        }
        let number = first >> 4 & 7
        if let kind = ObjectKind(rawValue: number) {
            return Entry(content: .whole(kind), size: size, data: place)
        }
        if number == 7, let base = file.objectID(place) {
            return Entry(content: .named(base), size: size, data: place + ObjectID.byteCount)
        }
        guard number == 6, let (distance, data) = distance(at: place), distance > 0,
            offset - distance >= firstEntry
        else { throw .damaged("pack: \(offset)") }
        return Entry(content: .near(offset - distance), size: size, data: data)
    }

    /// How far before an entry its base lies; each byte after the first adds one, so that no
    /// number can be written in two ways.
    private func distance(at start: Int) -> (distance: Int, next: Int)? {
        var (value, place) = (-1, start)
        while let byte = file.byte(place), value < 1 << 48 {
            value = (value + 1) << 7 | Int(byte & 0x7F)
            place += 1
            if byte & 0x80 == 0 { return (value, place) }
        }
        return nil
    }
}
