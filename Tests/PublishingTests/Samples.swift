import ContestModel
import Ranking

/// Results to print. Every mark and every judge's name in them is made up (synthetic).
enum Sample {
    static let zone = Zone.wib
    static let received = Instant(milliseconds: 1_696_000_000_000)
    static let sealed = Instant(milliseconds: 1_699_268_700_000)
    static let digest = Digest(bytes: [UInt8](0..<32))

    static func rubric(_ key: String, _ weights: [(String, String, Int)]) -> Rubric {
        Rubric(
            key: key,
            criteria: weights.map { key, title, weight in
                Criterion(
                    key: key, title: Bilingual(title), weight: Mark(weight),
                    scale: .range(from: Mark(1), to: Mark(100), step: nil))
            },
            source: "templat juri, bukan bobot resmi penyelenggara")
    }

    static func judges(_ count: Int) -> [Judge] {
        let names = ["Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh"]
        return (0..<count).map {
            Judge(
                key: "juri-\($0 + 1)", name: "Juri \(names[$0]) (sintetis)",
                role: $0 == 0 ? .chair : .member)
        }
    }

    /// Seals a result the way the program does: each stage is ranked from its sheets.
    static func seal(
        _ contest: Contest, _ records: [EntryRecord], _ judges: [Judge], _ sheets: [ScoreSheet]
    ) -> SealedResult {
        let taking = records.filter { $0.outcome == .accepted && $0.eligibility == .accepted }
        var all = ContestRecord(
            contest: contest, entries: taking.map(\.entry), sheets: sheets
        ).standings()
        let decisions = records.filter { $0.eligibility == .rejected }.map {
            Decision(
                kind: .reject, entry: $0.entry.number, reason: $0.reason, decided: received)
        }
        return SealedResult(
            version: 1, contest: contest, contestDigest: digest, sealed: sealed, entries: records,
            judges: judges, sheets: sheets, standings: all.removeLast(), earlier: all,
            decisions: decisions)
    }

    static func sheet(
        _ judge: String, _ entry: String, _ marks: [String: String], stage: String = "final",
        comment: String = ""
    ) -> ScoreSheet {
        ScoreSheet(
            judge: judge, entry: entry, stage: stage, marks: marks.compactMapValues { Mark($0) },
            comment: comment)
    }

    static func record(_ entry: Entry, _ refusal: (IntakeOutcome, String)? = nil) -> EntryRecord {
        EntryRecord(
            entry: entry, outcome: refusal?.0 ?? .accepted,
            eligibility: refusal == nil
                ? .accepted : refusal?.0 == .refused ? .undecided : .rejected,
            reason: refusal?.1 ?? "")
    }
}
