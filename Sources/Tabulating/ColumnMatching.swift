import Foundation

/// Finds the wanted columns in a header.
///
/// Case, accents, spaces and punctuation do not count. A name that matches whole goes before one
/// with a remark behind it (`Nilai (1-100)`, `Nama kelompok KIM`); a remark in words only counts
/// behind a name of two words or more, since `Nomor HP` is no `nomor`.
///
/// - Throws: ``TableError`` with code `missingColumn`, naming all that are missing, or
///   `ambiguousColumn`.
package func columns(in header: [String], wanted: [Column]) throws(TableError) -> ColumnGuess {
    var indices: [String: Int] = [:]
    let names = header.map(ColumnName.init)
    for match in ColumnName.Match.allCases {
        var found: [String: Int] = [:]
        for column in wanted where indices[column.key] == nil {
            let taken = Set(indices.values)
            let places = names.indices.filter {
                !taken.contains($0) && names[$0].match(column) == match
            }
            guard places.count <= 1 else {
                throw ambiguous(column, header: places.map { header[$0] })
            }
            found[column.key] = places.first
        }
        guard Set(found.values).count == found.count else {
            throw contested(found, header: header)
        }
        indices.merge(found) { first, _ in first }
    }
    let missing = wanted.filter { $0.isRequired && indices[$0.key] == nil }
    guard missing.isEmpty else { throw notFound(missing, header: header) }
    let taken = Set(indices.values)
    let unused = header.indices.filter { !taken.contains($0) && !header[$0].isEmpty }
    return ColumnGuess(indices: indices, unused: unused.map { header[$0] })
}

/// A name in a header, prepared for comparing.
private struct ColumnName {
    private let words: [String]
    /// The words before a bracket, a digit, or another sign that starts a remark.
    private let head: String

    /// How well a name matches, best first.
    enum Match: CaseIterable {
        case whole, beforeRemark, firstWords
    }

    init(_ text: String) {
        words = foldedWords(text)
        let name = text.unicodeScalars.prefix { !"([{:*/<=0123456789".unicodeScalars.contains($0) }
        head = foldedWords(String(name)).joined()
    }

    func match(_ column: Column) -> Match? {
        let names = ([column.key] + column.names).map(foldedWords)
        let wholes = names.map { $0.joined() }
        if wholes.contains(words.joined()) { return .whole }
        if wholes.contains(head) { return .beforeRemark }
        let isFirst = names.contains { name in
            name.count > 1
                && (1...max(1, words.count)).contains { words.prefix($0).joined() == name.joined() }
        }
        return isFirst ? .firstWords : nil
    }
}

/// The letters and digits of a text in lower case, without accents, word by word.
private func foldedWords(_ text: String) -> [String] {
    let scalars = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
    let letters = scalars.filter { $0.properties.generalCategory != .nonspacingMark }
    return letters.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
        .map { String($0) }
}

private func quotedList(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
}

private func ambiguous(_ column: Column, header: [String]) -> TableError {
    TableError(
        .ambiguousColumn,
        id: "Kolom \(column.key) tidak jelas: \(quotedList(header)) sama-sama cocok. Ganti nama"
            + " atau hapus salah satunya.",
        en: "Column \(column.key) is not clear: \(quotedList(header)) all match. Rename or delete"
            + " the others.")
}

private func contested(_ found: [String: Int], header: [String]) -> TableError {
    let sharing = Dictionary(grouping: found, by: \.value).filter { $0.value.count > 1 }
    let index = sharing.keys.min() ?? 0
    let keys = (sharing[index] ?? []).map(\.key).sorted().joined(separator: ", ")
    return TableError(
        .ambiguousColumn,
        id: "Judul kolom \"\(header[index])\" cocok untuk beberapa kolom: \(keys). Pakai salah"
            + " satu nama itu.",
        en: "The heading \"\(header[index])\" matches several columns: \(keys). Use one of these"
            + " names.")
}

private func notFound(_ missing: [Column], header: [String]) -> TableError {
    let allowed = missing.map { column in
        let names = column.names.joined(separator: ", ")
        return names.isEmpty ? column.key : "\(column.key) (\(names))"
    }.joined(separator: "; ")
    return TableError(
        .missingColumn,
        id: "Kolom wajib tidak ditemukan: \(allowed). Judul kolom yang ada: \(quotedList(header)).",
        en: "Required columns were not found: \(allowed). The headings are: \(quotedList(header)).")
}
