/// How much of the differences between marks belongs to entries, judges and criteria.
///
/// Variance components of a full entry × judge × criterion block by the analysis of variance;
/// estimates below zero are set to zero. With one criterion the criterion parts are zero.
///
/// Source: R. L. Brennan, "Generalizability Theory", 2001, chapters 2 and 3.
package struct Generalizability: Sendable, Equatable {
    package private(set) var entry = 0.0
    package private(set) var judge = 0.0
    package private(set) var criterion = 0.0
    package private(set) var entryJudge = 0.0
    package private(set) var entryCriterion = 0.0
    package private(set) var judgeCriterion = 0.0
    /// Of a single mark, with the threefold interaction; 0 with one criterion.
    package private(set) var residual = 0.0

    /// Of a fit of sheets with gaps.
    package init(_ variances: Variances) {
        (entry, judge, entryJudge) = (variances.entry, variances.judge, variances.residual)
    }

    /// - Parameter marks: By entry, judge and criterion, without gaps; two or more of the first two.
    /// - Throws: ``FittingError`` with code `tooFew`.
    package init(marks: [[[Double]]]) throws(FittingError) {
        let (n, j, c) = (marks.count, marks.first?.count ?? 0, marks.first?.first?.count ?? 0)
        guard n > 1, j > 1, c > 0,
            marks.allSatisfy({ $0.count == j && $0.allSatisfy { $0.count == c } })
        else { throw FittingError(.tooFew, "\(n) entries, \(j) judges, \(c) criteria, or gaps") }
        if c == 1 {
            let table = try RatingTable(marks.map { $0.map { $0[0] } })
            let squares = MeanSquares(table)
            entryJudge = squares.residual
            entry = max(0, (squares.entries - squares.residual) / Double(j))
            judge = max(0, (squares.judges - squares.residual) / Double(n))
        } else {
            solve(BlockSquares(marks))
        }
    }

    private mutating func solve(_ block: BlockSquares) {
        let (n, j, c) = (block.n, block.j, block.c)
        residual = block.rest
        entryJudge = max(0, (block.entryJudge - block.rest) / c)
        entryCriterion = max(0, (block.entryCriterion - block.rest) / j)
        judgeCriterion = max(0, (block.judgeCriterion - block.rest) / n)
        entry = max(
            0, (block.entry - block.entryJudge - block.entryCriterion + block.rest) / (j * c))
        judge = max(
            0, (block.judge - block.entryJudge - block.judgeCriterion + block.rest) / (n * c))
        criterion = max(
            0,
            (block.criterion - block.entryCriterion - block.judgeCriterion + block.rest) / (n * j))
    }

    /// Eρ²: how far a panel of such a size orders entries as endless panels would.
    package func relative(judges: Int, criteria: Int = 1) -> Double? {
        let (j, c) = (Double(judges), Double(criteria))
        let error = entryJudge / j + entryCriterion / c + residual / (j * c)
        return entry + error > 0 ? entry / (entry + error) : nil
    }

    /// Φ: the same for the height of marks, in which strictness counts as error.
    package func absolute(judges: Int, criteria: Int = 1) -> Double? {
        let (j, c) = (Double(judges), Double(criteria))
        let error =
            (judge + entryJudge) / j + (criterion + entryCriterion) / c
            + (judgeCriterion + residual) / (j * c)
        return entry + error > 0 ? entry / (entry + error) : nil
    }

    /// The smallest panel that orders entries as reliably as wanted; `nil` above a thousand judges.
    package func judgesNeeded(forRelative wanted: Double, criteria: Int = 1) -> Int? {
        (1...1000).first { (relative(judges: $0, criteria: criteria) ?? 0) >= wanted }
    }
}

/// The mean squares of a full block of three.
private struct BlockSquares {
    let n: Double
    let j: Double
    let c: Double
    let entry: Double
    let judge: Double
    let criterion: Double
    let entryJudge: Double
    let entryCriterion: Double
    let judgeCriterion: Double
    let rest: Double

    init(_ marks: [[[Double]]]) {
        let (entries, judges, criteria) = (marks.indices, marks[0].indices, marks[0][0].indices)
        let (n, j, c) = (
            Double(entries.count), Double(judges.count), Double(criteria.count)
        )
        let pairs = marks.map { $0.map(mean) }
        let byCriterion = marks.map { entry in criteria.map { k in mean(entry.map { $0[k] }) } }
        let panel = judges.map { judge in
            criteria.map { k in mean(marks.map { $0[judge][k] }) }
        }
        let a = j * c * squares(pairs.map(mean))
        let b = n * c * squares(panel.map(mean))
        let d = n * j * squares(criteria.map { k in mean(panel.map { $0[k] }) })
        let ab = c * squares(pairs.flatMap(\.self)) - a - b
        let ad = j * squares(byCriterion.flatMap(\.self)) - a - d
        let bd = n * squares(panel.flatMap(\.self)) - b - d
        let all = squares(marks.flatMap { $0.flatMap(\.self) })
        (self.n, self.j, self.c) = (n, j, c)
        entry = a / (n - 1)
        judge = b / (j - 1)
        criterion = d / (c - 1)
        entryJudge = ab / ((n - 1) * (j - 1))
        entryCriterion = ad / ((n - 1) * (c - 1))
        judgeCriterion = bd / ((j - 1) * (c - 1))
        rest = max(0, all - a - b - d - ab - ad - bd) / ((n - 1) * (j - 1) * (c - 1))
    }
}
