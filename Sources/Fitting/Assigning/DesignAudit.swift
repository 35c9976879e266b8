/// What an assignment will allow to be said, before anything is scored.
package struct DesignAudit: Sendable, Equatable {
    package let components: Components
    /// The second eigenvalue of the judges' information matrix: near 0, rooms hang by a thread; 0,
    /// they do not hang together.
    package let connectivity: Double
    /// The mean variance of a difference of two adjusted scores, over what it were if leniencies
    /// were known; `nil` where entries cannot all be compared. Above 1.25 warn.
    package let spread: Double?
    package let loads: ClosedRange<Int>
    package let conflicts: Int
    /// The share of sheets by judges at home with the entry, and the fewest such of any entry.
    package let expertShare: Double
    package let fewestExperts: Int
    /// The share of pairs of judges who meet on an entry at least once.
    package let meetingShare: Double

    /// O(J³) for the eigenvalues.
    ///
    /// Source: K. R. Shah and B. K. Sinha, "Theory of Optimal Designs", 1989, on the A-criterion.
    ///
    /// - Throws: ``FittingError`` with code `outOfRange`, `repeated` or `notConverged`.
    package init(_ assignment: Assignment, of problem: AssignmentProblem) throws(FittingError) {
        let panels = assignment.judges
        let rows = panels.enumerated().flatMap { entry, panel in
            panel.map { Sheets.Row(entry: entry, judge: $0, value: 0) }
        }
        let sheets = try Sheets(
            entries: panels.count, judges: problem.judgeCount, rows: rows)
        components = Components(sheets)
        let matrix = JudgeInformation(sheets, components: components).matrix
        let active = sheets.judgeLoads.indices.filter { sheets.judgeLoads[$0] > 0 }
        let (values, scaled) = try Self.eigenvalues(matrix, of: active, loads: sheets.judgeLoads)
        connectivity = values.count > 1 ? max(0, values[1]) : 0
        let isWhole = components.count == 1 && sheets.scoredEntryCount == panels.count
        spread = isWhole ? Self.spread(scaled, entries: panels.count, sheets: sheets.count) : nil
        let loads = active.map { sheets.judgeLoads[$0] }
        self.loads = (loads.min() ?? 0)...(loads.max() ?? 0)
        conflicts = rows.count { problem.conflicts[$0.entry].contains($0.judge) }
        let experts = panels.enumerated().map { entry, panel in
            panel.count { problem.isExpert($0, for: entry) }
        }
        expertShare = rows.isEmpty ? 1 : Double(experts.reduce(0, +)) / Double(rows.count)
        fewestExperts = experts.min() ?? 0
        let met = meetingCounts(panels, judges: problem.judgeCount).count { $0 > 0 }
        let pairs = active.count * (active.count - 1) / 2
        meetingShare = pairs > 0 ? Double(met) / Double(pairs) : 1
    }

    /// Of L, and of L scaled by the roots of the loads, over judges with sheets.
    private static func eigenvalues(
        _ matrix: SymmetricMatrix, of judges: [Int], loads: [Int]
    ) throws(FittingError) -> (plain: [Double], scaled: [Double]) {
        var plain = SymmetricMatrix(order: judges.count)
        var scaled = plain
        for (row, judge) in judges.enumerated() {
            for (column, other) in judges[...row].enumerated() {
                let size = Double(loads[judge] * loads[other]).squareRoot()
                plain[row, column] = matrix[judge, other]
                scaled[row, column] = matrix[judge, other] / size
            }
        }
        return (
            try Tridiagonal(plain).eigenvalues(), try Tridiagonal(scaled).eigenvalues()
        )
    }

    /// A over its bound 2/r, from the scaled eigenvalues; exact for equal numbers of reviews.
    private static func spread(_ scaled: [Double], entries: Int, sheets: Int) -> Double? {
        guard entries > 1 else { return nil }
        let sum = scaled.filter { $0 > 1e-9 }.reduce(0) { $0 + 1 / $1 }
        return (Double(entries - scaled.count) + sum) / Double(entries - 1)
    }
}
