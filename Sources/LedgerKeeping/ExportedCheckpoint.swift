internal import Sealing

/// The checkpoint and the key of an export: five lines and three.
struct ExportedCheckpoint {
    let checkpoint: Checkpoint
    let key: NoteKey

    private static let file = LedgerExport.checkpoint

    /// Demands a good signature. Where it fails, the line is named that the ledger contradicts, or
    /// else the signature's own.
    ///
    /// - Throws: ``LedgerError`` with file and line.
    init(
        _ files: [String: [UInt8]], tree: MerkleTree, trust: Trust
    ) throws(LedgerError) {
        let pem = files[LedgerExport.key] ?? []
        guard let publicKey = VerifyingKey(pem: pem) else {
            throw LedgerError.keyShape().at(LedgerExport.key, line: Self.wrongLine(ofKey: pem))
        }
        let rows = (files[Self.file] ?? []).lines
        guard let row = rows.last, let signature = NoteSignature(reading: row.dropLast()),
            row.last == UInt8(ascii: "\n")
        else {
            _ = try Self.read(rows, origin: nil)
            throw LedgerError.noteShape().at(Self.file, line: 5)
        }
        do {
            key = try NoteKey(name: signature.name, key: publicKey)
        } catch {
            throw error.at(Self.file, line: 5)
        }
        if key.id != signature.id { throw Self.strangeKey(files) }
        checkpoint = try Self.read(rows, origin: key.name)
        guard rows.count == 5 else { throw LedgerError.noteShape().at(Self.file, line: 5) }
        guard publicKey.verifies(signature.signature, of: checkpoint.text) else {
            throw LedgerError.signature().at(Self.file, line: wrongLine(beside: tree))
        }
        try demand(trust.key)
    }

    /// Reads the three lines of the text and the empty one below.
    private static func read(
        _ rows: [ArraySlice<UInt8>], origin: String?
    ) throws(LedgerError) -> Checkpoint {
        let found = rows.first.map { String(decoding: $0.dropLast(), as: UTF8.self) } ?? ""
        let origin = origin ?? found
        guard let first = rows.first, first.elementsEqual("\(origin)\n".utf8) else {
            throw LedgerError.origin(origin).at(file, line: 1)
        }
        let newline = UInt8(ascii: "\n")
        guard rows.count > 1, let size = wholeNumber(rows[1].dropLast()),
            rows[1].elementsEqual("\(size)\n".utf8)
        else { throw LedgerError.checkpointShape().at(file, line: 2) }
        guard rows.count > 2, rows[2].last == newline,
            let root = Base64.bytes(of: rows[2].dropLast()).flatMap({ DigestBytes(bytes: $0) })
        else { throw LedgerError.checkpointShape().at(file, line: 3) }
        guard rows.count > 3, rows[3].elementsEqual([newline]) else {
            throw LedgerError.noteShape().at(file, line: 4)
        }
        return Checkpoint(origin: origin, head: TreeHead(size: Int(size), root: root))
    }

    /// Which line of a wrong key is not as it should be.
    private static func wrongLine(ofKey pem: [UInt8]) -> Int {
        let rows = pem.lines
        let (heading, ending) = ("-----BEGIN PUBLIC KEY-----\n", "-----END PUBLIC KEY-----\n")
        guard let first = rows.first, first.elementsEqual(heading.utf8) else { return 1 }
        guard rows.count > 1 else { return 2 }
        let mended = heading.utf8 + rows[1] + ending.utf8
        return VerifyingKey(pem: Array(mended)) == nil ? 2 : 3
    }

    /// The key in the file is not the one that signed: the file that the list of digests does not
    /// know is told, else the key.
    private static func strangeKey(_ files: [String: [UInt8]]) -> LedgerError {
        let changed = DigestList.changed(files)
        let isKeyGood = !changed.contains(LedgerExport.key)
        return changed.contains(file) && isKeyGood
            ? LedgerError.key().at(file, line: 5)
            : LedgerError.key().at(LedgerExport.key, line: 2)
    }

    private func wrongLine(beside tree: MerkleTree) -> Int {
        if checkpoint.head.size != tree.size { return 2 }
        return checkpoint.head.root == tree.root ? 5 : 3
    }

    private func demand(_ trusted: NoteKey?) throws(LedgerError) {
        guard let trusted else { return }
        guard trusted.key == key.key else {
            throw LedgerError.key().at(LedgerExport.key, line: 2)
        }
        guard trusted.name.utf8.elementsEqual(key.name.utf8) else {
            throw LedgerError.origin(trusted.name).at(Self.file, line: 1)
        }
    }
}
