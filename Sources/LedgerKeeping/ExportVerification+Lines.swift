internal import ContestModel
internal import Sealing

extension LedgerExport {
    static func demandSize(
        _ tree: MerkleTree, signed: Checkpoint
    ) throws(LedgerError) {
        let size = signed.head.size
        guard tree.size >= size else {
            throw LedgerError.lineMissing(size).at(ledger, line: tree.size + 1)
        }
        guard tree.size == size else {
            throw LedgerError.lineSurplus(size).at(ledger, line: size + 1)
        }
    }

    /// Some line was rewritten, together with its check: it lies behind those that a known
    /// checkpoint confirms.
    static func rewritten(_ tree: MerkleTree, known: [Checkpoint]) -> LedgerError {
        let confirmed = known.map(\.head).filter { head in
            head.size <= tree.size && tree.head(at: head.size) == head
        }
        let first = (confirmed.map(\.size).max() ?? 0) + 1
        return LedgerError.root(from: first, to: tree.size).at(ledger, line: first)
    }

    /// Demands that the signed tree grew out of every checkpoint that the reader knows.
    static func demandHistory(
        _ tree: MerkleTree, signed: Checkpoint, known: [Checkpoint]
    ) throws(LedgerError) {
        for older in known where older.origin.utf8.elementsEqual(signed.origin.utf8) {
            do throws(LedgerError) {
                try tree.follows(older)
            } catch {
                throw error.at(checkpoint, line: error.code == .rolledBack ? 2 : 3)
            }
        }
    }

    /// Reads the row of every line, demanding that what is opened is what the line committed to.
    ///
    /// - Parameter file: Which of the two files a contradiction is told of.
    static func readOpenings(
        _ bytes: [UInt8], lines: [LedgerLine], blaming file: String
    ) throws(LedgerError) -> [Opening] {
        let rows = bytes.lines
        var openings: [Opening] = []
        for line in lines {
            do throws(LedgerError) {
                guard rows.count >= line.number else { throw LedgerError.opening() }
                let row = rows[line.number - 1]
                guard let opening = try OpeningRow.read(row, number: line.number) else { continue }
                guard opening.commitment == line.commitment else { throw LedgerError.commitment() }
                guard JSONValue(canonical: opening.payload) != nil else {
                    throw LedgerError.payload()
                }
                openings.append(opening)
            } catch {
                throw error.at(error.code == .commitment ? file : self.openings, line: line.number)
            }
        }
        guard rows.count == lines.count else {
            throw LedgerError.opening().at(self.openings, line: lines.count + 1)
        }
        return openings
    }
}
