package import ContestModel
internal import Publishing
internal import Tabulating

/// What was written, and what could not be.
package struct WrittenDocuments: Sendable, Hashable {
    package let paths: [String]
    /// Why there is no PDF, where there is none.
    package let notes: [Bilingual]
}

extension Workspace {
    /// Writes the documents of a sealed result: HTML and PDF each, and the recap as XLSX.
    ///
    /// Made twice they are the same, byte for byte.
    ///
    /// - Parameter progress: Called before each document with how many are done and its name.
    package func writeDocuments(
        of key: String, to folder: String, progress: (Int, Int, String) -> Void
    ) async throws -> WrittenDocuments {
        let result = try result(of: key)
        try Files.makeFolder(folder)
        let documents = documents(for: result)
        let maker = PDFMaker()
        var paths: [String] = []
        var notes: [Bilingual] = []
        for (done, document) in documents.enumerated() {
            progress(done, documents.count, document.name)
            let stem = "\(folder)/\(document.name)"
            try Files.write(document.html, to: "\(stem).html")
            paths.append("\(stem).html")
            do {
                try Files.write(try await maker.pdf(of: document), to: "\(stem).pdf")
                paths.append("\(stem).pdf")
            } catch let error as PDFError {
                if error.code != .notInstalled { throw error }
                if notes.isEmpty { notes.append(error.message) }
            }
        }
        let workbook = "\(folder)/rekapitulasi.xlsx"
        try Files.write(try Tabulating.workbook(recap(for: result)), to: workbook)
        progress(documents.count, documents.count, "")
        return WrittenDocuments(paths: paths + [workbook], notes: notes)
    }

    /// Writes empty sheets for each judge: XLSX to fill in and import, HTML to print.
    ///
    /// - Parameter stage: The last scored stage when `nil`.
    package func writeBlankSheets(
        of key: String, stage: String?, to folder: String
    ) throws -> [String] {
        let contest = try contest(key).contest
        guard let stage = stage.map({ contest.stage($0) }) ?? contest.scoredStages.last,
            stage.rubric != nil
        else {
            let keys = contest.scoredStages.map(\.key).joined(separator: ", ")
            throw JudgingError(
                id: "Tahap itu tidak dinilai; yang ada: \(keys).",
                en: "That stage is not scored; there are: \(keys).")
        }
        let entries = try entries(of: key).filter {
            $0.eligibility != .rejected && $0.submission?.refusal == nil
        }.map(\.entry)
        let judges =
            contest.judges.isEmpty ? [Judge(key: "juri-1", name: "Juri 1")] : contest.judges
        try Files.makeFolder(folder)
        return try judges.flatMap { judge in
            let stem = "\(folder)/lembar-\(judge.key)"
            let tables = blankWorkbook(
                contest: contest, entries: entries, judge: judge, stage: stage)
            let page = blankSheets(contest: contest, entries: entries, judge: judge, stage: stage)
            try Files.write(try Tabulating.workbook(tables), to: "\(stem).xlsx")
            try Files.write(page.html, to: "\(stem).html")
            return ["\(stem).xlsx", "\(stem).html"]
        }
    }
}
