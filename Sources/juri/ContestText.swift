internal import ContestModel
internal import Judging

/// A contest in words for the terminal.
struct ContestText {
    private let held: HeldContest
    private let language: Language

    init(_ held: HeldContest, _ language: Language) {
        self.held = held
        self.language = language
    }

    var text: String {
        let contest = held.contest
        let isIndonesian = language == .indonesian
        func word(_ id: String, _ en: String) -> String { isIndonesian ? id : en }
        var lines = [
            "\(contest.title[language]) (\(contest.key))", contest.organizer,
            "\(held.file)  sha256 \(held.digest)", "",
        ]
        if let deadline = contest.deadline {
            lines.append(
                "\(word("batas waktu", "deadline")): \(deadline.iso8601(in: contest.zone))")
        }
        lines.append(
            "\(word("divisi", "divisions")): "
                + contest.divisions.map(\.title[language]).joined(separator: ", "))
        lines.append("\(word("tahap", "stages")):")
        lines += contest.stages.map { "  \($0.key)  \($0.title[language])\(advance($0))" }
        for rubric in contest.rubrics {
            lines.append(
                "\(word("rubrik", "rubric")) \(rubric.key) (\(rubric.total.rawValue)): \(rubric.source ?? "")"
            )
            lines += rubric.criteria.map { criterion in
                "  \(criterion.key)  \(criterion.title[language])  "
                    + "\(criterion.weight.decimalString)  \(criterion.scale.description)"
            }
        }
        lines.append(
            "\(word("sebutan", "labels")): "
                + contest.labels.map(Self.label).joined(separator: "; "))
        lines.append(
            "\(word("pemecah nilai sama", "tie-breaks")): "
                + contest.tieBreaks.map(\.name).joined(separator: " > "))
        lines += contest.provenance.map { "* \($0)" }
        return lines.map(Console.clean).joined(separator: "\n") + "\n"
    }

    private func advance(_ stage: Stage) -> String {
        let rubric = stage.rubric.map { "  rubric \($0)" } ?? ""
        return rubric + (stage.advance.map { "  -> \($0)" } ?? "")
    }

    private static func label(_ label: PlaceLabel) -> String {
        "\(label.first)-\(label.last) \(label.template)"
    }
}
