import ContestModel
import Testing

@Suite struct ByteCountTests {
    @Test(arguments: [
        (0, "0 B"), (980, "980 B"), (999, "999 B"), (1_000, "1,0 kB"), (1_234, "1,2 kB"),
        (1_250, "1,3 kB"), (999_949, "999,9 kB"), (999_950, "1,0 MB"), (1_200_000, "1,2 MB"),
        (2_147_483_648, "2,1 GB"), (5_000_000_000_000, "5,0 TB"),
        (9_000_000_000_000_000, "9000,0 TB"),
    ]) func `sizes are shown as file managers do`(bytes: Int64, text: String) {
        #expect(ByteCount(bytes).formatted() == text)
    }

    @Test func `the units of limits are powers of 1024`() {
        #expect(ByteCount.kibibytes(3).bytes == 3_072)
        #expect(ByteCount.mebibytes(1).bytes == 1_048_576)
        #expect(ByteCount.gibibytes(2).bytes == 2_147_483_648)
        #expect(ByteCount.kibibytes(1) < .mebibytes(1))
        #expect(ByteCount(1) + ByteCount(2) == ByteCount(3))
        #expect(ByteCount(1_500).formatted(separator: ".") == "1.5 kB")
    }
}
