import ContestModel

/// What a file's name promises: the media types that an ending may stand for.
enum NameEndings {
    private static let ooxml = "application/vnd.openxmlformats-officedocument."
    private static let ole = ["application/x-ole-storage"]

    /// Ending -> types, the usual one first; `text/*` stands for every kind of text.
    private static let types: [String: [String]] = [
        "mp4": ["video/mp4", "video/quicktime"], "m4v": ["video/mp4"],
        "mov": ["video/quicktime", "video/mp4"], "avi": ["video/x-msvideo"],
        "mkv": ["video/x-matroska", "video/webm"], "webm": ["video/webm", "video/x-matroska"],
        "3gp": ["video/3gpp", "video/mp4"], "mpg": ["video/mpeg"], "mpeg": ["video/mpeg"],
        "mp3": ["audio/mpeg"], "m4a": ["audio/mp4", "video/mp4"], "wav": ["audio/wav"],
        "aac": ["audio/aac"], "flac": ["audio/flac"], "ogg": ["audio/ogg", "video/ogg"],
        "jpg": ["image/jpeg"], "jpeg": ["image/jpeg"], "png": ["image/png"],
        "gif": ["image/gif"], "webp": ["image/webp"], "bmp": ["image/bmp"],
        "heic": ["image/heic"], "heif": ["image/heic"], "avif": ["image/avif"],
        "tif": ["image/tiff"], "tiff": ["image/tiff"], "svg": ["image/svg+xml"],
        "psd": ["image/vnd.adobe.photoshop"], "pdf": ["application/pdf"],
        "ai": ["application/pdf", "application/postscript"], "eps": ["application/postscript"],
        "cdr": ["application/vnd.corel-draw", "application/zip", "application/x-riff"],
        "docx": [ooxml + "wordprocessingml.document", "application/x-ooxml", "application/zip"],
        "xlsx": [ooxml + "spreadsheetml.sheet", "application/x-ooxml", "application/zip"],
        "pptx": [ooxml + "presentationml.presentation", "application/x-ooxml", "application/zip"],
        "doc": ole + ["application/rtf"], "xls": ole, "ppt": ole, "rtf": ["application/rtf"],
        "zip": ["application/zip"], "rar": ["application/vnd.rar"],
        "7z": ["application/x-7z-compressed"], "gz": ["application/gzip"],
        "tgz": ["application/gzip"], "xz": ["application/x-xz"], "tar": ["application/x-tar"],
        "txt": ["text/*"], "md": ["text/*"], "csv": ["text/*"], "html": ["text/*"],
        "htm": ["text/*"], "srt": ["text/*"],
    ]

    /// The types that a name allows; `nil` when its ending promises nothing.
    static func types(for name: String) -> [String]? { ending(of: name).flatMap { types[$0] } }

    /// The lower-case ending behind the last dot of a name.
    static func ending(of name: String) -> String? {
        let parts = name.utf8.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count > 1, let last = parts.last, !last.isEmpty else { return nil }
        return String(decoding: last.map(lowercased), as: UTF8.self)
    }
}

/// An ASCII letter in lower case; other bytes as they are.
func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
}

/// Whether a media type is the wanted one, or of the wanted family (`video/*`).
func mediaType(_ type: String, matches wanted: String) -> Bool {
    let (type, wanted) = (type.utf8.map(lowercased), wanted.utf8.map(lowercased))
    guard wanted.suffix(2).elementsEqual("/*".utf8) else { return type == wanted }
    return type.starts(with: wanted.dropLast())
}

/// Kinds of text whose media type does not say so.
func isText(_ type: String) -> Bool {
    let others = [
        "application/json", "application/sql", "application/yaml", "application/x-subrip",
        "image/svg+xml",
    ]
    return type.utf8.starts(with: "text/".utf8) || others.contains(type)
}
