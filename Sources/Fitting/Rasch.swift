import Foundation

/// The many-facet rating scale model: steps of a scale, explained by entries, judges and criteria.
///
/// log P(k)/P(k-1) = entry - severity - difficulty - threshold k, with normal priors, so that
/// extreme scores stay finite; the most probable values. Everything on the logistic scale.
///
/// Source: J. M. Linacre, "Many-Facet Rasch Measurement", 1989; D. Andrich, "A rating formulation
/// for ordered response categories", Psychometrika 43 (1978), 561-573.
package struct Rasch: Sendable, Equatable {
    package struct Rating: Sendable {
        package var entry: Int
        package var judge: Int
        package var criterion: Int
        /// The step of the scale, from 0.
        package var step: Int

        package init(entry: Int, judge: Int, criterion: Int = 0, step: Int) {
            self.entry = entry
            self.judge = judge
            self.criterion = criterion
            self.step = step
        }
    }

    /// How many there are of each; `steps` is the highest step.
    package struct Facets: Sendable, Equatable {
        package var entries: Int
        package var judges: Int
        package var criteria: Int
        package var steps: Int

        package init(entries: Int, judges: Int, criteria: Int = 1, steps: Int) {
            self.entries = entries
            self.judges = judges
            self.criteria = criteria
            self.steps = steps
        }
    }

    package let measures: [Double]
    package let severities: [Double]
    package let difficulties: [Double]
    package let thresholds: [Double]
    /// The steps expected of a judge of mean severity, averaged over the criteria.
    package let fairAverages: [Double]

    /// - Throws: ``FittingError`` with code `outOfRange`, `tooFew` or `notConverged`.
    package init(_ facets: Facets, _ ratings: [Rating]) throws(FittingError) {
        guard facets.steps > 0, facets.criteria > 0 else {
            throw FittingError(.tooFew, "\(facets.steps) steps, \(facets.criteria) criteria")
        }
        for rating in ratings {
            guard (0..<facets.entries).contains(rating.entry),
                (0..<facets.judges).contains(rating.judge),
                (0..<facets.criteria).contains(rating.criterion),
                (0...facets.steps).contains(rating.step)
            else { throw FittingError(.outOfRange, "\(rating)") }
        }
        let scale = RatingScale(facets, ratings)
        let point = try minimum(of: scale, from: Array(repeating: 0, count: scale.unknowns))
        let (judges, criteria) = (facets.entries, facets.entries + facets.judges)
        measures = Array(point[..<judges])
        severities = Array(point[judges..<criteria])
        difficulties = Array(point[criteria..<(criteria + facets.criteria)])
        thresholds = Array(point[(criteria + facets.criteria)...])
        let (steps, severity) = (thresholds, mean(severities))
        let difficulties = difficulties
        fairAverages = measures.map { measure in
            mean(
                difficulties.map { difficulty in
                    let chances = stepChances(measure - severity - difficulty, steps)
                    return chances.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
                })
        }
    }
}

/// The chance of each step from 0.
private func stepChances(_ level: Double, _ thresholds: [Double]) -> [Double] {
    var logs = [0.0]
    for threshold in thresholds { logs.append(logs[logs.count - 1] + level - threshold) }
    let top = logs.max() ?? 0
    let powers = logs.map { exp($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}

/// Minus the logarithm of the posterior.
private struct RatingScale: Convex {
    let facets: Rasch.Facets
    let ratings: [Rasch.Rating]
    /// One over the variance of each prior: 4 for entries, 1 for all else.
    let precisions: [Double]

    init(_ facets: Rasch.Facets, _ ratings: [Rasch.Rating]) {
        self.facets = facets
        self.ratings = ratings.sorted {
            ($0.entry, $0.judge, $0.criterion, $0.step)
                < ($1.entry, $1.judge, $1.criterion, $1.step)
        }
        let others = facets.judges + facets.criteria + facets.steps
        precisions =
            Array(repeating: 0.25, count: facets.entries) + Array(repeating: 1, count: others)
    }

    var unknowns: Int { precisions.count }

    private var firstStep: Int { unknowns - facets.steps }

    /// Where the entry, the judge and the criterion of a rating stand among the unknowns.
    private func places(_ rating: Rasch.Rating) -> (entry: Int, judge: Int, criterion: Int) {
        let judge = facets.entries + rating.judge
        return (rating.entry, judge, facets.entries + facets.judges + rating.criterion)
    }

    private func level(_ rating: Rasch.Rating, _ point: [Double]) -> Double {
        let places = places(rating)
        return point[places.entry] - point[places.judge] - point[places.criterion]
    }

    func value(_ point: [Double]) -> Double {
        var cost = zip(point, precisions).reduce(0) { $0 + $1.1 * $1.0 * $1.0 / 2 }
        let thresholds = Array(point[firstStep...])
        for rating in ratings {
            let chance = stepChances(level(rating, point), thresholds)[rating.step]
            cost -= log(max(chance, .leastNormalMagnitude))
        }
        return cost
    }

    func slope(_ point: [Double]) -> [Double] {
        var slope = zip(point, precisions).map { $0 * $1 }
        let thresholds = Array(point[firstStep...])
        for rating in ratings {
            var pulls = stepChances(level(rating, point), thresholds)
            pulls[rating.step] -= 1
            spread(pulls, of: rating, into: &slope)
        }
        return slope
    }

    func curvature(_ point: [Double], along direction: [Double]) -> [Double] {
        var result = zip(direction, precisions).map { $0 * $1 }
        let thresholds = Array(point[firstStep...])
        let turns = Array(direction[firstStep...])
        for rating in ratings {
            let chances = stepChances(level(rating, point), thresholds)
            let move = level(rating, direction)
            var moves = [0.0]
            for turn in turns { moves.append(moves[moves.count - 1] + move - turn) }
            let expected = zip(chances, moves).reduce(0) { $0 + $1.0 * $1.1 }
            let pulls = zip(chances, moves).map { $0 * ($1 - expected) }
            spread(pulls, of: rating, into: &result)
        }
        return result
    }

    /// Carries derivatives by the logarithms of the steps over to the unknowns.
    private func spread(_ pulls: [Double], of rating: Rasch.Rating, into target: inout [Double]) {
        let places = places(rating)
        var above = 0.0
        var level = 0.0
        for step in stride(from: facets.steps, through: 1, by: -1) {
            above += pulls[step]
            level += above
            target[firstStep + step - 1] -= above
        }
        target[places.entry] += level
        target[places.judge] -= level
        target[places.criterion] -= level
    }
}
