import ContestModel

/// A mark as a judge writes it; a misspelt one in a test stops the test.
func mark(_ text: String) -> Mark {
    guard let mark = Mark(text) else { preconditionFailure("no mark: \(text)") }
    return mark
}

/// A synthetic rubric: keys with weights, all on one scale.
func rubric(
    _ weights: KeyValuePairs<String, String>, total: Rubric.Total = .weightedMean,
    scale: Scale = .range(from: Mark(0), to: Mark(100), step: nil)
) -> Rubric {
    Rubric(
        key: "contoh",
        criteria: weights.map { key, weight in
            Criterion(
                key: key, title: Bilingual(id: "Kriteria \(key)", en: "Criterion \(key)"),
                weight: mark(weight), scale: scale)
        },
        total: total)
}

/// A synthetic sheet of juri-1 for X-1.
func sheet(_ marks: [String: String]) -> ScoreSheet {
    ScoreSheet(judge: "juri-1", entry: "X-1", stage: "final", marks: marks.mapValues { mark($0) })
}
