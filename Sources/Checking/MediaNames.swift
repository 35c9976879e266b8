import ContestModel

/// What people call a media type, and the ending that a file of it usually has.
enum MediaNames {
    private static let names: [String: (name: String, ending: String)] = [
        "video/mp4": ("MP4", "mp4"), "video/quicktime": ("MOV", "mov"),
        "video/x-msvideo": ("AVI", "avi"), "video/x-matroska": ("MKV", "mkv"),
        "video/webm": ("WebM", "webm"), "video/mpeg": ("MPEG", "mpg"),
        "video/3gpp": ("3GP", "3gp"), "audio/mpeg": ("MP3", "mp3"), "audio/wav": ("WAV", "wav"),
        "audio/mp4": ("M4A", "m4a"), "image/jpeg": ("JPEG", "jpg"), "image/png": ("PNG", "png"),
        "image/gif": ("GIF", "gif"), "image/webp": ("WebP", "webp"),
        "image/heic": ("HEIC", "heic"), "image/tiff": ("TIFF", "tif"), "image/bmp": ("BMP", "bmp"),
        "image/svg+xml": ("SVG", "svg"), "image/vnd.adobe.photoshop": ("Photoshop", "psd"),
        "application/pdf": ("PDF", "pdf"), "application/zip": ("ZIP", "zip"),
        "application/vnd.rar": ("RAR", "rar"), "application/x-7z-compressed": ("7z", "7z"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
            ("Word", "docx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("Excel", "xlsx"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation":
            ("PowerPoint", "pptx"),
        "text/html": ("HTML", "html"), "text/csv": ("CSV", "csv"),
    ]

    private static let families: [String: Bilingual] = [
        "video/*": Bilingual(id: "video apa pun", en: "any video"),
        "image/*": Bilingual(id: "gambar apa pun", en: "any picture"),
        "audio/*": Bilingual(id: "suara apa pun", en: "any sound"),
        "text/*": Bilingual(id: "teks apa pun", en: "any text"),
        "text/plain": Bilingual(id: "teks biasa", en: "plain text"),
        "application/octet-stream": Bilingual(
            id: "data yang tidak dikenali", en: "data that is not recognised"),
        "application/x-empty": Bilingual(id: "berkas kosong", en: "an empty file"),
    ]

    /// `MP4`, `video apa pun`, or the type itself where people have no name for it.
    static func name(of type: String) -> Bilingual {
        if let family = families[type] { return family }
        return Bilingual(names[type]?.name ?? type)
    }

    /// `JPEG, PNG atau PDF`.
    static func list(of types: [String]) -> Bilingual {
        let all = types.map(name)
        func joined(_ words: [String], _ or: String) -> String {
            guard let last = words.last, words.count > 1 else { return words.first ?? "" }
            return "\(words.dropLast().joined(separator: ", ")) \(or) \(last)"
        }
        return Bilingual(id: joined(all.map(\.id), "atau"), en: joined(all.map(\.en), "or"))
    }

    static func ending(of type: String) -> String? { names[type]?.ending }
}
