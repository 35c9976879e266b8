internal import ContentStoring
internal import ContestModel

/// The items of one submission as they are read, with the limits kept and what was noticed.
struct ItemCollector {
    let rules: PathRules
    /// Packed size, for the ratio; `nil` where nothing is packed.
    let packed: ByteCount?
    private(set) var items: [Item] = []
    private var noticed: [IntakeCode: (first: String?, count: Int)] = [:]
    private var indexByPath: [String: Int] = [:]
    private var foldedPaths: Set<String> = []
    private var links: Set<String> = []
    private var bytes: Int64 = 0
    private var litterCount = 0

    init(rules: PathRules, packed: ByteCount?) {
        self.rules = rules
        self.packed = packed
    }

    /// Notes a code about an item; a code is noted once, with the first item and a count.
    mutating func note(_ code: IntakeCode, item: String?) {
        let before = noticed[code]
        noticed[code] = (before?.first ?? item, (before?.count ?? 0) + 1)
    }

    var notes: [Notice] {
        IntakeCode.allCases.compactMap { code in
            noticed[code].map { found in
                Notice(
                    code: code.rawValue,
                    message: code.sentence(limit: "", value: String(found.count)),
                    item: found.first)
            }
        }
    }

    /// Applies the rules to a stored name.
    ///
    /// - Returns: The safe path, or `nil` when the item is left out.
    /// - Throws: ``Refusal``.
    mutating func path(for raw: [UInt8]) throws(Refusal) -> String? {
        switch try rules.verdict(raw) {
        case .drop(let code):
            litterCount += 1
            note(code, item: NameDecoding.text(raw).text)
            return nil
        case .use(let path, let codes):
            for code in codes { note(code, item: path) }
            if !links.isEmpty { try refuseBehindLink(path) }
            return path
        }
    }

    /// Reads one item into the sink through `read`, which hands over its bytes.
    ///
    /// - Throws: ``Refusal`` when a limit is passed, and what the sink or `read` throws.
    mutating func add<Sink: BlobSink & ~Copyable>(
        _ path: String, into sink: inout Sink, read: ((RawSpan) throws -> Void) throws -> Void
    ) throws {
        guard items.count < rules.limits.items else {
            throw Refusal(.tooManyItems, item: path, limit: "\(rules.limits.items)")
        }
        var head: [UInt8] = []
        var size: Int64 = 0
        try sink.open()
        try read { chunk in
            size += Int64(chunk.byteCount)
            try checkSize(path, item: size)
            if head.count < MediaSniffing.headBytes { head += Self.bytes(chunk, head.count) }
            try sink.write(chunk)
        }
        let digest = try sink.close()
        bytes += size
        append(path, bytes: size, digest: digest, head: head)
    }

    /// Adds another name for an item that is already there.
    mutating func addCopy(_ path: String, of target: String) {
        guard let index = indexByPath[target] else {
            note(.linkDangling, item: path)
            return
        }
        let original = items[index]
        let name = unusedName(path)
        indexByPath[name] = items.count
        items.append(
            Item(path: name, bytes: original.bytes, type: original.type, digest: original.digest))
    }

    mutating func addLink(_ path: String) {
        links.insert(path)
        note(.linkSymlink, item: path)
    }
}

extension ItemCollector {
    private func checkSize(_ path: String, item size: Int64) throws(Refusal) {
        let limits = rules.limits
        guard size <= limits.itemBytes.bytes else {
            throw Refusal(
                .itemTooLarge, item: path, limit: limits.itemBytes.formatted(),
                value: ">\(limits.itemBytes.formatted())")
        }
        let total = bytes + size
        guard total <= limits.entryBytes.bytes else {
            throw Refusal(
                .entryTooLarge, item: path, limit: limits.entryBytes.formatted(),
                value: ">\(limits.entryBytes.formatted())")
        }
        guard let packed, total > 1 << 20 else { return }
        guard total <= packed.bytes * Int64(limits.ratio) else {
            throw Refusal(
                .bomb, item: path, limit: "\(limits.ratio)", value: ByteCount(total).formatted())
        }
    }

    private static func bytes(_ chunk: RawSpan, _ have: Int) -> [UInt8] {
        let wanted = min(chunk.byteCount, MediaSniffing.headBytes - have)
        return (0..<wanted).map { chunk.unsafeLoadByte($0) }
    }

    private mutating func append(_ path: String, bytes: Int64, digest: Digest, head: [UInt8]) {
        let name = unusedName(path)
        let type = MediaSniffing.type(head: head, name: name)
        if Submission.archiveTypes.contains(type) { note(.nestedArchive, item: name) }
        indexByPath[name] = items.count
        items.append(Item(path: name, bytes: ByteCount(bytes), type: type, digest: digest))
    }

    /// The path itself, or one told apart by a number where it is taken.
    private mutating func unusedName(_ path: String) -> String {
        if indexByPath[path] == nil {
            if !foldedPaths.insert(path.lowercased()).inserted { note(.nameTwin, item: path) }
            return path
        }
        note(.nameDuplicate, item: path)
        var number = 2
        while indexByPath["\(path)~\(number)"] != nil { number += 1 }
        return "\(path)~\(number)"
    }

    private func refuseBehindLink(_ path: String) throws(Refusal) {
        for folder in Self.folders(of: path) where links.contains(folder) {
            throw Refusal(.linkAsFolder, item: path)
        }
    }

    /// Every folder that a path lies in: `a`, `a/b` for `a/b/c`.
    private static func folders(of path: String) -> [String] {
        let bytes = Array(path.utf8)
        return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
            .map { String(decoding: bytes[..<$0], as: UTF8.self) }
    }

    /// What only shows once everything was read.
    ///
    /// - Throws: ``Refusal`` `path-file-and-folder`, `only-litter` or `empty`.
    func finish() throws(Refusal) {
        for item in items {
            for folder in Self.folders(of: item.path) where indexByPath[folder] != nil {
                throw Refusal(.pathFileAndFolder, item: folder)
            }
        }
        if items.isEmpty { throw Refusal(litterCount > 0 ? .onlyLitter : .empty) }
        if items.allSatisfy({ $0.bytes == .zero }) { throw Refusal(.empty) }
    }
}
