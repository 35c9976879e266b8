package import ContestModel
internal import Publishing
internal import Tabulating

/// What was written, and what could not be.
package struct WrittenDocuments: Sendable, Hashable {
    package let paths: [String]
    /// Why there are no PDFs, where there are none.
    package let note: Bilingual?
}

extension Workspace {
    /// Writes the documents of a sealed result: HTML and PDF each, and the recap as XLSX.
    ///
    /// Made twice they are the same, byte for byte.
    ///
    /// - Parameters:
    ///   - printed: The names of the documents to print as PDF; all when `nil`.
    ///   - width: How many are printed at once; it never changes a byte.
    ///   - progress: Called before the first and after each document, with how many are done.
    package func writeDocuments(
        of key: String, to folder: String, printing: SubmissionReading = .here,
        printed: Set<String>? = nil, width: Int,
        progress: (Int, Int, String) -> Void
    ) async throws -> WrittenDocuments {
        let result = try result(of: key)
        try Files.makeFolder(folder)
        let documents = documents(for: result)
        for document in documents {
            try Files.write(document.html, to: "\(folder)/\(document.name).html")
        }
        let workbook = "\(folder)/rekapitulasi.xlsx"
        try Files.write(try Tabulating.workbook(recap(for: result)), to: workbook)
        let maker = PDFMaker(box: await printing.toolBox)
        let chosen = documents.filter { printed?.contains($0.name) ?? true }
        let note = try await Self.print(
            chosen, with: maker, to: folder, width: width, progress: progress)
        let pdfs = Set(note == nil ? chosen.map(\.name) : [])
        let paths = documents.flatMap { document in
            (pdfs.contains(document.name) ? ["html", "pdf"] : ["html"]).map {
                "\(folder)/\(document.name).\($0)"
            }
        }
        return WrittenDocuments(paths: paths + [workbook], note: note)
    }

    /// Prints documents as PDF, some at a time.
    ///
    /// - Returns: Why there are no PDFs, where the program for them is missing.
    private static func print(
        _ documents: [Document], with maker: PDFMaker, to folder: String, width: Int,
        progress: (Int, Int, String) -> Void
    ) async throws -> Bilingual? {
        var done = 0
        progress(done, documents.count, "")
        do {
            try await withThrowingTaskGroup(of: (String, [UInt8]).self) { group in
                var waiting = documents[...]
                func start() {
                    guard let document = waiting.popFirst() else { return }
                    group.addTask { (document.name, try await maker.pdf(of: document)) }
                }
                for _ in 0..<max(1, width) { start() }
                while let (name, pdf) = try await group.next() {
                    try Files.write(pdf, to: "\(folder)/\(name).pdf")
                    done += 1
                    progress(done, documents.count, name)
                    start()
                }
            }
            return nil
        } catch let error as PDFError where error.code == .notInstalled {
            return error.message
        }
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
