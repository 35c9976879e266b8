/// How two sets of scores of the same entries order them.
package struct OrderComparison: Sendable, Equatable {
    /// Kendall's tau-b; `nil` where one side ties everything.
    package let tau: Double?
    /// Places that each entry gains from the first to the second.
    package let moves: [Int]
    package let sameWinner: Bool
    package let samePodium: Bool

    /// How many entries move by more than so many places.
    package func moved(byMoreThan places: Int) -> Int { moves.count { abs($0) > places } }

    /// O(n log n). Source: W. R. Knight, "A computer method for calculating Kendall's tau with
    /// ungrouped data", Journal of the American Statistical Association 61 (1966), 436-439.
    ///
    /// - Precondition: Two lists of one length, without gaps.
    package init(_ first: [Double], _ second: [Double], podium: Int = 3) {
        let (before, after) = (places(of: first), places(of: second))
        moves = zip(before, after).map { ($0 ?? 0) - ($1 ?? 0) }
        sameWinner = zip(before, after).allSatisfy { ($0 == 1) == ($1 == 1) }
        samePodium = zip(before, after).allSatisfy {
            (($0 ?? .max) <= podium) == (($1 ?? .max) <= podium)
        }
        tau = kendallTau(first, second)
    }
}

private func kendallTau(_ first: [Double], _ second: [Double]) -> Double? {
    let order = first.indices.sorted { (first[$0], second[$0]) < (first[$1], second[$1]) }
    let pairs = first.count * (first.count - 1) / 2
    let firstTies = tiedPairs(order.map { first[$0] })
    let bothTies = tiedPairs(order.map { [first[$0], second[$0]] })
    var values = order.map { second[$0] }
    let exchanges = sortCounting(&values)
    let secondTies = tiedPairs(values)
    let size = (Double(pairs - firstTies) * Double(pairs - secondTies)).squareRoot()
    guard size > 0 else { return nil }
    return Double(pairs - firstTies - secondTies + bothTies - 2 * exchanges) / size
}

/// Pairs of equal neighbours in a list where equal ones stand together.
private func tiedPairs<Value: Equatable>(_ values: [Value]) -> Int {
    var (pairs, run) = (0, 0)
    for position in values.indices.dropFirst() {
        run = values[position] == values[position - 1] ? run + 1 : 0
        pairs += run
    }
    return pairs
}

/// Sorts by merging, and counts the pairs that stood the wrong way round.
private func sortCounting(_ values: inout [Double]) -> Int {
    var exchanges = 0
    var width = 1
    while width < values.count {
        var merged: [Double] = []
        merged.reserveCapacity(values.count)
        for start in stride(from: 0, to: values.count, by: 2 * width) {
            let (middle, end) = (
                min(start + width, values.count), min(start + 2 * width, values.count)
            )
            var (left, right) = (start, middle)
            while left < middle || right < end {
                if right == end || (left < middle && values[left] <= values[right]) {
                    merged.append(values[left])
                    left += 1
                } else {
                    merged.append(values[right])
                    exchanges += middle - left
                    right += 1
                }
            }
        }
        values = merged
        width *= 2
    }
    return exchanges
}
