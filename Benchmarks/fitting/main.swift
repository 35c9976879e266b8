// Reads rows "entry judge value" from a file and prints its figures as JSON, or times fits of
// made-up sheets. Compiled together with Sources/Fitting into one module (see building.py).
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

/// Everything that the reference programs are compared with.
func printFigures(_ sheets: Sheets) throws {
    let fit = JudgeAdjusted(sheets)
    let crossed = try RandomEffects(sheets)
    let additive = try Additive(sheets)
    let pairs = Comparison.all(in: sheets).filter { $0.count == 1 }
    let strengths = try Strengths.bradleyTerry(entries: sheets.entryCount, pairs)
    var agreement = MeasurementLevel.allCases.map { level in
        "\"alpha \(level)\":\(krippendorffAlpha(sheets, level: level) ?? .nan)"
    }
    if let table = try? RatingTable(sheets), table.entryCount == sheets.entryCount,
        let found = IntraclassCorrelations(table)
    {
        agreement += found.values.map { "\"ICC(\($0.kind.rawValue))\":\($0.value)" }
    }
    print(
        """
        {"state":"\(fit.state)","entry":\(fit.variances.entry),"judge":\(fit.variances.judge),\
        "residual":\(fit.variances.residual),"leniency":\(numbers(fit.judges.map(\.leniency))),\
        "adjusted":\(numbers(fit.entries.map { $0?.adjusted ?? .nan })),\
        "additive":\(numbers(additive.scores.map { $0 ?? .nan })),\
        "bradleyTerry":\(numbers(strengths.values)),\
        "crossed":{"entry":\(crossed.variances.entry),"judge":\(crossed.variances.judge),\
        "criterion":\(crossed.criterion),"mean":\(crossed.mean)},\
        "agreement":{\(agreement.joined(separator: ","))}}
        """)
}

/// CPU milliseconds of each step at one size.
func printTimes(_ sheets: Sheets) throws {
    var fit = JudgeAdjusted(sheets)
    let everyone = fit.fields[0]
    print("fit", milliseconds { fit = JudgeAdjusted(sheets) })
    print(
        "top 3 of 4,000 draws",
        milliseconds { _ = fit.chances(ofTop: 3, among: everyone, seed: 1) })
    print(
        "places of 1,000 draws",
        milliseconds { _ = fit.placeChances(among: everyone, draws: 1000, seed: 1) })
    print("one judge left out", try milliseconds { _ = try fit.leavingOut(0) })
    print("least squares", try milliseconds { _ = try Additive(sheets) })
}

/// Synthetic: four tags, judges with two of them each, one conflict in a hundred.
func printAssignment(entries: Int, judges: Int, reviews: Int) throws {
    var generator = SeededGenerator(seed: 4)
    let problem = AssignmentProblem(
        reviews: reviews,
        capacities: Array(repeating: entries * reviews / judges + 2, count: judges),
        tags: (0..<entries).map { _ in Int(generator.uniform() * 4) },
        expertise: (0..<judges).map { _ in
            [Int(generator.uniform() * 4), Int(generator.uniform() * 4)]
        },
        conflicts: (0..<entries).map { _ in
            Set((0..<(judges / 100 + 1)).map { _ in Int(generator.uniform() * Double(judges)) })
        })
    var assignment: Assignment?
    print("assignment", milliseconds { assignment = problem.assign(seed: 1) })
    guard let assignment else { return }
    let audit = try DesignAudit(assignment, of: problem)
    print("audit", try milliseconds { _ = try DesignAudit(assignment, of: problem) })
    print(
        "spread", audit.spread ?? .nan, "connectivity", audit.connectivity, "loads", audit.loads,
        "conflicts", audit.conflicts, "experts", audit.expertShare, audit.fewestExperts,
        "meetings", audit.meetingShare)
}

let words = CommandLine.arguments
switch words.count > 1 ? words[1] : "" {
case "figures": try printFigures(try readSheets(words[2]))
case "time":
    let sizes = words[2...4].map { Int($0) ?? 0 }
    try printTimes(try madeUp(entries: sizes[0], judges: sizes[1], reviews: sizes[2]))
case "assign":
    let sizes = words[2...4].map { Int($0) ?? 0 }
    try printAssignment(entries: sizes[0], judges: sizes[1], reviews: sizes[2])
default: print("figures FILE | time or assign ENTRIES JUDGES REVIEWS")
}
