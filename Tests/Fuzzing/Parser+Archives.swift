@testable import ArchiveReading

extension Parser {
    static let archives = [
        Parser("zip") { bytes in
            var reader = try ZipReader(ByteSource(bytes: bytes))
            var total = 0
            while try reader.next() != nil {
                do {
                    try reader.readData { total = try counted(total, $0.byteCount) }
                } catch is ArchiveError {
                    // The next item may be sound.
                }
            }
        },
        Parser("gzip") { bytes in
            guard let stream = try GzipStream(ByteSource(bytes: bytes)) else { return }
            var total = 0
            while let block = try unsafe stream.next() {
                total = try counted(total, block.count)
            }
        },
    ]

    private static func counted(_ total: Int, _ more: Int) throws -> Int {
        guard total + more <= unpacked else { throw Enough() }
        return total + more
    }
}
