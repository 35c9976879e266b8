import Foundation

@testable import Publishing

extension Document {
    /// The words of the page without tags, white space joined, one line per paragraph or cell.
    var text: String {
        var lines: [String] = []
        for piece in String(decoding: html, as: UTF8.self).components(separatedBy: "<body>")
            .dropFirst().joined().components(separatedBy: "<")
        {
            let word = piece.components(separatedBy: ">").dropFirst().joined(separator: ">")
            if !word.isEmpty { lines.append(word) }
        }
        let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        return references.reduce(lines.joined(separator: "\n")) { text, pair in
            text.replacingOccurrences(of: pair.0, with: pair.1)
        }.replacingOccurrences(of: "&#61;", with: "=")
    }

    /// The cells of every table row that has `cell` among them.
    func rows(with cell: String) -> [[String]] {
        String(decoding: html, as: UTF8.self).components(separatedBy: "<tr>").dropFirst()
            .map { row in
                row.components(separatedBy: "</tr>")[0].components(separatedBy: "</td>").dropLast()
                    .map { $0.components(separatedBy: ">").last ?? "" }
            }
            .filter { $0.contains(cell) }
    }
}

extension [Document] {
    func named(_ name: String) -> Document? { first { $0.name == name } }
}
