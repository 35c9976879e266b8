import Foundation
import Testing

@testable import ArchiveReading

struct CyclicChecksumTests {
    /// Source: the check value of
    /// CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
    @Test func `the checksum of the nine digits is the published one`() {
        #expect(checksum(Array("123456789".utf8), pieces: [9]) == 0xCBF4_3926)
        #expect(checksum([], pieces: []) == 0)
    }

    @Test func `bytes in any pieces have the checksum that Python gives`() throws {
        let bytes = (0..<1_003).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ $0 / 7) }
        let program = "import sys,zlib;print(zlib.crc32(bytes.fromhex(sys.argv[1])))"
        let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let said = String(decoding: try run("python3", ["-c", program, hex]), as: UTF8.self)
        let expected = UInt32(said.trimmingCharacters(in: .whitespacesAndNewlines))
        for pieces in [[1_003], [1, 7, 8, 9, 978], [500, 0, 503]] {
            #expect(checksum(bytes, pieces: pieces) == expected)
        }
    }

    private func checksum(_ bytes: [UInt8], pieces: [Int]) -> UInt32 {
        var checksum = CyclicChecksum()
        var start = 0
        for count in pieces {
            unsafe Array(bytes[start..<(start + count)]).withUnsafeBytes {
                unsafe checksum.update($0)
            }
            start += count
        }
        return checksum.value
    }
}
