package import ContestModel
internal import Recording

/// One contest of the demonstration, from its files to its documents.
package struct DemoContest: Sendable {
    package let imported: ImportReport
    package let decisions: [Decision]
    package let result: SealedResult
    package let documents: WrittenDocuments
}

/// What the demonstration is doing, for the screen.
package enum DemoStep: Sendable, Hashable {
    case adding, importing, checking, deciding, scoring, closing, printing
}

extension Workspace {
    /// Runs the main job on a folder of sample submissions, as an organizer would by hand.
    ///
    /// The panitia of the demonstration accepts what breaks no rule and rejects, with the
    /// finding as its reason, what breaks a rule or repeats an earlier entry.
    ///
    /// - Parameters:
    ///   - file: The contest file.
    ///   - inbox: The folder with its register, submissions, `nilai*` sheets, `metrik*` counts,
    ///     `poin*` lines and the plenary's `keputusan.csv`, as far as it has them.
    ///   - out: Where the documents go.
    ///   - printed: The names of the documents to print as PDF; all when `nil`.
    package func demonstrate(
        file: String, inbox: String, out: String, printed: Set<String>? = nil,
        reading: SubmissionReading = .here, width: Int,
        now: Instant,
        step: (DemoStep, Int, Int, String) -> Void
    ) async throws -> DemoContest {
        step(.adding, 0, 1, file)
        let contest = try addContest(file: file, now: now)
        let request = ImportRequest(contest: contest.key, paths: [inbox])
        let imported = try importEntries(request, reading: reading, now: now) {
            step(.importing, $0, $1, $2)
        }
        _ = try await checkEntries(
            contest: contest.key, numbers: [], reading: reading, width: width, now: now
        ) { step(.checking, $0, $1, $2) }
        step(.deciding, 0, 1, "")
        try decideDemo(contest.key, now: now)
        try score(contest.key, inbox: inbox) { step(.scoring, $0, $1, $2) }
        try recordActs(contest.key, inbox: inbox, now: now)
        step(.closing, 0, 1, "")
        let result = try close(contest.key, now: now)
        let documents = try await writeDocuments(
            of: contest.key, to: out, printing: reading, printed: printed, width: width
        ) {
            step(.printing, $0, $1, $2)
        }
        return DemoContest(
            imported: imported, decisions: result.decisions, result: result, documents: documents)
    }

    /// Imports every table of sheets, counts and point lines.
    private func score(
        _ contest: String, inbox: String, progress: (Int, Int, String) -> Void
    ) throws {
        let tables = Files.names(in: inbox).filter { name in
            ["nilai", "metrik", "poin"].contains { name.utf8.starts(with: $0.utf8) }
        }
        for (done, name) in tables.enumerated() {
            progress(done, tables.count, name)
            let file = "\(inbox)/\(name)"
            if name.utf8.starts(with: "metrik".utf8) {
                _ = try importMetrics(contest: contest, file: file)
            } else if name.utf8.starts(with: "poin".utf8) {
                _ = try importPoints(contest: contest, file: file)
            } else {
                _ = try importSheets(contest: contest, file: file)
            }
        }
        progress(tables.count, tables.count, "")
    }

    private func decideDemo(_ contest: String, now: Instant) throws {
        let views = try entries(of: contest).sorted {
            ($0.entry.received, $0.entry.number) < ($1.entry.received, $1.entry.number)
        }
        var seen: [Digest: String] = [:]
        for view in views {
            guard view.submission?.refusal == nil else { continue }
            let twin = view.submission?.snapshot.original.flatMap { seen[$0] }
            if let original = view.submission?.snapshot.original, twin == nil {
                seen[original] = view.entry.number
            }
            let broken = view.findings.first { $0.severity == .fail }?.message.id
            let repeated = twin.map {
                "Kiriman sama persis dengan \($0), yang diterima lebih dahulu."
            }
            guard let reason = broken ?? repeated else { continue }
            _ = try decide(
                .reject, entry: "\(contest)/\(view.entry.number)", reason: reason, now: now)
        }
        let outcome = try acceptClean(
            contest: contest, reason: "Lolos seleksi administrasi: pemeriksaan tanpa catatan.",
            now: now)
        for number in outcome.waiting {
            _ = try decide(
                .accept, entry: "\(contest)/\(number)",
                reason: "Lolos seleksi administrasi: catatan pemeriksaan sudah dilihat panitia.",
                now: now)
        }
    }
}
