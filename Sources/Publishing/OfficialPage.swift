import ContestModel
import HTMLWriting

/// The frame of every document: letterhead, notice of made-up parts, body, footer.
struct OfficialPage {
    let name: String
    let title: String
    let contest: Contest
    /// What stands small at the foot of every page.
    let footer: String
    let isSynthetic: Bool
    var paper = Paper.a4
    var isLandscape = false

    func document(@HTMLBuilder body: () -> HTML) -> Document {
        let content = body()
        let html = page(
            language: "id", title: "\(title) – \(contest.title.id)", styles: styles
        ) {
            tag(.footer) {
                if isSynthetic { tag(.p, .class("contoh")) { syntheticNotice } }
                tag(.p) { footer }
            }
            tag(.main) {
                letterhead(contest)
                content
            }
        }
        return Document(name: name, title: title, html: html)
    }

    private var styles: [StaticString] {
        let size: StaticString =
            switch (paper, isLandscape) {
            case (.a4, false): "@page { size: 210mm 297mm }\n@page lebar { size: 297mm 210mm }\n"
            case (.a4, true): "@page { size: 297mm 210mm; margin: 15mm 15mm 20mm }\n"
            case (.f4, false): "@page { size: 215mm 330mm }\n@page lebar { size: 330mm 215mm }\n"
            case (.f4, true): "@page { size: 330mm 215mm; margin: 15mm 15mm 20mm }\n"
            }
        return [pageStyle, size, textStyle, tableStyle, screenStyle]
    }
}

private let syntheticNotice =
    "Contoh: nilai dan sebagian nama dibuat untuk peragaan (sintetis)."

extension OfficialPage {
    /// The frame of a document of a sealed result.
    init(_ name: String, _ title: String, _ lookup: Lookup, _ paper: Paper) {
        let result = lookup.result
        let sealed = result.sealed.local(in: result.contest.zone)
        self.init(
            name: name, title: title, contest: result.contest,
            footer: "Hasil versi \(result.version), disegel \(sealed.date.longText)"
                + " \(sealed.clockText). Berkas aturan (SHA-256): \(result.contestDigest.hex)",
            isSynthetic: result.entries.contains { $0.entry.isSynthetic }, paper: paper)
    }
}

/// The office's lines over a double rule; the organizer's name where the contest gives none.
private func letterhead(_ contest: Contest) -> HTML {
    let lines = contest.documents.letterhead
    return tag(.header, .class("kop")) {
        for (index, line) in (lines.isEmpty ? [contest.organizer] : lines).enumerated() {
            tag(.p, .class(index == 0 || isUpperCase(line) ? "instansi" : "alamat")) { line }
        }
    }
}

/// Whether a line of a letterhead is written in capitals, as the names of offices are.
private func isUpperCase(_ line: String) -> Bool {
    !line.utf8.contains { (0x61...0x7A).contains($0) }
}

/// A number to be written in by hand.
let blankNumber = dots(40)

/// The heading of a document: its kind, its subject, its number.
///
/// - Parameter number: `nil` for a document that has none.
func heading(_ kind: String, _ contest: Contest, number: String? = nil) -> HTML {
    tag(.div, .class("judul")) {
        tag(.h1) { kind }
        tag(.p, .class("perihal")) { contest.title.id }
        if let number { tag(.p) { "Nomor: \(number)" } }
    }
}

/// A dotted line to write on.
func dots(_ count: Int) -> String { String(repeating: ".", count: count) }
