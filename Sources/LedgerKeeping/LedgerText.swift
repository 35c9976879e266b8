internal import ContestModel

/// All lines of a ledger, read and checked, with their tree.
package struct LedgerText: Sendable, Hashable {
    package private(set) var lines: [LedgerLine] = []
    package private(set) var tree = MerkleTree()

    /// Reads the lines, demanding of each its form, its check, its number and its time.
    ///
    /// - Throws: ``LedgerError`` with code `lineShape`, `lineCheck`, `lineNumber` or `lineTime` and
    ///   the first wrong line.
    package init(reading bytes: [UInt8]) throws(LedgerError) {
        for row in bytes.lines {
            let (number, row) = (lines.count + 1, Array(row))
            do throws(LedgerError) {
                let line = try LedgerLine(reading: row)
                guard line.number == number else { throw .lineNumber(line.number) }
                guard line.time >= lines.last?.time ?? line.time else { throw .lineTime() }
                lines.append(line)
                tree.append(MerkleHashing.leaf(row))
            } catch {
                throw error.at(LedgerExport.ledger, line: number)
            }
        }
    }

    /// What the writer needs to go on.
    package var ledger: Ledger {
        let latest = lines.last?.time ?? Instant(milliseconds: 0)
        return Ledger(frontier: tree.frontier, latest: latest)
    }
}
