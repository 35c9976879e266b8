import ContestModel
import Ranking

/// A synthetic stage of no kind yet.
func stage(_ key: String = "final", _ change: (inout Stage) -> Void = { _ in }) -> Stage {
    var stage = Stage(key: key, title: Bilingual(key), kind: .final)
    change(&stage)
    return stage
}

/// A division of entries at a stage, of any kind.
func input(
    _ stage: Stage, _ entries: [String], rubric: Rubric? = nil, sheets: [ScoreSheet] = [],
    _ proceedings: Proceedings = Proceedings()
) -> DivisionInput {
    DivisionInput(
        division: Division(key: "video", title: Bilingual("Video")), category: "video",
        stage: stage, rubric: rubric, entries: entries, sheets: sheets, proceedings: proceedings)
}

/// A division of marks as ``division(_:)-(KeyValuePairs<String,[String?]>)`` at a stage.
func judged(
    _ totals: KeyValuePairs<String, [String?]>, _ change: (inout Stage) -> Void = { _ in }
) -> DivisionInput {
    var input = DivisionInput(division(totals))
    change(&input.stage)
    return input
}

func ranked(_ input: DivisionInput, _ tieBreaks: TieBreak...) -> [String] {
    lines(rank(input, rules: RankingRules(tieBreaks: tieBreaks)))
}

func ruling(_ kind: Ruling.Kind, _ entries: [String], reason: String = "alasan") -> Ruling {
    Ruling(kind: kind, stage: "final", division: "video", entries: entries, reason: reason)
}

/// A digest for tests, in place of SHA-256: FNV-1a, then SplitMix64, most significant byte first.
///
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm".
@Sendable func testDigest(_ bytes: [UInt8]) -> [UInt8] {
    let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    var numbers = SeededNumbers(seed: hash)
    let mixed = numbers.next()
    return stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: mixed >> $0) }
}
