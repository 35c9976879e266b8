package import Sealing

/// 32 random bytes that keep a commitment from being guessed.
package struct Salt: Sendable, Hashable {
    package let bytes: [UInt8]

    /// - Returns: `nil` when there are not 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    package var hex: String { Hexadecimal.text(bytes) }
}

/// What a ledger line hides until it is published: the act and the salt.
///
/// It is kept apart from the line; erasing it leaves a line that still proves its place, and that
/// nobody can open any more.
package struct Opening: Sendable, Hashable {
    /// The number of the line.
    package let number: Int
    package let payload: [UInt8]
    package let salt: Salt

    package init(number: Int, payload: [UInt8], salt: Salt) {
        self.number = number
        self.payload = payload
        self.salt = salt
    }

    /// The SHA-256 of three lines of text: a heading, the salt in hexadecimal, the payload without
    /// a line end. It is 32 bytes whatever the act.
    package var commitment: DigestBytes {
        DigestBytes(of: Array("juri act v1\n\(salt.hex)\n".utf8) + payload)
    }

    /// Whether this is what the line committed to.
    package func opens(_ line: LedgerLine) -> Bool {
        number == line.number && commitment == line.commitment
    }
}
