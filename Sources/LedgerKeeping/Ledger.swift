package import ContestModel
internal import Sealing

/// What the one writer of a ledger must remember to go on.
///
/// It grows with the logarithm of the lines; the lines and the openings lie with whoever keeps the
/// records.
package struct Ledger: Sendable, Hashable {
    package private(set) var frontier: MerkleFrontier
    /// The time of the last line.
    package private(set) var latest: Instant

    package init() {
        frontier = MerkleFrontier()
        latest = Instant(milliseconds: 0)
    }

    /// Goes on from what was kept.
    package init(frontier: MerkleFrontier, latest: Instant) {
        self.frontier = frontier
        self.latest = latest
    }

    /// The number of lines.
    package var size: Int { frontier.size }

    package var head: TreeHead { TreeHead(size: size, root: frontier.root) }

    /// Writes an act as the next line.
    ///
    /// Times never run backwards: when the clock does, the line takes the time of the one before.
    ///
    /// - Parameter salt: Fresh random bytes for every act.
    package mutating func append(_ act: Act, at time: Instant, salt: Salt) -> WrittenAct {
        let opening = Opening(number: size + 1, payload: act.payload, salt: salt)
        let line = LedgerLine(
            number: opening.number, time: max(time, latest), commitment: opening.commitment)
        append(line)
        return WrittenAct(line: line, opening: opening)
    }

    /// Takes a line that was written before, the next in order.
    ///
    /// - Precondition: Its number is the next.
    package mutating func append(_ line: LedgerLine) {
        precondition(line.number == size + 1, "lines come in order")
        frontier.append(line.leaf)
        latest = max(latest, line.time)
    }
}

/// A line of the ledger with what it hides.
package struct WrittenAct: Sendable, Hashable {
    package let line: LedgerLine
    package let opening: Opening
}
