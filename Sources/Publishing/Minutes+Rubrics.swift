import ContestModel
import HTMLWriting

/// The rubric of every scored stage with its weights, its source and the rule of its total.
func rubrics(_ lookup: Lookup) -> HTML {
    let uses = RubricUse.all(in: lookup.contest)
    let scoring =
        uses.reduce(into: HTML.empty) { html, use in html += use.html }
        + scoringRules(lookup)
    guard !uses.isEmpty else { return scoring }
    return scoring
        + tag(.p) {
            "Nilai akhir adalah rata-rata nilai dari para juri yang menilai karya tersebut. Nilai yang"
            " tidak diberikan ditandai “\(missing)” dan tidak dihitung sebagai nol."
        }
}

/// A rubric with the stages and categories that it is for.
private struct RubricUse {
    let rubric: Rubric
    /// `Penjurian Final: Videografis, Poster`, one for each stage.
    var purposes: [String]

    static func all(in contest: Contest) -> [RubricUse] {
        var uses: [RubricUse] = []
        for stage in contest.scoredStages {
            for rubric in contest.rubrics {
                let categories = contest.categories.filter {
                    contest.rubric(for: $0, at: stage)?.key == rubric.key
                }
                guard !categories.isEmpty else { continue }
                let titles = categories.map(\.title.id).joined(separator: ", ")
                let purpose = "\(stage.title.id): \(titles)"
                if let same = uses.firstIndex(where: { $0.rubric.key == rubric.key }) {
                    uses[same].purposes.append(purpose)
                } else {
                    uses.append(RubricUse(rubric: rubric, purposes: [purpose]))
                }
            }
        }
        return uses
    }

    var html: HTML {
        let weights = Weights(rubric)
        let rows = rubric.criteria.enumerated().map { index, criterion in
            [
                String(index + 1), criterion.title.id, weights.text(criterion),
                criterion.scale.indonesian,
            ]
        }
        let source = rubric.source.map(withoutFullStop) ?? "tidak disebutkan"
        return tag(.div, .class("utuh")) {
            tag(.h3) { purposes.joined(separator: "; ") }
            ListTable(
                columns: [.index, .text("Kriteria"), .center("Bobot"), .center("Skor")],
                rows: rows, closing: ["", "Jumlah", weights.sumText, ""]
            ).html
            tag(.p, .class("kecil")) {
                "\(weights.rule) Sumber kriteria dan bobot: \(source)."
            }
        }
    }
}

private func withoutFullStop(_ sentence: String) -> String {
    sentence.utf8.last == UInt8(ascii: ".")
        ? String(decoding: sentence.utf8.dropLast(), as: UTF8.self) : sentence
}
