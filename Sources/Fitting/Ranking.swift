/// Ranks many lists of equal length in linear time: values fall into four times as many equal slots
/// as there are, and the slots are set in order by insertion.
struct Ranking {
    private var order: [Int32]
    private var slots: [Int32]
    private var starts: [Int32]
    private var values: [Double]
    private var sorted: [Double]
    private(set) var places: [Int32]

    init(count: Int) {
        order = Array(repeating: 0, count: count)
        slots = order
        starts = Array(repeating: 0, count: 4 * count + 1)
        values = Array(repeating: 0, count: count)
        sorted = values
        places = order
    }

    /// Sets ``places``: highest value first; equal values share the first of their places.
    mutating func rank(_ scores: [SIMD8<Double>], lane: Int) {
        let count = order.count
        var (low, high) = (Double.infinity, -Double.infinity)
        for position in 0..<count {
            let value = scores[position][lane]
            values[position] = value
            (low, high) = (min(low, value), max(high, value))
        }
        spread(from: high, step: high > low ? Double(4 * count - 1) / (high - low) : 0)
        for index in 1..<max(count, 1) { sink(index) }
        var place = 1
        for index in 0..<count {
            if index > 0, sorted[index] != sorted[index - 1] { place = index + 1 }
            places[Int(order[index])] = Int32(place)
        }
    }

    private mutating func spread(from high: Double, step: Double) {
        for slot in starts.indices { starts[slot] = 0 }
        for position in values.indices {
            let slot = Int32((high - values[position]) * step)
            slots[position] = slot
            starts[Int(slot) + 1] += 1
        }
        for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
        for position in values.indices {
            let slot = Int(slots[position])
            order[Int(starts[slot])] = Int32(position)
            sorted[Int(starts[slot])] = values[position]
            starts[slot] += 1
        }
    }

    private mutating func sink(_ index: Int) {
        let (moving, value) = (order[index], sorted[index])
        var free = index
        while free > 0, sorted[free - 1] < value {
            order[free] = order[free - 1]
            sorted[free] = sorted[free - 1]
            free -= 1
        }
        order[free] = moving
        sorted[free] = value
    }
}

/// Counts of places: one by one up to 128, then in steps of less than one per cent.
struct PlaceTally {
    private let lasts: [Int]
    private let classes: [UInt16]
    private let counted: Int
    private var counts: [UInt32]
    private var sums: [Int]
    private var draws = 0

    init(entries: Int, counted: Int) {
        var (lasts, classes) = ([Int](), [UInt16](repeating: 0, count: entries + 1))
        var place = 1
        while place <= entries {
            let last = min(max(place, place + place / 128 - 1), entries)
            for each in place...last { classes[each] = UInt16(lasts.count) }
            lasts.append(last)
            place = last + 1
        }
        self.lasts = lasts
        self.classes = classes
        self.counted = counted
        counts = Array(repeating: 0, count: entries * lasts.count)
        sums = Array(repeating: 0, count: entries)
    }

    /// One draw: the place of each entry.
    mutating func add(_ places: [Int32]) {
        draws += 1
        for (position, place) in places.enumerated() {
            counts[position * lasts.count + Int(classes[Int(place)])] += 1
            sums[position] += Int(place)
        }
    }

    func chances(of entries: [Int]) -> PlaceChances {
        PlaceChances(
            entries: entries,
            places: entries.indices.map { position in
                (0..<counted).map { place in
                    let last = classes[place + 1]
                    guard place < 128 || lasts[Int(last)] == place + 1 else { return 0 }
                    return Double(counts[position * lasts.count + Int(last)]) / Double(draws)
                }
            },
            intervals: entries.indices.map(interval),
            expected: sums.map { Double($0) / Double(draws) })
    }

    private func interval(of position: Int) -> ClosedRange<Int> {
        let own = counts[(position * lasts.count)..<((position + 1) * lasts.count)]
        let tail = Double(draws) * 0.05
        var (seen, first, last) = (0.0, 1, lasts.last ?? 1)
        for (number, count) in own.enumerated() {
            let before = seen
            seen += Double(count)
            if before <= tail, seen > tail { first = number > 0 ? lasts[number - 1] + 1 : 1 }
            if before < Double(draws) - tail, seen >= Double(draws) - tail { last = lasts[number] }
        }
        return first...max(first, last)
    }
}
