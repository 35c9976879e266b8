/// Draws of the true scores of some entries, eight draws at a time.
///
/// First the leniencies are drawn as they err together, v ~ N(v̂, C_v), then each score given them:
/// score + ρ(x̄ - x)(v - v̂) + √(ρσ²/n)·z. What all entries share is left out, for it moves no
/// place.
struct ScoreDraws {
    typealias Lanes = SIMD8<Double>

    private let factor: SymmetricMatrix?
    private let residual: Double
    private let fieldShares: [Double]
    private var scores: [Double] = []
    private var kept: [Double] = []
    private var noise: [Double] = []
    private var starts = [0]
    private var judges: [Int] = []
    /// ρ times the share of a judge in an entry's mean.
    private var shares: [Double] = []
    private let normal = NormalDraws()

    /// - Parameter numbers: Scored entries of one field.
    init(_ fit: JudgeAdjusted, among numbers: [Int]) {
        factor = fit.judgePart.factor?.factor
        fieldShares = numbers.first.flatMap(fit.centre)?.judgeShares ?? []
        residual = fit.variances.residual.squareRoot()
        for number in numbers {
            guard let entry = fit.entries[number] else { continue }
            let rows = fit.sheets.rows(of: number)
            let weight = rows.reduce(0) { $0 + fit.sheets.weights[$1] }
            scores.append(entry.score)
            kept.append(entry.kept)
            noise.append((entry.kept * fit.variances.residual / weight).squareRoot())
            judges += rows.map(fit.sheets.judge(ofRow:))
            shares += rows.map { entry.kept * fit.sheets.weights[$0] / weight }
            starts.append(judges.count)
        }
    }

    /// Fills `target` with eight draws for each entry.
    func draw(_ generator: inout SeededGenerator, into target: inout [Lanes]) {
        let leniency = leniencies(&generator)
        var shared = Lanes()
        for (share, value) in zip(fieldShares, leniency) { shared += share * value }
        for entry in scores.indices {
            var value = scores[entry] + noise[entry] * normals(&generator)
            if !leniency.isEmpty {
                value += kept[entry] * shared
                for row in starts[entry]..<starts[entry + 1] {
                    value -= shares[row] * leniency[judges[row]]
                }
            }
            target[entry] = value
        }
    }

    /// v - v̂ = σC⁻ᵀz, with CCᵀ = L + I/g, from the last judge to the first; four rows at a time,
    /// so that the values left of them are read and written once for all four.
    private func leniencies(_ generator: inout SeededGenerator) -> [Lanes] {
        guard let factor else { return [] }
        var values = (0..<factor.order).map { _ in residual * normals(&generator) }
        unsafe factor.values.withUnsafeBufferPointer { numbers in
            unsafe values.withUnsafeMutableBufferPointer { values in
                guard let numbers = numbers.baseAddress, let values = values.baseAddress else {
                    return
                }
                var end = factor.order
                while end > 0 {
                    let first = max(0, end - 4)
                    unsafe Self.finish(values, numbers, rows: first..<end)
                    if first > 0 { unsafe Self.eliminate(values, numbers, first) }
                    end = first
                }
            }
        }
        return values
    }

    /// Solves the block of the rows themselves.
    private static func finish(
        _ values: UnsafeMutablePointer<Lanes>, _ numbers: Numbers, rows: Range<Int>
    ) {
        for row in rows.reversed() {
            let own = unsafe numbers + SymmetricMatrix.start(ofRow: row)
            unsafe values[row] /= own[row]
            for other in rows.lowerBound..<row {
                unsafe values[other] -= own[other] * values[row]
            }
        }
    }

    /// Takes four solved rows out of all values left of them.
    private static func eliminate(
        _ values: UnsafeMutablePointer<Lanes>, _ numbers: Numbers, _ first: Int
    ) {
        let a = unsafe numbers + SymmetricMatrix.start(ofRow: first)
        let b = unsafe numbers + SymmetricMatrix.start(ofRow: first + 1)
        let c = unsafe numbers + SymmetricMatrix.start(ofRow: first + 2)
        let d = unsafe numbers + SymmetricMatrix.start(ofRow: first + 3)
        let (v, w) = unsafe (values[first], values[first + 1])
        let (x, y) = unsafe (values[first + 2], values[first + 3])
        for other in 0..<first {
            unsafe values[other] -=
                (a[other] * v + b[other] * w) + (c[other] * x + d[other] * y)
        }
    }

    @inline(__always)
    private func normals(_ generator: inout SeededGenerator) -> Lanes {
        var lanes = Lanes()
        for lane in 0..<8 { lanes[lane] = normal.next(&generator) }
        return lanes
    }
}
