internal import ContentStoring
internal import ContestModel

/// The items of one submission as they are read, with the limits kept and what was noticed.
struct ItemCollector {
    let rules: PathRules
    /// Packed size, for the ratio; `nil` where nothing is packed.
    let packed: ByteCount?
    private(set) var items: [Item] = []
    private var noticed: [IntakeCode: (first: String?, count: Int)] = [:]
    private var links: Set<String> = []
    private var hasLitter = false
    private var spending = Spending()
    private var names = ItemNames()
    /// Archives among the items whose own items were taken.
    private var opened: Set<String> = []

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
            hasLitter = true
            note(code, item: NameDecoding.text(raw).text)
            return nil
        case .use(let path, let codes, let isRespelled):
            for code in codes { note(code, item: path) }
            try refuseBehindLink(path)
            names.spell(path, isRespelled: isRespelled)
            return path
        }
    }

    /// Refuses a folder's name as it would a file's; nothing is noted of folders.
    func checkFolder(_ raw: [UInt8]) throws(Refusal) {
        if case .use(let path, _, _) = try rules.verdict(raw) { try refuseBehindLink(path) }
    }

    /// Counts an item that a header announces, before its bytes are read or skipped.
    ///
    /// - Throws: ``Refusal`` when a limit is passed.
    mutating func see(_ claimed: Int64, name: [UInt8]) throws(Refusal) {
        try spending.see(claimed, item: NameDecoding.text(name).text, allowance)
    }

    private var allowance: Spending.Allowance {
        Spending.Allowance(limits: rules.limits, packed: packed)
    }
}

extension ItemCollector {
    /// Reads one item into the sink through `read`, which hands over its bytes.
    ///
    /// - Throws: ``Refusal`` when a limit is passed, and what the sink or `read` throws.
    mutating func add<Sink: BlobSink & ~Copyable>(
        _ path: String, into sink: inout Sink, read: ((RawSpan) throws -> Void) throws -> Void
    ) throws {
        guard items.count < rules.limits.items else {
            throw Refusal(.tooManyItems, item: path, limit: "\(rules.limits.items)")
        }
        guard sink.wants(items.count) else { return passOver(path) }
        var head: [UInt8] = []
        var size: Int64 = 0
        try sink.open()
        try read { chunk in
            size += Int64(chunk.byteCount)
            try spending.check(size, item: path, allowance)
            head.append(chunk, upTo: MediaSniffing.headBytes)
            try sink.write(chunk)
        }
        let digest = try sink.close()
        spending.take(size)
        let name = unusedName(path)
        let type = MediaSniffing.type(head: head, name: name)
        if Submission.archiveTypes.contains(type), noticed[.compressedFile] == nil {
            note(.nestedArchive, item: name)
        }
        append(Item(path: name, bytes: ByteCount(size), type: type, digest: digest))
    }

    /// Keeps the place of an item that nobody wants: its bytes are not read.
    private mutating func passOver(_ path: String) {
        let nothing = Digest(bytes: [UInt8](repeating: 0, count: 32))
        append(Item(path: unusedName(path), bytes: .zero, type: "", digest: nothing))
    }

    /// Adds another name for an item that is already there.
    ///
    /// - Throws: ``Refusal`` when the name of the target is one that is refused.
    mutating func addCopy(_ path: String, of target: [UInt8]) throws(Refusal) {
        guard let index = try index(of: target) else {
            note(.linkDangling, item: path)
            return
        }
        guard items.count < rules.limits.items else {
            throw Refusal(.tooManyItems, item: path, limit: "\(rules.limits.items)")
        }
        var copy = items[index]
        copy.path = unusedName(path)
        append(copy)
    }

    /// Gives the bytes of the last item to an empty one of which it is another name.
    mutating func lendLast(to target: [UInt8]) throws(Refusal) {
        guard let index = try index(of: target), items[index].bytes == .zero, let last = items.last
        else { return }
        (items[index].bytes, items[index].type) = (last.bytes, last.type)
        items[index].digest = last.digest
    }

    /// Says that an item, the last one added, is an archive that is opened too.
    mutating func hasOpened(_ name: String) {
        opened.insert(name)
        if let note = noticed[.nestedArchive] {
            noticed[.nestedArchive] = note.count > 1 ? (note.first, note.count - 1) : nil
        }
    }

    mutating func addLink(_ path: String) {
        links.insert(path)
        note(.linkSymlink, item: path)
    }

    private mutating func append(_ item: Item) {
        names.use(item.path, at: items.count)
        items.append(item)
    }

    private mutating func unusedName(_ path: String) -> String {
        let (name, code) = names.unused(path)
        if let code { note(code, item: path) }
        return name
    }

    /// Where the item is that a hard link names.
    private func index(of target: [UInt8]) throws(Refusal) -> Int? {
        guard case .use(let path, _, _) = try rules.verdict(target) else { return nil }
        try refuseBehindLink(path)
        return names.index(of: path)
    }

    private func refuseBehindLink(_ path: String) throws(Refusal) {
        guard !links.isEmpty else { return }
        for folder in ItemNames.folders(of: path) where links.contains(folder) {
            throw Refusal(.linkAsFolder, item: path)
        }
    }

    /// What only shows once everything was read.
    ///
    /// - Throws: ``Refusal`` `path-file-and-folder`, `only-litter` or `empty`.
    func finish() throws(Refusal) {
        for item in items {
            for folder in ItemNames.folders(of: item.path)
            where names.index(of: folder) != nil && !opened.contains(folder) {
                throw Refusal(.pathFileAndFolder, item: folder)
            }
        }
        if items.isEmpty { throw Refusal(hasLitter ? .onlyLitter : .empty) }
        if items.allSatisfy({ $0.bytes == .zero }) { throw Refusal(.empty) }
    }
}
