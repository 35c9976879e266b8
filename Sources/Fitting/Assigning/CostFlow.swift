/// The cheapest of the largest flows from a source to a sink.
///
/// Primal-dual: distances by whole-number buckets, then every path of that length at once; as many
/// rounds as there are different lengths. Costs are small whole numbers, 0 or more, on the arcs
/// given.
///
/// Source: L. R. Ford and D. R. Fulkerson, "Flows in Networks", 1962, chapter III; R. B. Dial,
/// Communications of the ACM 12 (1969), 632-633, for the buckets.
struct CostFlow {
    private let nodes: Int
    private var heads: [Int32] = []
    private var rooms: [Int32] = []
    private var costs: [Int32] = []
    private var tails: [Int32] = []
    private var starts: [Int] = []
    private var arcs: [Int32] = []
    private var potentials: [Int32]
    private var distances: [Int32]
    private var current: [Int]
    private var isOnPath: [Bool]

    init(nodes: Int) {
        self.nodes = nodes
        potentials = Array(repeating: 0, count: nodes)
        distances = potentials
        current = Array(repeating: 0, count: nodes)
        isOnPath = Array(repeating: false, count: nodes)
    }

    /// - Returns: The number of the arc, for ``flow(on:)``.
    @discardableResult
    mutating func addArc(from tail: Int, to head: Int, room: Int, cost: Int) -> Int {
        heads += [Int32(head), Int32(tail)]
        tails += [Int32(tail), Int32(head)]
        rooms += [Int32(room), 0]
        costs += [Int32(cost), Int32(-cost)]
        return heads.count - 2
    }

    func flow(on arc: Int) -> Int { Int(rooms[arc + 1]) }

    /// - Returns: How much flows.
    mutating func run(from source: Int, to sink: Int) -> Int {
        sortArcs()
        var total = 0
        while measure(from: source, to: sink) {
            for node in 0..<nodes { current[node] = starts[node] }
            while true {
                let pushed = push(source, sink)
                guard pushed else { break }
                total += 1
            }
        }
        return total
    }

    private mutating func sortArcs() {
        starts = Array(repeating: 0, count: nodes + 1)
        for tail in tails { starts[Int(tail) + 1] += 1 }
        for node in 0..<nodes { starts[node + 1] += starts[node] }
        var next = starts
        arcs = Array(repeating: 0, count: tails.count)
        for (arc, tail) in tails.enumerated() {
            arcs[next[Int(tail)]] = Int32(arc)
            next[Int(tail)] += 1
        }
    }

    /// Distances by reduced cost as far as the sink, added to the potentials.
    private mutating func measure(from source: Int, to sink: Int) -> Bool {
        for node in 0..<nodes { distances[node] = .max }
        distances[source] = 0
        var buckets: [[Int32]] = [[Int32(source)]]
        var reached: Int32 = 0
        while Int(reached) < buckets.count {
            var position = 0
            while position < buckets[Int(reached)].count {
                let node = Int(buckets[Int(reached)][position])
                position += 1
                guard distances[node] == reached else { continue }
                spread(from: node, at: reached, &buckets)
            }
            if distances[sink] <= reached { break }
            reached += 1
        }
        guard distances[sink] != .max else { return false }
        for node in 0..<nodes { potentials[node] += min(distances[node], distances[sink]) }
        return true
    }

    private mutating func spread(from node: Int, at reached: Int32, _ buckets: inout [[Int32]]) {
        for position in starts[node]..<starts[node + 1] {
            let arc = Int(arcs[position])
            guard rooms[arc] > 0 else { continue }
            let head = Int(heads[arc])
            let distance = reached + costs[arc] + potentials[node] - potentials[head]
            guard distance < distances[head] else { continue }
            distances[head] = distance
            while buckets.count <= Int(distance) { buckets.append([]) }
            buckets[Int(distance)].append(Int32(head))
        }
    }

    /// Sends one unit along arcs of reduced cost 0; an arc that led nowhere is not tried again in
    /// this round.
    private mutating func push(_ source: Int, _ sink: Int) -> Bool {
        var path: [Int] = []
        var node = source
        isOnPath[source] = true
        while node != sink {
            if let arc = advance(node) {
                path.append(arc)
                node = Int(heads[arc])
                isOnPath[node] = true
            } else {
                isOnPath[node] = false
                guard let last = path.popLast() else { return false }
                node = Int(tails[last])
                current[node] += 1
            }
        }
        isOnPath[source] = false
        for arc in path {
            isOnPath[Int(heads[arc])] = false
            rooms[arc] -= 1
            rooms[arc ^ 1] += 1
        }
        return true
    }

    private mutating func advance(_ node: Int) -> Int? {
        while current[node] < starts[node + 1] {
            let arc = Int(arcs[current[node]])
            let head = Int(heads[arc])
            if rooms[arc] > 0, !isOnPath[head],
                costs[arc] + potentials[node] == potentials[head]
            {
                return arc
            }
            current[node] += 1
        }
        return nil
    }
}
