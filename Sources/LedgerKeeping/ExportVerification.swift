internal import Sealing

/// What a reader knows apart from the export: without it a forger may have made all of it.
package struct Trust: Sendable, Hashable {
    /// The key that the office published elsewhere.
    package var key: NoteKey?
    /// Checkpoints seen before: from documents, receipts or earlier exports, their signatures
    /// verified.
    package var known: [Checkpoint]

    package init(key: NoteKey? = nil, known: [Checkpoint] = []) {
        self.key = key
        self.known = known
    }
}

/// What a good export says.
package struct ExportReport: Sendable, Hashable {
    package let checkpoint: Checkpoint
    package let key: NoteKey
    package let lines: [LedgerLine]
    /// The published acts. A line without one was closed or erased.
    package let openings: [Opening]
}

extension LedgerExport {
    /// Demands that an export is whole and true to its signature, and to what the reader knows.
    ///
    /// - Throws: ``LedgerError`` that names the first wrong line: of the ledger first, then of the
    ///   key, the checkpoint, the openings, the explanation and the list of digests.
    package static func verify(
        _ files: [ExportFile], trusting trust: Trust = Trust()
    ) throws(LedgerError) -> ExportReport {
        let contents = try byName(files)
        let text = try LedgerText(reading: contents[ledger] ?? [])
        let (lines, tree) = (text.lines, text.tree)
        let signed = try ExportedCheckpoint(contents, tree: tree, trust: trust)
        let rows = contents[openings] ?? []
        try demandSize(tree, signed: signed.checkpoint)
        if tree.root != signed.checkpoint.head.root {
            // An opening may know which line it was.
            _ = try readOpenings(rows, lines: lines, blaming: ledger)
            throw rewritten(tree, known: trust.known)
        }
        try demandHistory(tree, signed: signed.checkpoint, known: trust.known)
        let opened = try readOpenings(rows, lines: lines, blaming: openings)
        try verifyReadme(contents)
        try DigestList.verify(contents)
        return ExportReport(
            checkpoint: signed.checkpoint, key: signed.key, lines: lines,
            openings: opened)
    }

    private static func byName(
        _ files: [ExportFile]
    ) throws(LedgerError) -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for file in files {
            guard (listed + [sums]).contains(file.name), contents[file.name] == nil else {
                throw LedgerError.fileUnknown().at(file.name)
            }
            contents[file.name] = file.bytes
        }
        for name in listed + [sums] where contents[name] == nil {
            throw LedgerError.fileMissing().at(name)
        }
        return contents
    }

    /// A wrong explanation is named by its line as far as this version's own text tells it.
    static func verifyReadme(_ contents: [String: [UInt8]]) throws(LedgerError) {
        let text = contents[readme] ?? []
        guard DigestList.changed(contents).contains(readme),
            let line = firstDifference(text, Array(ExportReadme.text.utf8))
        else { return }
        throw LedgerError.readme().at(readme, line: line)
    }
}
