internal import Sealing

/// A file of an export: its name and its bytes.
package struct ExportFile: Sendable, Hashable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// The files by which strangers check a ledger.
package enum LedgerExport {
    static let ledger = "ledger.txt"
    static let openings = "openings.jsonl"
    static let checkpoint = "checkpoint.txt"
    static let key = "key.pem"
    static let readme = "README.txt"
    static let sums = "SHA256SUMS"
    /// The files that `SHA256SUMS` lists, in its order.
    static let listed = [readme, checkpoint, key, ledger, openings]

    /// Makes the files of an export.
    ///
    /// - Parameters:
    ///   - lines: All of them, in order.
    ///   - openings: Those that are published; lines without one stay closed.
    ///   - checkpoint: The signed checkpoint of exactly these lines.
    package static func files(
        lines: [LedgerLine], openings: [Opening], checkpoint: [UInt8], key: NoteKey
    ) -> [ExportFile] {
        let contents = [
            readme: Array(ExportReadme.text.utf8),
            self.checkpoint: checkpoint,
            self.key: key.key.pem,
            ledger: lines.flatMap(\.bytes),
            self.openings: OpeningRow.text(of: openings, lines: lines.count),
        ]
        let files = listed.map { ExportFile(name: $0, bytes: contents[$0] ?? []) }
        return files + [ExportFile(name: sums, bytes: DigestList.text(of: files))]
    }
}
