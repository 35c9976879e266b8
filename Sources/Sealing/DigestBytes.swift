/// The 32 bytes of a SHA-256, as a small value that is cheap to copy and compare.
package struct DigestBytes: Sendable, Hashable {
    /// The bytes in four words, the first byte highest.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// - Returns: `nil` when there are not 32 bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() {
            words[index / 8] = words[index / 8] << 8 | UInt64(byte)
        }
        self.words = (words[0], words[1], words[2], words[3])
    }

    /// Takes what a hash function left in memory: 32 bytes, anywhere.
    init(loading bytes: UnsafeRawBufferPointer) {
        words = unsafe (
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
        )
    }

    /// Reads 64 lower-case hexadecimal digits and nothing else.
    package init?(hex: some Collection<UInt8>) {
        guard let bytes = Hexadecimal.bytes(of: hex) else { return nil }
        self.init(bytes: bytes)
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        append(to: &bytes)
        return bytes
    }

    /// Appends the 32 bytes.
    package func append(to bytes: inout [UInt8]) {
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
    }

    /// 64 lower-case hexadecimal digits.
    package var hex: String { Hexadecimal.text(bytes) }

    package static func == (left: DigestBytes, right: DigestBytes) -> Bool {
        left.words == right.words
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
