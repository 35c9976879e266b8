import Foundation

extension Tridiagonal {
    /// log det(I + gT) and cᵀ(I + gT)⁻¹c, for g ≥ 0 and T without negative eigenvalues.
    func shifted(by g: Double, _ c: [Double]) -> (logDeterminant: Double, square: Double) {
        var (logs, square, pivot, carried) = (0.0, 0.0, 1.0, 0.0)
        for row in diagonal.indices {
            let side = g * below[row]
            let ratio = row > 0 ? side / pivot : 0
            pivot = max(1 + g * diagonal[row] - ratio * side, .leastNormalMagnitude)
            carried = c[row] - ratio * carried
            logs += log(pivot)
            square += carried * carried / pivot
        }
        return (logs, square)
    }

    /// (I + gT)⁻¹c.
    func solve(shift g: Double, _ c: [Double]) -> [Double] {
        var pivots = diagonal
        var result = c
        for row in diagonal.indices {
            let side = g * below[row]
            let ratio = row > 0 ? side / pivots[row - 1] : 0
            pivots[row] = max(1 + g * diagonal[row] - ratio * side, .leastNormalMagnitude)
            if row > 0 { result[row] -= ratio * result[row - 1] }
        }
        for row in diagonal.indices.reversed() {
            let next = row + 1 < diagonal.count ? g * below[row + 1] * result[row + 1] : 0
            result[row] = (result[row] - next) / pivots[row]
        }
        return result
    }

    /// The eigenvalues, smallest first.
    ///
    /// Source: A. Dubrulle, R. S. Martin and J. H. Wilkinson, "The implicit QL algorithm",
    /// Numerische Mathematik 12 (1968), 377-383.
    func eigenvalues() throws(FittingError) -> [Double] {
        var values = diagonal
        var sides = Array(below.dropFirst()) + [0]
        for first in values.indices {
            var rounds = 0
            while let last = Self.block(from: first, values, sides), last > first {
                rounds += 1
                guard rounds <= 60 else {
                    throw FittingError(.notConverged, "eigenvalue \(first) of \(values.count)")
                }
                Self.sweep(first, last, &values, &sides)
            }
        }
        return values.sorted()
    }

    /// The end of the block that starts at `first`: the first row with nothing beside it.
    private static func block(from first: Int, _ values: [Double], _ sides: [Double]) -> Int? {
        values.indices[first...].first { row in
            guard row + 1 < values.count else { return true }
            let size = abs(values[row]) + abs(values[row + 1])
            return abs(sides[row]) <= .ulpOfOne * size
        }
    }

    /// One implicit QL step with Wilkinson's shift.
    private static func sweep(
        _ first: Int, _ last: Int, _ values: inout [Double], _ sides: inout [Double]
    ) {
        let half = (values[first + 1] - values[first]) / (2 * sides[first])
        let length = (half * half + 1).squareRoot()
        var g = values[last] - values[first]
        g += sides[first] / (half + (half >= 0 ? length : -length))
        var (sine, cosine, shift) = (1.0, 1.0, 0.0)
        for row in stride(from: last - 1, through: first, by: -1) {
            let (f, b) = (sine * sides[row], cosine * sides[row])
            let radius = (f * f + g * g).squareRoot()
            sides[row + 1] = radius
            guard radius > 0 else {
                values[row + 1] -= shift
                sides[last] = 0
                return
            }
            (sine, cosine) = (f / radius, g / radius)
            g = values[row + 1] - shift
            let step = (values[row] - g) * sine + 2 * cosine * b
            shift = sine * step
            values[row + 1] = g + shift
            g = cosine * step - b
        }
        values[first] -= shift
        sides[first] = g
        sides[last] = 0
    }
}
