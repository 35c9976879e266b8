/// The size of a picture as it is stored, and its EXIF block, read from the first bytes.
///
/// Source: PNG 1.2 section 4.1.1; ITU-T T.81 annex B (JPEG); GIF89a section 18; WebP container
/// specification (RFC 9649).
struct ImageHeader {
    var width: Int
    var height: Int
    var exif: Exif?

    /// The media types that this reader knows.
    static let types: Set = ["image/png", "image/jpeg", "image/gif", "image/webp"]

    /// - Returns: `nil` when the bytes are no such picture, or end before its size is told.
    init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes[...])
        guard
            let found = Self.png(reader) ?? Self.gif(reader) ?? Self.webP(reader)
                ?? Self.jpeg(reader), found.width > 0, found.height > 0
        else { return nil }
        self = found
    }

    private init(width: Int, height: Int, exif: Exif? = nil) {
        (self.width, self.height, self.exif) = (width, height, exif)
    }

    /// The size as a viewer shows it: EXIF may say that the camera was held upright.
    var shown: (width: Int, height: Int) {
        exif?.isTurned == true ? (height, width) : (width, height)
    }

    private static func png(_ reader: ByteReader) -> ImageHeader? {
        guard reader.byte(at: 0) == 0x89, reader.holds("PNG\r\n\u{1A}\n", at: 1),
            reader.holds("IHDR", at: 12),
            let width = reader.number(at: 16, length: 4, isBigEndian: true),
            let height = reader.number(at: 20, length: 4, isBigEndian: true)
        else { return nil }
        return ImageHeader(width: width, height: height)
    }

    private static func gif(_ reader: ByteReader) -> ImageHeader? {
        guard reader.holds("GIF8", at: 0),
            let width = reader.number(at: 6, length: 2, isBigEndian: false),
            let height = reader.number(at: 8, length: 2, isBigEndian: false)
        else { return nil }
        return ImageHeader(width: width, height: height)
    }

    private static func webP(_ reader: ByteReader) -> ImageHeader? {
        guard reader.holds("RIFF", at: 0), reader.holds("WEBP", at: 8) else { return nil }
        func number(_ offset: Int, _ length: Int) -> Int? {
            reader.number(at: offset, length: length, isBigEndian: false)
        }
        if reader.holds("VP8X", at: 12), let width = number(24, 3), let height = number(27, 3) {
            return ImageHeader(width: width + 1, height: height + 1)
        }
        if reader.holds("VP8L", at: 12), reader.byte(at: 20) == 0x2F, let bits = number(21, 4) {
            return ImageHeader(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
        }
        if reader.holds("VP8 ", at: 12), number(23, 3) == 0x2A019D, let width = number(26, 2),
            let height = number(28, 2)
        {
            return ImageHeader(width: width & 0x3FFF, height: height & 0x3FFF)
        }
        return nil
    }

    /// Walks the segments up to the frame header; each step moves forward, so the walk ends.
    private static func jpeg(_ reader: ByteReader) -> ImageHeader? {
        guard reader.byte(at: 0) == 0xFF, reader.byte(at: 1) == 0xD8 else { return nil }
        var exif: Exif?
        var offset = 2
        while reader.byte(at: offset) == 0xFF, let marker = reader.byte(at: offset + 1) {
            offset += 1
            if marker == 0xFF { continue }
            offset += 1
            if marker == 0x01 || (0xD0...0xD7).contains(marker) { continue }
            guard marker != 0xD9, marker != 0xDA,
                let length = reader.number(at: offset, length: 2, isBigEndian: true), length >= 2
            else { return nil }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                guard
                    let height = reader.number(at: offset + 3, length: 2, isBigEndian: true),
                    let width = reader.number(at: offset + 5, length: 2, isBigEndian: true)
                else { return nil }
                return ImageHeader(width: width, height: height, exif: exif)
            }
            if marker == 0xE1, exif == nil, reader.holds("Exif\0\0", at: offset + 2),
                let block = reader.slice(at: offset + 8, count: length - 8)
            {
                exif = Exif(block)
            }
            offset += length
        }
        return nil
    }
}
