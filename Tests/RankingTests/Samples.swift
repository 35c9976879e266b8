import ContestModel
import Ranking

/// A mark as a judge writes it; a misspelt one in a test stops the test.
func mark(_ text: String) -> Mark {
    guard let mark = Mark(text) else { preconditionFailure("no mark: \(text)") }
    return mark
}

/// A synthetic rubric of equal weights on the scale 0 - 1000.
func rubric(_ criteria: String...) -> Rubric {
    Rubric(
        key: "contoh",
        criteria: criteria.map { key in
            Criterion(
                key: key, title: Bilingual(key), weight: Mark(1),
                scale: .range(from: Mark(0), to: Mark(1000), step: nil))
        })
}

/// A synthetic division in which each sheet has one mark.
///
/// - Parameter totals: Each entry with the marks of judges J1, J2 ...; `nil` where a judge has no
///   sheet.
func division(_ totals: KeyValuePairs<String, [String?]>) -> DivisionSheets {
    let sheets = totals.flatMap { entry, marks in
        marks.enumerated().compactMap { judge, text in
            text.map { sheet("J\(judge + 1)", entry, ["nilai": $0]) }
        }
    }
    return division(entries: totals.map(\.key), rubric: rubric("nilai"), sheets: sheets)
}

func division(entries: [String], rubric: Rubric, sheets: [ScoreSheet]) -> DivisionSheets {
    DivisionSheets(
        division: Division(key: "video", title: Bilingual("Video")), category: "video",
        stage: "final", rubric: rubric, entries: entries, sheets: sheets)
}

func sheet(
    _ judge: String, _ entry: String, _ marks: [String: String], stage: String = "final"
) -> ScoreSheet {
    ScoreSheet(judge: judge, entry: entry, stage: stage, marks: marks.mapValues { mark($0) })
}

/// The standings as lines to compare: place, entry, score, step.
func lines(_ standings: DivisionStandings) -> [String] {
    standings.places.map { place in
        "\(place.place) \(place.entry) \(place.score.decimalString) "
            + (place.tieBreak?.name ?? "-")
    }
}

func ranked(_ input: DivisionSheets, _ tieBreaks: TieBreak...) -> [String] {
    lines(rank(input, rules: RankingRules(tieBreaks: tieBreaks)))
}

/// SplitMix64: the same numbers for the same seed on every machine.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
