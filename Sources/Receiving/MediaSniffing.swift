/// The media type of bytes by their content; an extension only tells kinds of text apart.
///
/// Source: IANA media types; magic numbers as in the formats' own specifications.
package enum MediaSniffing {
    /// How many bytes from the start are enough.
    package static let headBytes = 4096

    /// The media type of an item from its first bytes and its name.
    package static func type(head: [UInt8], name: String) -> String {
        if head.isEmpty { return "application/x-empty" }
        if let signature = signatures.first(where: { $0.matches(head) }) { return signature.type }
        if let type = container(head) { return type }
        return isText(head) ? textType(head, name: name) : "application/octet-stream"
    }

    private static let signatures: [Signature] = [
        Signature("image/png", "\u{89}PNG\r\n\u{1A}\n"),
        Signature("image/jpeg", "\u{FF}\u{D8}\u{FF}"),
        Signature("image/gif", "GIF8"), Signature("image/bmp", "BM", and: (6, "\0\0\0\0")),
        Signature("image/tiff", "II*\0"), Signature("image/tiff", "MM\0*"),
        Signature("image/vnd.adobe.photoshop", "8BPS"), Signature("application/pdf", "%PDF-"),
        Signature("application/postscript", "%!PS"),
        Signature("video/x-matroska", "\u{1A}E\u{DF}\u{A3}"),
        Signature("video/mpeg", "\0\0\u{1}\u{BA}"),
        Signature("audio/mpeg", "ID3"), Signature("audio/mpeg", "\u{FF}\u{FB}"),
        Signature("audio/mpeg", "\u{FF}\u{F3}"), Signature("audio/flac", "fLaC"),
        Signature("audio/aac", "\u{FF}\u{F1}"), Signature("audio/ogg", "OggS"),
        Signature("audio/midi", "MThd"),
        Signature("application/gzip", "\u{1F}\u{8B}\u{8}"), Signature("application/x-bzip2", "BZh"),
        Signature("application/x-xz", "\u{FD}7zXZ\0"),
        Signature("application/zstd", "(\u{B5}/\u{FD}"),
        Signature("application/x-lz4", "\u{4}\"M\u{18}"),
        Signature("application/x-7z-compressed", "7z\u{BC}\u{AF}'\u{1C}"),
        Signature("application/vnd.rar", "Rar!\u{1A}\u{7}"),
        Signature("application/x-cpio", "0707"),
        Signature("application/x-tar", "", and: (257, "ustar")),
        Signature("application/vnd.sqlite3", "SQLite format 3\0"),
        Signature("application/x-ole-storage", "\u{D0}\u{CF}\u{11}\u{E0}\u{A1}\u{B1}\u{1A}\u{E1}"),
        Signature("application/x-executable", "\u{7F}ELF"),
        Signature("application/vnd.microsoft.portable-executable", "MZ"),
        Signature("application/x-git-bundle", "# v2 git bundle\n"),
        Signature("application/x-git-bundle", "# v3 git bundle\n"),
        Signature("font/ttf", "\0\u{1}\0\0\0"), Signature("font/otf", "OTTO"),
        Signature("font/woff", "wOFF"), Signature("font/woff2", "wOF2"),
        Signature("application/rtf", "{\\rtf"),
    ]

    /// Formats whose kind stands some bytes in: RIFF, ISO base media, zip.
    private static func container(_ head: [UInt8]) -> String? {
        let kind = ascii(head, 8..<12)
        if head.starts(with: Array("RIFF".utf8)) {
            return ["WAVE": "audio/wav", "AVI ": "video/x-msvideo", "WEBP": "image/webp"][kind]
                ?? (kind.hasPrefix("CDR") ? "application/vnd.corel-draw" : "application/x-riff")
        }
        if ascii(head, 4..<8) == "ftyp" { return isoMedia(kind) }
        if ["moov", "mdat", "wide", "free"].contains(ascii(head, 4..<8)) {
            return "video/quicktime"
        }
        return head.starts(with: Array("PK\u{3}\u{4}".utf8))
            || head.starts(with: Array("PK\u{5}\u{6}".utf8)) ? zipKind(head) : nil
    }

    private static func isoMedia(_ brand: String) -> String {
        switch brand {
        case "qt  ": "video/quicktime"
        case "M4A ", "M4B ": "audio/mp4"
        case "heic", "heix", "mif1", "msf1": "image/heic"
        case "avif", "avis": "image/avif"
        case "3gp4", "3gp5", "3gp6", "3g2a": "video/3gpp"
        default: "video/mp4"
        }
    }

    /// Office documents and packages are zip files that are one work, not archives of files.
    private static func zipKind(_ head: [UInt8]) -> String {
        let length = head.count > 28 ? Int(head[26]) | Int(head[27]) << 8 : 0
        let name = ascii(head, 30..<(30 + length))
        if name == "mimetype" {
            return String(ascii(head, 38..<90).prefix(while: isTypeCharacter))
        }
        guard
            name == "[Content_Types].xml" || name == "_rels/.rels" || name.hasPrefix("docProps/")
                || name == "AndroidManifest.xml"
        else { return "application/zip" }
        let text = String(decoding: head.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        let base = "application/vnd.openxmlformats-officedocument."
        if text.contains("word/") { return base + "wordprocessingml.document" }
        if text.contains("xl/") { return base + "spreadsheetml.sheet" }
        if text.contains("ppt/") { return base + "presentationml.presentation" }
        return name == "AndroidManifest.xml"
            ? "application/vnd.android.package-archive" : "application/x-ooxml"
    }
}
