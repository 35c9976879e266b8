extension Checkpoint {
    /// Demands that this is what became of an older checkpoint: the same lines, and perhaps more.
    ///
    /// - Parameter proof: From the older size to this one; for equal sizes it is empty.
    /// - Throws: ``LedgerError`` with code `origin`, `rolledBack`, `forked` (other lines at the same
    ///   size) or `proof`.
    package func follows(_ known: Checkpoint, proof: ConsistencyProof) throws(LedgerError) {
        guard origin.utf8.elementsEqual(known.origin.utf8) else { throw .origin(known.origin) }
        guard head.size >= known.head.size else {
            throw .rolledBack(known: known.head.size, found: head.size)
        }
        guard head.size > known.head.size || head.root == known.head.root else {
            throw .forked(at: head.size)
        }
        guard proof.shows(known.head, growsInto: head) else { throw .proof() }
    }
}

extension MerkleTree {
    /// Demands that this tree is what became of a checkpoint that was signed before.
    ///
    /// Whoever opens the records asks this with a checkpoint that was kept elsewhere: so an older
    /// database that was put back is noticed.
    ///
    /// - Throws: ``LedgerError`` with code `rolledBack` or `forked`.
    package func follows(_ known: Checkpoint) throws(LedgerError) {
        guard size >= known.head.size else {
            throw .rolledBack(known: known.head.size, found: size)
        }
        guard head(at: known.head.size) == known.head else { throw .forked(at: known.head.size) }
    }
}
