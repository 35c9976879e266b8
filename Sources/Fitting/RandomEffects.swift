import Foundation

/// Entries and judges both random: the textbook prediction of mixed models, which assumes that the
/// groups of entries different judges saw are equally strong on average.
///
/// Source: C. R. Henderson, Biometrics 31 (1975), 423-447; D. Bates, M. Mächler, B. Bolker and
/// S. Walker, "Fitting linear mixed-effects models using lme4", Journal of Statistical Software 67
/// (2015), whose REML criterion this is.
package struct RandomEffects: Sendable {
    package let variances: Variances
    package let mean: Double
    /// `nil` for an entry that nobody scored.
    package let scores: [Double?]
    /// Of prediction, relative to the true entry.
    package let leniency: [Double]
    /// Minus twice the restricted log likelihood.
    package let criterion: Double

    /// Two variance ratios by a simplex search, J³/3 operations for each of about a hundred steps.
    ///
    /// - Throws: ``FittingError`` with code `tooFew`: fewer than two rows, or none that differ.
    package init(_ sheets: Sheets) throws(FittingError) {
        let equations = MixedEquations(sheets)
        guard sheets.count > 1, let start = equations.solve(entry: 1, judge: 1),
            start.residual > 0
        else { throw FittingError(.tooFew, "\(sheets.count) values that do not differ") }
        // Roots of the ratios: their sign does not matter, and zero is an inner point.
        let best = simplexSearch(from: (1, 0.7)) { entry, judge in
            equations.solve(entry: entry * entry, judge: judge * judge)?.criterion ?? .infinity
        }
        let (entryRatio, judgeRatio) = (best.0 * best.0, best.1 * best.1)
        let solution = equations.solve(entry: entryRatio, judge: judgeRatio) ?? start
        variances = Variances(
            entry: entryRatio * solution.residual, judge: judgeRatio * solution.residual,
            residual: solution.residual)
        mean = solution.mean
        leniency = solution.leniency
        criterion = solution.criterion
        scores = (0..<sheets.entryCount).map { entry in
            sheets.rows(of: entry).isEmpty ? nil : solution.mean + solution.effects[entry]
        }
    }
}

/// The place of the smallest value of a function of two variables.
///
/// Source: J. A. Nelder and R. Mead, "A simplex method for function minimization", The Computer
/// Journal 7 (1965), 308-313.
func simplexSearch(
    from start: (Double, Double), _ value: (Double, Double) -> Double
) -> (Double, Double) {
    typealias Corner = (x: Double, y: Double, value: Double)
    func corner(_ x: Double, _ y: Double) -> Corner { (x, y, value(x, y)) }
    var corners = [(0, 0), (0.5, 0), (0, 0.5)].map { corner(start.0 + $0.0, start.1 + $0.1) }
    for _ in 0..<400 {
        corners.sort { $0.value < $1.value }
        let (best, middle, worst) = (corners[0], corners[1], corners[2])
        let size = max(abs(worst.x - best.x), abs(worst.y - best.y))
        let turn = max(abs(middle.x - best.x), abs(middle.y - best.y))
        if max(size, turn) < 1e-8 * (1 + abs(best.x) + abs(best.y)) { break }
        let (x, y) = ((best.x + middle.x) / 2, (best.y + middle.y) / 2)
        func along(_ factor: Double) -> Corner {
            corner(x + factor * (worst.x - x), y + factor * (worst.y - y))
        }
        let mirrored = along(-1)
        if mirrored.value < best.value {
            let farther = along(-2)
            corners[2] = farther.value < mirrored.value ? farther : mirrored
        } else if mirrored.value < middle.value {
            corners[2] = mirrored
        } else {
            let nearer = along(mirrored.value < worst.value ? -0.5 : 0.5)
            if nearer.value < min(mirrored.value, worst.value) {
                corners[2] = nearer
            } else {
                corners =
                    [best]
                    + [middle, worst].map {
                        corner((best.x + $0.x) / 2, (best.y + $0.y) / 2)
                    }
            }
        }
    }
    let best = corners.min { $0.value < $1.value } ?? corners[0]
    return (best.x, best.y)
}
