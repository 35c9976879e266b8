/// The CRC-32 of gzip and zip, eight bytes at a step.
///
/// Source: RFC 1952, section 8; M. Kounavis and F. Berry, "A Systematic Approach to Building High
/// Performance Software-based CRC Generators", slicing by eight.
struct CyclicChecksum {
    private var state: UInt32 = 0xFFFF_FFFF

    var value: UInt32 { ~state }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        var state = state
        unsafe Self.tables.withUnsafeBufferPointer { table in
            var offset = 0
            while offset + 8 <= bytes.count {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                let mixed = UInt64(littleEndian: word) ^ UInt64(state)
                state = 0
                for step in 0..<8 {
                    let byte = Int(truncatingIfNeeded: mixed >> (8 * UInt64(step))) & 0xFF
                    state ^= unsafe table[(7 - step) * 256 + byte]
                }
                offset += 8
            }
            while offset < bytes.count {
                let byte = UInt32(unsafe bytes[offset])
                state = unsafe table[Int((state ^ byte) & 0xFF)] ^ (state >> 8)
                offset += 1
            }
        }
        self.state = state
    }

    /// Eight tables of 256: the effect of a byte, and of a byte with one to seven zeros after it.
    private static let tables: [UInt32] = {
        var tables = (0..<256).map(entry)
        for index in 256..<2048 {
            let before = tables[index - 256]
            tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
        }
        return tables
    }()

    private static func entry(_ byte: Int) -> UInt32 {
        var value = UInt32(byte)
        for _ in 0..<8 {
            let isOdd = value & 1 == 1
            value >>= 1
            if isOdd { value ^= 0xEDB8_8320 }
        }
        return value
    }
}
