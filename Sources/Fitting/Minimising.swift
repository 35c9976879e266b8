/// A smooth function with one valley.
protocol Convex {
    func value(_ point: [Double]) -> Double
    func slope(_ point: [Double]) -> [Double]
    /// The second derivative at a point, times a direction.
    func curvature(_ point: [Double], along direction: [Double]) -> [Double]
}

/// The lowest point, by Newton's method with the steps from conjugate gradients, so that no matrix
/// is ever built.
///
/// Source: J. Nocedal and S. Wright, "Numerical Optimization", 2006, section 7.1.
///
/// - Throws: ``FittingError`` with code `notConverged`.
func minimum(of function: some Convex, from start: [Double]) throws(FittingError) -> [Double] {
    var point = start
    var value = function.value(point)
    for _ in 0..<100 {
        let slope = function.slope(point)
        let step = solved(slope.map { -$0 }) { function.curvature(point, along: $0) }
        var length = 1.0
        var next = point
        var nextValue = value
        repeat {
            next = zip(point, step).map { $0 + length * $1 }
            nextValue = function.value(next)
            length /= 2
        } while !(nextValue <= value + 1e-13 * abs(value)) && length > 1e-10
        let size = step.reduce(0) { max($0, abs($1)) }
        let reach = 1 + point.reduce(0) { max($0, abs($1)) }
        // Below this the steps are rounding.
        if size <= 1e-11 * reach { return point }
        (point, value) = (next, nextValue)
    }
    throw FittingError(.notConverged, "\(start.count) unknowns after 100 steps")
}

/// Hx = b for a positive definite H given by its products.
func solved(_ right: [Double], _ product: ([Double]) -> [Double]) -> [Double] {
    var result = right.map { _ in 0.0 }
    var (rest, direction) = (right, right)
    var size = right.reduce(0) { $0 + $1 * $1 }
    let goal = size * 1e-26
    for _ in 0..<(2 * right.count + 20) where size > goal && size > 0 {
        let image = product(direction)
        let bend = zip(direction, image).reduce(0) { $0 + $1.0 * $1.1 }
        guard bend > 0 else { break }
        let step = size / bend
        for position in result.indices {
            result[position] += step * direction[position]
            rest[position] -= step * image[position]
        }
        let next = rest.reduce(0) { $0 + $1 * $1 }
        for position in direction.indices {
            direction[position] = rest[position] + next / size * direction[position]
        }
        size = next
    }
    return result
}
