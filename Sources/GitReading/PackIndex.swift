/// The index of a pack: names of objects in order, and where each lies.
///
/// It is only a guess where to look: every object that is read is held against its name, and every
/// place against the pack.
///
/// Source: `gitformat-pack(5)`, version 2 of the index.
final class PackIndex {
    private let file: MappedFile
    let count: Int
    private static let names = 8 + 1_024

    /// - Throws: ``GitError`` `damaged` or `unsupported`, when the tables do not fit the file.
    init(_ file: MappedFile, objects: Int) throws(GitError) {
        guard file.number(0) == 0xFF74_4F63 else { throw .unsupported("pack index v1") }
        guard file.number(4) == 2 else { throw .unsupported("pack index") }
        guard let count = file.number(8 + 255 * 4), count == objects else {
            throw .damaged("pack index")
        }
        // Names of 20 bytes, checksums and places of 4, then two checksums of 20.
        let long = file.count - Self.names - count * 28 - 40
        guard long >= 0, long % 8 == 0 else { throw .damaged("pack index") }
        (self.file, self.count) = (file, count)
    }

    /// The checksum of the pack, as it was when the index was made.
    var packChecksum: ObjectID? { file.objectID(file.count - 2 * ObjectID.byteCount) }

    func name(_ ordinal: Int) -> ObjectID? {
        file.objectID(Self.names + ordinal * ObjectID.byteCount)
    }

    /// Where an object lies in the pack; `nil` outside the index.
    func place(_ ordinal: Int) -> Int? {
        let places = Self.names + count * 24
        guard ordinal >= 0, ordinal < count, let short = file.number(places + ordinal * 4) else {
            return nil
        }
        guard short >= 1 << 31 else { return short }
        let long = places + count * 4 + (short - 1 << 31) * 8
        guard let high = file.number(long), let low = file.number(long + 4), high < 1 << 31 else {
            return nil
        }
        return high << 32 | low
    }

    /// Where an object lies in the pack; `nil` when it is not there.
    func place(of id: ObjectID) -> Int? {
        let before = id.first == 0 ? 0 : file.number(8 + (id.first - 1) * 4)
        guard var low = before, var high = file.number(8 + id.first * 4), high <= count else {
            return nil
        }
        while low < high {
            let middle = (low + high) / 2
            guard let found = name(middle) else { return nil }
            if found == id { return place(middle) }
            if found < id { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
