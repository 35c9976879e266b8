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

    /// v - v̂ = σC⁻ᵀz, with CCᵀ = L + I/g.
    private func leniencies(_ generator: inout SeededGenerator) -> [Lanes] {
        guard let factor else { return [] }
        var values = (0..<factor.order).map { _ in residual * normals(&generator) }
        unsafe factor.values.withUnsafeBufferPointer { numbers in
            unsafe values.withUnsafeMutableBufferPointer { values in
                for judge in stride(from: factor.order - 1, through: 0, by: -1) {
                    let start = SymmetricMatrix.start(ofRow: judge)
                    let value = unsafe values[judge] / numbers[start + judge]
                    unsafe values[judge] = value
                    for other in 0..<judge {
                        unsafe values[other] -= numbers[start + other] * value
                    }
                }
            }
        }
        return values
    }

    @inline(__always)
    private func normals(_ generator: inout SeededGenerator) -> Lanes {
        var lanes = Lanes()
        for lane in 0..<8 { lanes[lane] = normal.next(&generator) }
        return lanes
    }
}
