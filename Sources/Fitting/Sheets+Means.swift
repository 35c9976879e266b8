extension Sheets {
    /// The sum of the confidences of each entry; 0 where nobody scored it.
    var entryWeights: [Double] {
        (0..<entryCount).map { entry in
            rows(of: entry).reduce(0) { $0 + weights[$1] }
        }
    }

    /// The mean of each entry, weighted by confidence; 0 where nobody scored it.
    var entryMeans: [Double] {
        (0..<entryCount).map { entry in
            let rows = rows(of: entry)
            guard rows.count > 0 else { return 0 }
            // About the first value, so that equal values have exactly their value as the mean.
            let origin = values[rows.lowerBound]
            var (sum, weight) = (0.0, 0.0)
            for row in rows {
                sum += weights[row] * (values[row] - origin)
                weight += weights[row]
            }
            return origin + sum / weight
        }
    }

    /// How many entries each judge scored.
    package var judgeLoads: [Int] {
        var loads = Array(repeating: 0, count: judgeCount)
        for judge in judges { loads[Int(judge)] += 1 }
        return loads
    }

    /// How many entries have a value.
    package var scoredEntryCount: Int {
        (0..<entryCount).count { !rows(of: $0).isEmpty }
    }

    /// The rows of each judge, in the order of entries.
    var rowsOfJudges: [[(entry: Int, row: Int)]] {
        var lists: [[(entry: Int, row: Int)]] = Array(repeating: [], count: judgeCount)
        for entry in 0..<entryCount {
            for row in rows(of: entry) { lists[judge(ofRow: row)].append((entry, row)) }
        }
        return lists
    }
}
