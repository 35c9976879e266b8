// Reads rows "entry judge value" from a file and prints one fit as JSON, or times fits of made-up
// sheets. Compiled together with Sources/Fitting into one module (see fitting.py).
import Foundation

func numbers(_ values: [Double]) -> String {
    "[" + values.map { "\($0)" }.joined(separator: ",") + "]"
}

func readSheets(_ path: String) throws -> Sheets {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var rows: [Sheets.Row] = []
    for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        rows.append(
            Sheets.Row(
                entry: Int(words[0]) ?? 0, judge: Int(words[1]) ?? 0,
                value: Double(words[2]) ?? .nan))
    }
    return try Sheets(
        entries: (rows.map(\.entry).max() ?? -1) + 1, judges: (rows.map(\.judge).max() ?? -1) + 1,
        rows: rows)
}

/// Synthetic sheets: each entry is scored by judges drawn at random.
func madeUp(entries: Int, judges: Int, reviews: Int) throws -> Sheets {
    var state: UInt64 = 7
    func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / 9_007_199_254_740_992
    }
    func bell() -> Double { next() + next() + next() + next() - 2 }
    let leniency = (0..<judges).map { _ in bell() * 8 }
    var rows: [Sheets.Row] = []
    for entry in 0..<entries {
        let quality = 70 + 17 * bell()
        var chosen: Set<Int> = []
        while chosen.count < reviews { chosen.insert(Int(next() * Double(judges))) }
        for judge in chosen.sorted() {
            rows.append(
                Sheets.Row(
                    entry: entry, judge: judge, value: quality + leniency[judge] + 14 * bell()))
        }
    }
    return try Sheets(entries: entries, judges: judges, rows: rows)
}

func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
        let start = clock()
        try work()
        best = min(best, Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC))
    }
    return best
}

func printFit(_ fit: JudgeAdjusted) {
    let variances = fit.variances
    print(
        """
        {"state":"\(fit.state)","entry":\(variances.entry),"judge":\(variances.judge),\
        "residual":\(variances.residual),"leniency":\(numbers(fit.judges.map(\.leniency))),\
        "leniencyError":\(numbers(fit.judges.map(\.standardError))),\
        "adjusted":\(numbers(fit.entries.map { $0?.adjusted ?? .nan })),\
        "score":\(numbers(fit.entries.map { $0?.score ?? .nan })),\
        "adjustedError":\(numbers(fit.entries.map { $0?.adjustedError ?? .nan })),\
        "scoreError":\(numbers(fit.entries.map { $0?.scoreError ?? .nan }))}
        """)
}

let words = CommandLine.arguments
switch words.count > 1 ? words[1] : "" {
case "fit": printFit(JudgeAdjusted(try readSheets(words[2])))
case "time":
    let sizes = words[2...4].map { Int($0) ?? 0 }
    let sheets = try madeUp(entries: sizes[0], judges: sizes[1], reviews: sizes[2])
    var fit: JudgeAdjusted?
    print("fit", milliseconds { fit = JudgeAdjusted(sheets) }, fit?.variances as Any)
    guard let fit else { break }
    let everyone = fit.fields[0]
    var sum = 0.0
    print(
        "top 3",
        milliseconds { sum = fit.chances(ofTop: 3, among: everyone, seed: 1)?.reduce(0, +) ?? 0 },
        sum)
    print(
        "places of 1,000 draws",
        milliseconds {
            sum = fit.placeChances(among: everyone, draws: 1000, seed: 1)?.expected[0] ?? 0
        }, sum)
default: print("fit FILE | time ENTRIES JUDGES REVIEWS")
}
