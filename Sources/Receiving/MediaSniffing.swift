/// The media type of bytes by their content; an extension only tells kinds of text apart.
///
/// Source: IANA media types; magic numbers as in the formats' own specifications.
package enum MediaSniffing {
    /// How many bytes from the start are enough.
    package static let headBytes = 4096

    /// The media type of an item from its first bytes and its name.
    package static func type(head: [UInt8], name: String) -> String {
        if head.isEmpty { return "application/x-empty" }
        if let found = Signature.textual.first(where: { $0.matches(head) }) { return found.type }
        // "MZ", "BM" or "RIFF" may be the first word of a text, and a zip is never text.
        if isText(head) { return textType(head, name: name) }
        if let found = Signature.binary.first(where: { $0.matches(head) }) { return found.type }
        return container(head) ?? "application/octet-stream"
    }

    /// Formats whose kind stands some bytes in: RIFF, Matroska, ISO base media, zip.
    private static func container(_ head: [UInt8]) -> String? {
        let kind = ascii(head, 8..<12)
        if head.starts(with: Array("RIFF".utf8)) {
            return ["WAVE": "audio/wav", "AVI ": "video/x-msvideo", "WEBP": "image/webp"][kind]
                ?? (kind.hasPrefix("CDR") ? "application/vnd.corel-draw" : "application/x-riff")
        }
        if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
            return ascii(head, 0..<64).contains("webm") ? "video/webm" : "video/x-matroska"
        }
        if ascii(head, 4..<8) == "ftyp" { return isoMedia(kind) }
        if ["moov", "mdat", "wide", "free"].contains(ascii(head, 4..<8)) {
            return "video/quicktime"
        }
        let zips = ["PK\u{3}\u{4}", "PK\u{5}\u{6}", "PK\u{7}\u{8}"]
        return zips.contains(ascii(head, 0..<4)) ? ZipHead(head).type : nil
    }

    private static func isoMedia(_ brand: String) -> String {
        switch brand {
        case "qt  ": "video/quicktime"
        case "M4A ", "M4B ": "audio/mp4"
        case "heic", "heix", "mif1", "msf1": "image/heic"
        case "avif", "avis": "image/avif"
        case _ where brand.hasPrefix("3gp") || brand.hasPrefix("3g2"): "video/3gpp"
        default: "video/mp4"
        }
    }
}
