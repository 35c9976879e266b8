import ContestModel
import HTMLWriting

/// One lembar penilaian: one judge, one entry, one stage.
///
/// It names the entry by number and title only, as judges see it.
struct SheetPage {
    let contest: Contest
    let judge: Judge
    let entry: Entry
    let stage: Stage
    let rubric: Rubric
    /// `nil` for a sheet to be filled in by hand.
    let sheet: ScoreSheet?
    /// The total that the standings hold; `nil` where they hold none.
    let total: Rational?

    var html: HTML {
        tag(.section, .class("lembar")) {
            heading("Lembar Penilaian", contest)
            facts
            marks.html
            tag(.p, .class("kecil")) {
                Weights(rubric).rule
                if hasGaps { " \(gapRule)" }
            }
            comment
            Signatures(
                contest.documents, blocks: [Signatory(name: judge.name, office: "Penilai")]
            ).html
        }
    }

    private var facts: HTML {
        let category = contest.category(entry.category)?.title.id ?? entry.category
        let facts = [
            ("Kategori", category), ("Tahap", stage.title.id), ("Nomor Peserta", entry.number),
            ("Judul Karya", entry.title), ("Juri", judge.name.isEmpty ? dots(60) : judge.name),
        ]
        return tag(.table, .class("fakta")) {
            tag(.tbody) {
                for (name, value) in facts {
                    tag(.tr) {
                        tag(.th, .scope(.row)) { name }
                        tag(.td) { ": \(value)" }
                    }
                }
            }
        }
    }

    private var marks: ListTable {
        let weights = Weights(rubric)
        let rows = rubric.criteria.enumerated().map { index, criterion -> [String] in
            let mark = sheet?.marks[criterion.key]
            let blank = sheet == nil ? "" : missing
            return [
                String(index + 1), "\(criterion.title.id) (skor \(criterion.scale.indonesian))",
                weights.text(criterion), mark?.indonesian ?? blank,
                mark.map { weights.value(criterion, $0).indonesian() } ?? blank,
            ]
        }
        return ListTable(
            columns: [
                .index, .text("Kriteria"), .center("Bobot"), .number("Skor"),
                .number(rubric.total == .sum ? "Nilai" : "Nilai = Bobot × Skor"),
            ],
            rows: rows, closing: ["", "Nilai lembar", weights.sumText, "", totalText])
    }

    private var totalText: String {
        sheet == nil ? "" : total.map { $0.indonesian() } ?? missing
    }

    private var hasGaps: Bool {
        guard let sheet else { return false }
        return rubric.criteria.contains { sheet.marks[$0.key] == nil }
    }

    private var comment: HTML {
        tag(.div, .class("kotak")) {
            tag(.p, .class("kecil")) { "Catatan juri:" }
            tag(.p) { sheet?.comment ?? "" }
        }
    }
}

private let gapRule =
    "Kriteria yang tidak diisi tidak dihitung nol: nilai lembar diambil dari kriteria yang diisi dan"
    + " disetarakan ke bobot penuh."
