package import ContestModel
package import Sealing

/// One public line of the ledger: its number, its time, a commitment and a check.
///
///     0000000017 2023-11-06T11:05:00.123Z <64 hexadecimal digits> <16 hexadecimal digits>
///
/// Every line has the same length whatever the act. The check is the beginning of the SHA-256 of
/// what stands before it on the line: it proves nothing against a forger, it lets a reader name
/// the line in which a byte was damaged.
package struct LedgerLine: Sendable, Hashable {
    /// From 1, as editors count lines; one more than the index in the tree.
    package let number: Int
    package let time: Instant
    package let commitment: DigestBytes

    package static let greatestNumber = 9_999_999_999
    /// Bytes of a line with its line end.
    package static let length = 118

    /// - Precondition: The number is in `1...greatestNumber`.
    package init(number: Int, time: Instant, commitment: DigestBytes) {
        precondition((1...Self.greatestNumber).contains(number), "lines are numbered from 1")
        self.number = number
        self.time = time
        self.commitment = commitment
    }

    /// The line as it is hashed and published, with its line end.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        bytes += decimal(Int64(number), digits: 10)
        bytes.append(UInt8(ascii: " "))
        bytes += time.ledgerText
        bytes.append(UInt8(ascii: " "))
        bytes += Hexadecimal.digits(commitment.bytes)
        let check = DigestBytes(of: bytes).bytes
        bytes.append(UInt8(ascii: " "))
        bytes += Hexadecimal.digits(check).prefix(16)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// The hash of the line as a leaf of the tree.
    package var leaf: DigestBytes { MerkleHashing.leaf(bytes) }

    /// Reads ``bytes`` and nothing else.
    ///
    /// - Throws: ``LedgerError`` with code `lineShape` or `lineCheck`.
    package init(reading bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count == Self.length,
            let number = wholeNumber(bytes[0..<10]), number > 0,
            let time = Instant(ledgerText: bytes[11..<35]),
            let commitment = DigestBytes(hex: bytes[36..<100])
        else { throw .lineShape() }
        self.init(number: Int(number), time: time, commitment: commitment)
        guard self.bytes == bytes else { throw .lineCheck() }
    }
}
