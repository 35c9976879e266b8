internal import Sealing

/// The openings as a file: line n belongs to line n of the ledger, so nothing can be left out
/// without a trace.
enum OpeningRow {
    static func text(of openings: [Opening], lines: Int) -> [UInt8] {
        let byNumber = Dictionary(openings.map { ($0.number, $0) }) { first, _ in first }
        guard lines > 0 else { return [] }
        return (1...lines).flatMap { byNumber[$0]?.row ?? start($0) + "}\n".utf8 }
    }

    fileprivate static func start(_ number: Int) -> [UInt8] { Array("{\"line\":\(number)".utf8) }

    /// Reads the row of a line.
    ///
    /// - Returns: `nil` for a line that stays closed.
    /// - Throws: ``LedgerError`` with code `opening`.
    static func read(_ row: ArraySlice<UInt8>, number: Int) throws(LedgerError) -> Opening? {
        let start = start(number)
        if row.elementsEqual(start + "}\n".utf8) { return nil }
        let (middle, end) = (Array(",\"payload\":".utf8), Array("\"}\n".utf8))
        let salt = Array(",\"salt\":\"".utf8)
        let tail = row.suffix(salt.count + 64 + end.count)
        let lead = start + middle
        guard row.starts(with: lead), row.count >= lead.count + tail.count,
            tail.starts(with: salt), tail.suffix(end.count).elementsEqual(end),
            let bytes = Hexadecimal.bytes(of: tail.dropFirst(salt.count).prefix(64)),
            let salt = Salt(bytes: bytes)
        else { throw .opening() }
        let payload = row.dropFirst(lead.count).dropLast(tail.count)
        return Opening(number: number, payload: Array(payload), salt: salt)
    }
}

extension Opening {
    /// The opening as a line of `openings.jsonl`.
    package var row: [UInt8] {
        OpeningRow.start(number) + ",\"payload\":".utf8 + payload
            + ",\"salt\":\"\(salt.hex)\"}\n".utf8
    }
}
