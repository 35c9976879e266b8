// The inner loops of the linear algebra: four numbers at a time, sums in one fixed order. Callers
// give pointers to at least `count` numbers; nothing is checked here, which is what makes the
// factorisations three times as fast as with checked subscripts (Benchmarks/fitting).

typealias Numbers = UnsafePointer<Double>
typealias MutableNumbers = UnsafeMutablePointer<Double>

@inline(__always)
private func four(_ numbers: Numbers, _ position: Int) -> SIMD4<Double> {
    unsafe UnsafeRawPointer(numbers + position).loadUnaligned(as: SIMD4<Double>.self)
}

@inline(__always)
private func put(_ four: SIMD4<Double>, _ numbers: MutableNumbers, _ position: Int) {
    unsafe UnsafeMutableRawPointer(numbers + position).storeBytes(
        of: four, as: SIMD4<Double>.self)
}

/// Σ left·right.
@inline(__always)
func dot(_ left: Numbers, _ right: Numbers, _ count: Int) -> Double {
    var (even, odd) = (SIMD4<Double>(), SIMD4<Double>())
    var position = 0
    while position + 8 <= count {
        unsafe even += four(left, position) * four(right, position)
        unsafe odd += four(left, position + 4) * four(right, position + 4)
        position += 8
    }
    var rest = 0.0
    while position < count {
        unsafe rest += left[position] * right[position]
        position += 1
    }
    return (even + odd).sum() + rest
}

/// target += factor·source.
@inline(__always)
func add(_ factor: Double, _ source: Numbers, to target: MutableNumbers, _ count: Int) {
    let factors = SIMD4(repeating: factor)
    var position = 0
    while position + 4 <= count {
        unsafe put(four(target, position) + factors * four(source, position), target, position)
        position += 4
    }
    while position < count {
        unsafe target[position] += factor * source[position]
        position += 1
    }
}

/// target += factor·row, and Σ row·vector, in one pass over the row.
@inline(__always)
func addAndDot(
    _ row: Numbers, factor: Double, to target: MutableNumbers, vector: Numbers, _ count: Int
) -> Double {
    let factors = SIMD4(repeating: factor)
    var sum = SIMD4<Double>()
    var position = 0
    while position + 4 <= count {
        let values = unsafe four(row, position)
        unsafe put(four(target, position) + factors * values, target, position)
        unsafe sum += values * four(vector, position)
        position += 4
    }
    var rest = 0.0
    while position < count {
        unsafe target[position] += factor * row[position]
        unsafe rest += row[position] * vector[position]
        position += 1
    }
    return sum.sum() + rest
}

/// row −= a·left + b·right.
@inline(__always)
func subtract(
    _ a: Double, _ left: Numbers, _ b: Double, _ right: Numbers, from row: MutableNumbers,
    _ count: Int
) {
    let (first, second) = (SIMD4(repeating: a), SIMD4(repeating: b))
    var position = 0
    while position + 4 <= count {
        let change = unsafe first * four(left, position) + second * four(right, position)
        unsafe put(four(row, position) - change, row, position)
        position += 4
    }
    while position < count {
        unsafe row[position] -= a * left[position] + b * right[position]
        position += 1
    }
}
