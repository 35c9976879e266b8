import Foundation

/// Lists of items, best first, each as often as it was made: a pair is a list of two.
///
/// Each item is the choice from what is left of its list, with a chance in proportion to the
/// exponential of its strength.
///
/// Source: R. L. Plackett, "The analysis of permutations", Applied Statistics 24 (1975), 193-202;
/// R. A. Bradley and M. E. Terry, Biometrika 39 (1952), 324-345, for pairs.
struct Choices: Convex {
    struct List {
        let items: [Int]
        var count: Double
    }

    let lists: [List]
    /// What the sum of the squared strengths costs.
    let penalty: Double

    /// Equal lists are made one, and all put in order, so that the order given does not show.
    init(_ lists: [List], penalty: Double) {
        self.penalty = penalty
        var sums: [List] = []
        let sorted = lists.filter { $0.items.count > 1 && $0.count > 0 }.sorted {
            $0.items == $1.items
                ? $0.count < $1.count : $0.items.lexicographicallyPrecedes($1.items)
        }
        for list in sorted {
            if sums.last?.items == list.items {
                sums[sums.count - 1].count += list.count
            } else {
                sums.append(list)
            }
        }
        self.lists = sums
    }

    func value(_ point: [Double]) -> Double {
        var cost = penalty * point.reduce(0) { $0 + $1 * $1 }
        for list in lists {
            let (powers, rests, top) = powers(of: list, point)
            for position in 0..<(powers.count - 1) {
                cost += list.count * (log(rests[position]) + top - point[list.items[position]])
            }
        }
        return cost
    }

    func slope(_ point: [Double]) -> [Double] {
        var slope = point.map { 2 * penalty * $0 }
        for list in lists {
            let (powers, rests, _) = powers(of: list, point)
            var shares = 0.0
            for position in powers.indices {
                let isChosen = position < powers.count - 1
                if isChosen { shares += 1 / rests[position] }
                slope[list.items[position]] +=
                    list.count * (powers[position] * shares - (isChosen ? 1 : 0))
            }
        }
        return slope
    }

    func curvature(_ point: [Double], along direction: [Double]) -> [Double] {
        var result = direction.map { 2 * penalty * $0 }
        for list in lists {
            let (powers, rests, _) = powers(of: list, point)
            var moments = powers
            var moment = 0.0
            for position in powers.indices.reversed() {
                moment += powers[position] * direction[list.items[position]]
                moments[position] = moment
            }
            var (shares, pulls) = (0.0, 0.0)
            for position in powers.indices {
                if position < powers.count - 1 {
                    shares += 1 / rests[position]
                    pulls += moments[position] / (rests[position] * rests[position])
                }
                let item = list.items[position]
                result[item] +=
                    list.count * powers[position] * (direction[item] * shares - pulls)
            }
        }
        return result
    }

    /// e to the strengths less the highest, and their sums from each position to the end.
    private func powers(
        of list: List, _ point: [Double]
    ) -> (powers: [Double], rests: [Double], top: Double) {
        let top = list.items.reduce(-Double.infinity) { max($0, point[$1]) }
        let powers = list.items.map { exp(point[$0] - top) }
        var rests = powers
        var sum = 0.0
        for position in powers.indices.reversed() {
            sum += powers[position]
            rests[position] = sum
        }
        return (powers, rests, top)
    }
}
