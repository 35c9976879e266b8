/// Writes small PDFs, each page with one line of text.
///
/// - Parameter title: As it stands between the brackets of a PDF string.
func pdf(
    pages: [String], title: String = "Uji", encryption: Encryption? = nil
) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects[1] = "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>"
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for (index, text) in pages.enumerated() {
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents \(5 + index * 2) 0 R"
                + " /Resources << /Font << /F1 3 0 R >> >> >>")
        let content = "BT /F1 12 Tf 20 100 Td (\(text)) Tj ET"
        objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    objects.append("<< /Title (\(title)) >>")
    let info = objects.count
    if let encryption { objects.append(encryption.dictionary) }
    var out = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
        offsets.append(out.utf8.count)
        out += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = out.utf8.count
    out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
        let digits = String(offset)
        out += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    let extra =
        encryption == nil
        ? "" : " /Encrypt \(objects.count) 0 R /ID [<\(Encryption.id)> <\(Encryption.id)>]"
    out += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info \(info) 0 R\(extra) >>\n"
    return Array((out + "startxref\n\(start)\n%%EOF\n").utf8)
}

/// RC4 with 40 bits, revision 2; the strings belong to the identifier below.
struct Encryption {
    let owner: String
    let user: String

    static let id = "000102030405060708090a0b0c0d0e0f"

    /// Opens without a password.
    static let open = Encryption(
        owner: "8614cb843f7ecdc2b4d07b37de1550d6e68ae03a1f2e5877e95f80ffb03c3346",
        user: "b1423a9042f1071b1b6b0aebb6cae6c10b12cbbf01c37513a7b11fb50a9802f2")
    /// Opens with the password `rahasia`.
    static let locked = Encryption(
        owner: "dccaedbb026226ab6f9e6b2f546510bac8eab67335476ed9e8539fd1bc51da13",
        user: "9f4b6b021151da62f2eaa7e191ae6a764450e635bd6694119b8c505c1d9fca2b")

    var dictionary: String {
        "<< /Filter /Standard /V 1 /R 2 /O <\(owner)> /U <\(user)> /P -44 >>"
    }
}
