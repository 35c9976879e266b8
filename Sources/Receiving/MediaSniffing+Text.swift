extension MediaSniffing {
    /// Bytes of the head as ASCII, `?` for others; shorter where the head ends.
    static func ascii(_ head: [UInt8], _ range: Range<Int>) -> String {
        let inside = range.clamped(to: 0..<head.count)
        return String(decoding: head[inside].map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    }

    /// UTF-8 (a character cut at the end allowed), UTF-16 with a mark, or nearly ASCII in some
    /// older encoding; without control bytes.
    static func isText(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) { return isUTF16(head.dropFirst(2), low: 0) }
        if head.starts(with: [0xFE, 0xFF]) { return isUTF16(head.dropFirst(2), low: 1) }
        if head.contains(where: isControl) { return false }
        for cut in 0..<min(4, head.count) {
            if String(validating: head.dropLast(cut), as: UTF8.self) != nil { return true }
        }
        let high = head.count { $0 >= 0x80 }
        return high * 10 < head.count
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B
    }

    /// - Parameter low: Where in each pair the lower byte stands.
    private static func isUTF16(_ bytes: ArraySlice<UInt8>, low: Int) -> Bool {
        let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
        let units = pairs.map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
        }
        // The head may end in the middle of a pair.
        let whole =
            units.last.map { (0xD800..<0xDC00).contains($0) } == true
            ? units.dropLast() : units[...]
        let hasControls = units.contains { $0 < 0x100 && isControl(UInt8($0)) }
        return !hasControls && String(validating: whole, as: UTF16.self) != nil
    }

    /// The kind of text: markup by its first tag, the rest by the name's extension.
    static func textType(_ head: [UInt8], name: String) -> String {
        let start = ascii(head, 0..<min(head.count, 512)).lowercased()
            .drop { $0.isWhitespace || $0 == "?" }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return "text/html" }
        if start.hasPrefix("<svg") || (start.hasPrefix("<?xml") && start.contains("<svg")) {
            return "image/svg+xml"
        }
        if start.hasPrefix("<?xml") { return "text/xml" }
        let parts = name.lowercased().utf8.split(separator: UInt8(ascii: "."))
        let ending = parts.count > 1 ? String(decoding: parts[parts.count - 1], as: UTF8.self) : ""
        return byExtension[ending] ?? "text/plain"
    }

    private static let byExtension = [
        "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript",
        "mjs": "text/javascript", "json": "application/json", "md": "text/markdown",
        "csv": "text/csv", "xml": "text/xml", "svg": "image/svg+xml", "srt": "application/x-subrip",
        "vtt": "text/vtt", "py": "text/x-python", "php": "text/x-php", "java": "text/x-java",
        "kt": "text/x-kotlin", "swift": "text/x-swift", "c": "text/x-c", "h": "text/x-c",
        "cpp": "text/x-c++", "ts": "text/x-typescript", "dart": "text/x-dart", "go": "text/x-go",
        "rs": "text/x-rust", "sh": "text/x-shellscript", "sql": "application/sql",
        "yaml": "application/yaml", "yml": "application/yaml", "tex": "text/x-tex",
    ]

    static func isTypeCharacter(_ character: Character) -> Bool {
        character.isASCII
            && (character.isLetter || character.isNumber || "/.+-".contains(character))
    }
}
