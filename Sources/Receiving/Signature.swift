/// Bytes at the start of a format, and perhaps some further in.
struct Signature: Sendable {
    let type: String
    let start: [UInt8]
    let further: (offset: Int, bytes: [UInt8])?

    /// Takes bytes as a string of scalars below U+0100.
    init(_ type: String, _ start: String, and further: (Int, String)? = nil) {
        self.type = type
        self.start = Self.bytes(start)
        self.further = further.map { ($0.0, Self.bytes($0.1)) }
    }

    private static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    func matches(_ head: [UInt8]) -> Bool {
        guard head.starts(with: start) else { return false }
        guard let further else { return true }
        return head.dropFirst(further.offset).starts(with: further.bytes)
    }
}

extension Signature {
    /// Formats that are text themselves.
    static let textual: [Signature] = [
        Signature("application/pdf", "%PDF-"), Signature("application/postscript", "%!PS"),
        Signature("application/rtf", "{\\rtf"),
        Signature("application/x-git-bundle", "# v2 git bundle\n"),
        Signature("application/x-git-bundle", "# v3 git bundle\n"),
    ]

    /// Formats that no text can be, though some start with letters.
    static let binary: [Signature] = [
        Signature("image/png", "\u{89}PNG\r\n\u{1A}\n"),
        Signature("image/jpeg", "\u{FF}\u{D8}\u{FF}"),
        Signature("image/gif", "GIF87a"), Signature("image/gif", "GIF89a"),
        Signature("image/bmp", "BM", and: (6, "\0\0\0\0")),
        Signature("image/tiff", "II*\0"), Signature("image/tiff", "MM\0*"),
        Signature("image/vnd.microsoft.icon", "\0\0\u{1}\0"),
        Signature("image/vnd.adobe.photoshop", "8BPS\0\u{1}"),
        Signature("video/mpeg", "\0\0\u{1}\u{BA}"),
        Signature("video/x-ms-asf", "0&\u{B2}u\u{8E}f\u{CF}\u{11}"),
        Signature("audio/mpeg", "ID3"), Signature("audio/mpeg", "\u{FF}\u{FB}"),
        Signature("audio/mpeg", "\u{FF}\u{FA}"), Signature("audio/mpeg", "\u{FF}\u{F3}"),
        Signature("audio/mpeg", "\u{FF}\u{F2}"), Signature("audio/aac", "\u{FF}\u{F1}"),
        Signature("audio/aac", "\u{FF}\u{F9}"), Signature("audio/flac", "fLaC"),
        Signature("audio/ogg", "OggS\0"), Signature("audio/midi", "MThd\0"),
        Signature("application/gzip", "\u{1F}\u{8B}\u{8}"),
        Signature("application/x-bzip2", "BZh", and: (4, "1AY&SY")),
        Signature("application/x-bzip2", "BZh", and: (4, "\u{17}rE8P\u{90}")),
        Signature("application/x-xz", "\u{FD}7zXZ\0"),
        Signature("application/zstd", "(\u{B5}/\u{FD}"),
        Signature("application/x-lz4", "\u{4}\"M\u{18}"),
        Signature("application/x-7z-compressed", "7z\u{BC}\u{AF}'\u{1C}"),
        Signature("application/vnd.rar", "Rar!\u{1A}\u{7}"),
        Signature("application/x-cpio", "07070"),
        Signature("application/x-tar", "", and: (257, "ustar")),
        Signature("application/vnd.sqlite3", "SQLite format 3\0"),
        Signature("application/x-ole-storage", "\u{D0}\u{CF}\u{11}\u{E0}\u{A1}\u{B1}\u{1A}\u{E1}"),
        Signature("application/x-executable", "\u{7F}ELF"),
        Signature("application/vnd.microsoft.portable-executable", "MZ"),
        Signature("font/ttf", "\0\u{1}\0\0\0"), Signature("font/otf", "OTTO\0"),
        Signature("font/woff", "wOFF"), Signature("font/woff2", "wOF2"),
    ]
}
