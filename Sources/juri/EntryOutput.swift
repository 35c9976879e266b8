internal import ContestModel
internal import Judging

/// `juri entries --json`.
struct EntryListOutput: Encodable {
    let version = 1
    let entries: [EntryOutput]
}

/// One entry as JSON, with its newest submission and findings.
struct EntryOutput: Encodable {
    let version = 1
    let contest: String
    let number: String
    let entrant: String
    @Nullable var region: String?
    let area: String
    let title: String
    let category: String
    @Nullable var entrantClass: String?
    let received: String
    let synthetic: Bool
    let eligibility: String
    @Nullable var submission: Submission?
    let findings: [FindingOutput]

    private enum CodingKeys: String, CodingKey {
        case version, contest, number, entrant, region, area, title, category
        case entrantClass = "class"
        case received, synthetic, eligibility, submission, findings
    }

    struct Submission: Encodable {
        let version: Int
        let file: String
        let kind: String
        @Nullable var original: String?
        let outcome: String
        @Nullable var reason: NoticeOutput?
        let notes: [NoticeOutput]
        let items: [ItemOutput]
        let bytes: Int64
        @Nullable var commits: Int?

        init(_ view: SubmissionView, _ language: Language) {
            version = view.version
            file = view.file
            kind = view.snapshot.kind.rawValue
            original = view.snapshot.original?.hex
            outcome = view.refusal == nil ? "accepted" : "refused"
            reason = view.refusal.map { NoticeOutput($0, language) }
            notes = view.snapshot.notes.map { NoticeOutput($0, language) }
            items = view.snapshot.items.map(ItemOutput.init)
            bytes = view.snapshot.bytes.bytes
            commits = view.snapshot.history?.commits.count
        }
    }

    init(_ view: EntryView, _ language: Language) {
        contest = view.contest
        number = view.entry.number
        entrant = view.entry.entrant
        region = view.entry.region?.code
        area = view.entry.area
        title = view.entry.title
        category = view.entry.category
        entrantClass = view.entry.entrantClass
        received = view.entry.received.iso8601(in: .wib)
        synthetic = view.entry.isSynthetic
        eligibility = view.eligibility.rawValue
        submission = view.submission.map { Submission($0, language) }
        findings = view.findings.map { FindingOutput($0, language) }
    }
}

/// One entry in words for the terminal.
struct EntryText {
    let text: String

    init(_ view: EntryView, _ language: Language) {
        let entry = view.entry
        var lines = [
            "\(entry.number)  \(entry.entrant)\(entry.isSynthetic ? "  (sintetis)" : "")",
            "\(entry.title)  |  \(entry.category)  |  \(entry.area) \(entry.region?.code ?? "")",
            "\(view.contest)  |  \(view.eligibility.words[language])",
        ]
        if let submission = view.submission {
            lines += Self.submission(submission, language)
        }
        for finding in view.findings {
            let item = finding.item.map { " [\($0)]" } ?? ""
            lines.append(
                "\(finding.severity.words[language])  \(finding.check): \(finding.message[language])\(item)"
            )
        }
        text = lines.map { Console.clean($0) + "\n" }.joined()
    }

    private static func submission(_ view: SubmissionView, _ language: Language) -> [String] {
        let snapshot = view.snapshot
        var lines = [
            "v\(view.version)  \(view.file)  \(snapshot.kind.words[language])  "
                + (snapshot.original?.hex ?? "")
        ]
        if let refusal = view.refusal {
            lines.append(
                "\(IntakeOutcome.refused.words[language]) (\(refusal.code)): \(refusal.message[language])"
            )
        }
        lines += snapshot.items.map { item in
            "  \(item.digest.hex)  \(item.bytes.bytes)  \(item.type)  \(item.path)"
        }
        lines += snapshot.notes.map { "note (\($0.code)): \($0.message[language])" }
        if let history = snapshot.history {
            lines.append("\(history.commits.count) commits, \(history.reference)")
        }
        return lines
    }
}
