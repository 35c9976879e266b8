internal import ContestModel

/// All objects of a repository: its packs and its loose objects, and nothing else.
///
/// What is given out as an object was held against its name. Objects are unpacked one at a time;
/// what others are made from is kept for a while, within ``rememberedLimit``.
final class ObjectDatabase {
    let limits: GitLimits
    let inflater: Inflater
    let packs: [(pack: Pack, index: PackIndex?)]
    let loose: LooseObjects?
    /// Where the objects of packs without an index lie.
    var indexed: [ObjectID: Place] = [:]
    /// Whether the repository says that some objects were left elsewhere.
    let isPartial: Bool
    private var remembered: [Place: GitObject] = [:]
    private var rememberedBytes = 0
    private var unpacked: Int64 = 0
    private static let rememberedLimit = 32 << 20

    struct Place: Hashable {
        let pack: Int
        let offset: Int
    }

    init(
        packs: [(pack: Pack, index: PackIndex?)], loose: LooseObjects?, isPartial: Bool = false,
        limits: GitLimits
    ) throws(GitError) {
        guard let inflater = Inflater() else { throw .damaged("memory") }
        (self.packs, self.loose, self.limits) = (packs, loose, limits)
        (self.inflater, self.isPartial) = (inflater, isPartial)
    }

    /// Where an object lies in a pack.
    func place(of id: ObjectID) -> Place? {
        for (number, part) in packs.enumerated() {
            if let offset = part.index?.place(of: id) { return Place(pack: number, offset: offset) }
        }
        return indexed[id]
    }

    /// An object, held against its name.
    ///
    /// - Throws: ``GitError`` `damaged` when it is missing, of another kind or wrong; `overLimit`.
    func read(_ id: ObjectID, _ kind: ObjectKind) throws(GitError) -> [UInt8] {
        let object = try any(id)
        guard object.kind == kind else { throw .damaged("\(id.hex): \(object.kind.word)") }
        return object.bytes
    }

    /// As ``read(_:_:)``, of any kind.
    func any(_ id: ObjectID) throws(GitError) -> GitObject {
        let object: GitObject
        if let place = place(of: id) {
            object = try resolve(place)
        } else if let found = try loose?.find(id, inflater) {
            object = try unpack(found, id)
        } else {
            throw missing(id)
        }
        try spend(object.bytes.count)
        guard object.id == id else { throw .damaged("\(id.hex): SHA-1") }
        return object
    }

    func missing(_ id: ObjectID) -> GitError {
        isPartial ? .partialClone(id.hex) : .damaged("\(id.hex): -")
    }

    private func unpack(_ found: LooseObjects.Found, _ id: ObjectID) throws(GitError) -> GitObject {
        try check(found.kind, found.size, id.hex)
        let size = found.header + found.size
        try spend(size)
        guard let (bytes, _) = unsafe inflater.unpack(unsafe found.file.bytes, size: size) else {
            throw .damaged(id.hex)
        }
        return GitObject(kind: found.kind, bytes: Array(bytes[found.header...]))
    }

    /// Refuses an object of absurd size before it is unpacked.
    func check(_ kind: ObjectKind, _ size: Int, _ name: String) throws(GitError) {
        let limit = kind == .blob ? limits.blob : GitLimits.structure
        guard Int64(size) <= limit.bytes else {
            throw .tooLarge(name, size: ByteCount(Int64(size)), limit: limit)
        }
    }

    /// Counts bytes that are unpacked or hashed, so that small packs cannot make endless work.
    func spend(_ bytes: Int) throws(GitError) {
        unpacked += Int64(bytes)
        guard unpacked <= limits.unpacked.bytes else {
            throw .tooMuchWork(limit: limits.unpacked)
        }
    }

    /// The object at a place of a pack, made from the deltas that lead to it; not yet held against
    /// a name.
    func resolve(_ place: Place) throws(GitError) -> GitObject {
        var (chain, place): ([(Place, Pack.Entry)], Place) = ([], place)
        var object = remembered[place]
        while object == nil {
            let entry = try packs[place.pack].pack.entry(at: place.offset)
            if case .whole(let kind) = entry.content {
                try check(kind, entry.size, "\(kind.word) \(place.offset)")
                object = GitObject(kind: kind, bytes: try unpack(entry, place))
                if !chain.isEmpty, let object { remember(object, place) }
            } else {
                chain.append((place, entry))
                guard chain.count <= limits.deltaChain else {
                    throw .tooMany(.deltas, limit: limits.deltaChain, value: chain.count)
                }
                place = try base(of: entry, at: place)
                object = remembered[place]
            }
        }
        guard var made = object else { throw .damaged("pack: \(place.offset)") }
        for (place, entry) in chain.reversed() { made = try apply(entry, at: place, to: made) }
        return made
    }

    /// Where the base of a delta lies.
    func base(of entry: Pack.Entry, at place: Place) throws(GitError) -> Place {
        switch entry.content {
        case .near(let offset): return Place(pack: place.pack, offset: offset)
        case .named(let id):
            guard let base = self.place(of: id) else { throw missing(id) }
            return base
        case .whole: throw .damaged("pack: \(place.offset)")
        }
    }

    private func apply(
        _ entry: Pack.Entry, at place: Place, to base: GitObject
    ) throws(GitError) -> GitObject {
        try check(base.kind, entry.size, "delta \(place.offset)")
        guard let delta = Delta(try unpack(entry, place)) else {
            throw .damaged("delta \(place.offset)")
        }
        try check(base.kind, delta.size, "\(base.kind.word) \(place.offset)")
        try spend(delta.size)
        guard let bytes = delta.applied(to: base.bytes) else {
            throw .damaged("delta \(place.offset)")
        }
        let object = GitObject(kind: base.kind, bytes: bytes)
        remember(object, place)
        return object
    }

    private func unpack(_ entry: Pack.Entry, _ place: Place) throws(GitError) -> [UInt8] {
        try spend(entry.size)
        let packed = unsafe packs[place.pack].pack.packed(entry)
        guard let (bytes, _) = unsafe inflater.unpack(packed, size: entry.size) else {
            throw .damaged("pack: \(place.offset)")
        }
        return bytes
    }

    private func remember(_ object: GitObject, _ place: Place) {
        guard object.bytes.count <= Self.rememberedLimit / 8 else { return }
        if rememberedBytes + object.bytes.count > Self.rememberedLimit {
            remembered.removeAll(keepingCapacity: true)
            rememberedBytes = 0
        }
        if remembered.updateValue(object, forKey: place) == nil {
            rememberedBytes += object.bytes.count
        }
    }
}
