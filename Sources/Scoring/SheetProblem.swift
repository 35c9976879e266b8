package import ContestModel

/// What is wrong with one score sheet, told to the person who hands it in.
package struct SheetProblem: Sendable, Hashable {
    package let code: Code
    /// The key as the sheet gives it; `nil` where the whole sheet is meant.
    package let criterion: String?
    package let message: Bilingual

    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The rubric has no such criterion.
        case unknownCriterion = "unknown-criterion"
        /// The mark is outside the scale of its criterion.
        case markNotAllowed = "mark-not-allowed"
        /// No mark counts, so the sheet has no total.
        case noMarks = "no-marks"
    }
}

/// Everything that is wrong with a sheet: unknown criteria by key, then marks in the rubric's
/// order, then the sheet itself.
///
/// A criterion left open is no problem: ``total(of:rubric:)`` lists it as missing.
package func problems(in sheet: ScoreSheet, rubric: Rubric) -> [SheetProblem] {
    let unknown = sheet.marks.keys.filter { rubric.criterion($0) == nil }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let refused = rubric.criteria.compactMap { criterion -> SheetProblem? in
        guard let mark = sheet.marks[criterion.key], !criterion.scale.allows(mark) else {
            return nil
        }
        return SheetProblem(refused: mark, criterion: criterion, sheet: sheet)
    }
    let empty = total(of: sheet, rubric: rubric) == nil
    return unknown.map { SheetProblem(unknown: $0, rubric: rubric, sheet: sheet) } + refused
        + (empty ? [SheetProblem(empty: sheet, rubric: rubric)] : [])
}

extension SheetProblem {
    fileprivate init(unknown key: String, rubric: Rubric, sheet: ScoreSheet) {
        let keys = rubric.criteria.map(\.key).joined(separator: ", ")
        self.init(
            code: .unknownCriterion, criterion: key,
            message: Bilingual(
                id: "Lembar \(sheet.judge) untuk \(sheet.entry): kriteria \"\(key)\" tidak ada"
                    + " dalam rubrik. Pakai salah satu dari: \(keys).",
                en: "Sheet of \(sheet.judge) for \(sheet.entry): the rubric has no criterion"
                    + " \"\(key)\". Use one of: \(keys)."))
    }

    fileprivate init(refused mark: Mark, criterion: Criterion, sheet: ScoreSheet) {
        let allowed = criterion.scale.words
        let nearest = criterion.scale.nearest(to: mark)
        let given = Bilingual(mark)
        let closest = Bilingual(
            id: nearest.map { Bilingual($0).id }.joined(separator: " atau "),
            en: nearest.map { Bilingual($0).en }.joined(separator: " or "))
        self.init(
            code: .markNotAllowed, criterion: criterion.key,
            message: Bilingual(
                id: "Lembar \(sheet.judge) untuk \(sheet.entry): nilai \(given.id) pada kriteria"
                    + " \"\(criterion.title.id)\" tidak boleh; yang boleh \(allowed.id)."
                    + (nearest.isEmpty ? "" : " Yang terdekat: \(closest.id)."),
                en: "Sheet of \(sheet.judge) for \(sheet.entry): the mark \(given.en) is not"
                    + " allowed for \"\(criterion.title.en)\"; allowed is \(allowed.en)."
                    + (nearest.isEmpty ? "" : " Nearest: \(closest.en).")))
    }

    fileprivate init(empty sheet: ScoreSheet, rubric: Rubric) {
        let keys = rubric.criteria.map(\.key).joined(separator: ", ")
        self.init(
            code: .noMarks, criterion: nil,
            message: Bilingual(
                id: "Lembar \(sheet.judge) untuk \(sheet.entry) belum berisi nilai yang dihitung."
                    + " Isi sedikitnya satu kriteria: \(keys).",
                en: "Sheet of \(sheet.judge) for \(sheet.entry) has no mark that counts."
                    + " Fill in at least one criterion: \(keys)."))
    }
}
