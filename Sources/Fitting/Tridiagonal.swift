/// A symmetric matrix A brought to a tridiagonal T = QᵀAQ, with Q kept as reflections.
///
/// With T at hand, the determinant of I + gA and products with its inverse cost O(J) for each g.
///
/// Source: R. S. Martin, C. Reinsch and J. H. Wilkinson, "Householder's tridiagonalization of a
/// symmetric matrix", Numerische Mathematik 11 (1968), 181-195.
struct Tridiagonal {
    private(set) var diagonal: [Double]
    /// Position k holds the element between rows k - 1 and k; position 0 is 0.
    private(set) var below: [Double]
    /// Row k holds the vector u of reflection k, which is I - uuᵀ/h.
    private var reflections: SymmetricMatrix
    private var halfSquares: [Double]

    /// 4/3·J³ operations.
    init(_ matrix: SymmetricMatrix) {
        let order = matrix.order
        reflections = matrix
        diagonal = Array(repeating: 0, count: order)
        below = diagonal
        halfSquares = diagonal
        var product = diagonal
        for row in stride(from: order - 1, through: 1, by: -1) { reduce(row, &product) }
        for row in 0..<order { diagonal[row] = reflections[row, row] }
    }

    /// Clears row `row` left of its last element, and changes the block above it to match.
    private mutating func reduce(_ row: Int, _ product: inout [Double]) {
        let start = SymmetricMatrix.start(ofRow: row)
        let last = start + row - 1
        let rest = reflections.values[start..<last].reduce(0) { $0 + $1 * $1 }
        let edge = reflections.values[last]
        guard rest > 0 else {
            below[row] = edge
            return
        }
        let length = (rest + edge * edge).squareRoot()
        below[row] = edge > 0 ? -length : length
        reflections.values[last] = edge - below[row]
        halfSquares[row] = rest + edge * edge - edge * below[row]
        let half = halfSquares[row]
        unsafe reflections.values.withUnsafeMutableBufferPointer { matrix in
            unsafe product.withUnsafeMutableBufferPointer { product in
                guard let matrix = matrix.baseAddress, let product = product.baseAddress else {
                    return
                }
                unsafe Self.reflect(matrix, vector: matrix + start, half: half, product, row)
            }
        }
    }

    /// A ← A - uqᵀ - quᵀ for the block of the first `count` rows, with p = Au/h and
    /// q = p - (uᵀp/2h)u.
    private static func reflect(
        _ matrix: MutableNumbers, vector: Numbers, half: Double, _ product: MutableNumbers,
        _ count: Int
    ) {
        unsafe product.update(repeating: 0, count: count)
        for row in 0..<count {
            let numbers = unsafe matrix + SymmetricMatrix.start(ofRow: row)
            let sum = unsafe addAndDot(
                numbers, factor: vector[row], to: product, vector: vector, row)
            unsafe product[row] += sum + numbers[row] * vector[row]
        }
        for row in 0..<count { unsafe product[row] /= half }
        let share = unsafe dot(vector, product, count) / (2 * half)
        unsafe add(-share, vector, to: product, count)
        for row in 0..<count {
            unsafe subtract(
                vector[row], product, product[row], vector,
                from: matrix + SymmetricMatrix.start(ofRow: row), row + 1)
        }
    }

    /// Qᵀ times a vector.
    func turned(_ vector: [Double]) -> [Double] {
        var result = vector
        for row in stride(from: diagonal.count - 1, through: 1, by: -1) { mirror(&result, row) }
        return result
    }

    /// Q times a vector.
    func turnedBack(_ vector: [Double]) -> [Double] {
        var result = vector
        for row in 1..<max(diagonal.count, 1) { mirror(&result, row) }
        return result
    }

    private func mirror(_ vector: inout [Double], _ row: Int) {
        guard halfSquares[row] > 0 else { return }
        let start = SymmetricMatrix.start(ofRow: row)
        var sum = 0.0
        for column in 0..<row { sum += reflections.values[start + column] * vector[column] }
        let factor = sum / halfSquares[row]
        for column in 0..<row { vector[column] -= factor * reflections.values[start + column] }
    }
}
