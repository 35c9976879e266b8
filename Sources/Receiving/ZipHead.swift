/// The first header of a zip file: office documents and packages are zip files that are one work,
/// not archives of files.
///
/// Source: PKWARE APPNOTE 4.3.7; OpenDocument 1.3 part 2, section 3.3 (`mimetype` comes first, is
/// stored and has no extra field); ECMA-376 part 2.
struct ZipHead {
    private let head: [UInt8]
    /// The name of the first member.
    private let name: String

    init(_ head: [UInt8]) {
        self.head = head
        let length = head.count > 28 ? Int(head[26]) | Int(head[27]) << 8 : 0
        name = MediaSniffing.ascii(head, 30..<(30 + length))
    }

    var type: String {
        if name == "mimetype" { return declaredType ?? "application/zip" }
        guard isPackage else { return "application/zip" }
        let text = MediaSniffing.ascii(head, 0..<head.count)
        let base = "application/vnd.openxmlformats-officedocument."
        if text.contains("word/") { return base + "wordprocessingml.document" }
        if text.contains("xl/") { return base + "spreadsheetml.sheet" }
        if text.contains("ppt/") { return base + "presentationml.presentation" }
        return name == "AndroidManifest.xml"
            ? "application/vnd.android.package-archive" : "application/x-ooxml"
    }

    /// What the member `mimetype` says, where it is the type of a package: a zip may not call
    /// itself a PDF.
    private var declaredType: String? {
        let size = head.count > 26 ? (0..<4).reduce(0) { $0 | Int(head[22 + $1]) << (8 * $1) } : 0
        guard size > 0, size <= 90 else { return nil }
        let text = MediaSniffing.ascii(head, 38..<(38 + size))
        let known = [
            "application/vnd.", "application/epub+zip", "application/x-krita", "image/openraster",
        ]
        let isType = text.utf8.count == size && text.allSatisfy(MediaSniffing.isTypeCharacter)
        return isType && known.contains(where: text.hasPrefix) ? text : nil
    }

    /// Whether the first member is a part of an Office document or an Android package. Some tools
    /// write the list of contents last.
    private var isPackage: Bool {
        let first = ["[Content_Types].xml", "_rels/.rels", "AndroidManifest.xml"]
        if first.contains(name) || name.hasPrefix("docProps/") { return true }
        let parts = ["word/", "xl/", "ppt/"]
        return parts.contains(where: name.hasPrefix)
            && (name.hasSuffix(".xml") || name.hasSuffix(".xml.rels"))
    }
}
