/// The lower triangular C with A = CCᵀ of a positive definite matrix.
struct Cholesky: Sendable {
    private(set) var factor: SymmetricMatrix

    /// J³/3 operations.
    ///
    /// - Returns: `nil` where the matrix is not positive definite to working precision.
    init?(_ matrix: SymmetricMatrix) {
        factor = matrix
        let order = matrix.order
        let isDefinite = unsafe factor.values.withUnsafeMutableBufferPointer { values in
            guard let numbers = values.baseAddress else { return true }
            var row = 0
            while row < order {
                let end = min(row + 4, order)
                unsafe Self.reduceTogether(numbers, rows: row..<end)
                for each in row..<end {
                    guard unsafe Self.finish(numbers, row: each, from: row) else { return false }
                }
                row = end
            }
            return true
        }
        guard isDefinite else { return nil }
    }

    /// Columns left of the first of four rows: the row of each column is read once for all four.
    private static func reduceTogether(_ numbers: MutableNumbers, rows: Range<Int>) {
        let starts = rows.map(SymmetricMatrix.start(ofRow:))
        for column in 0..<rows.lowerBound {
            let other = unsafe numbers + SymmetricMatrix.start(ofRow: column)
            let pivot = unsafe other[column]
            for start in starts {
                let row = unsafe numbers + start
                unsafe row[column] = (row[column] - dot(row, other, column)) / pivot
            }
        }
    }

    private static func finish(_ numbers: MutableNumbers, row: Int, from first: Int) -> Bool {
        let own = unsafe numbers + SymmetricMatrix.start(ofRow: row)
        for column in first..<row {
            let other = unsafe numbers + SymmetricMatrix.start(ofRow: column)
            unsafe own[column] = (own[column] - dot(own, other, column)) / other[column]
        }
        let square = unsafe own[row] - dot(own, own, row)
        guard square > 0, square.isFinite else { return false }
        unsafe own[row] = square.squareRoot()
        return true
    }

    /// Twice the sum of the logarithms of the diagonal is the logarithm of the determinant.
    var diagonal: [Double] { (0..<factor.order).map { factor[$0, $0] } }

    /// A⁻¹b.
    func solve(_ right: [Double]) -> [Double] {
        var result = right
        for row in 0..<factor.order {
            let start = SymmetricMatrix.start(ofRow: row)
            for column in 0..<row { result[row] -= factor.values[start + column] * result[column] }
            result[row] /= factor.values[start + row]
        }
        for row in stride(from: factor.order - 1, through: 0, by: -1) {
            let start = SymmetricMatrix.start(ofRow: row)
            result[row] /= factor.values[start + row]
            for column in 0..<row { result[column] -= factor.values[start + column] * result[row] }
        }
        return result
    }

    /// A⁻¹, in 2/3·J³ operations.
    func inverse() -> SymmetricMatrix {
        let order = factor.order
        var inverted = SymmetricMatrix(order: order)
        var result = inverted
        unsafe factor.values.withUnsafeBufferPointer { factor in
            unsafe inverted.values.withUnsafeMutableBufferPointer { inverted in
                unsafe result.values.withUnsafeMutableBufferPointer { result in
                    guard let factor = factor.baseAddress, let inverted = inverted.baseAddress,
                        let result = result.baseAddress
                    else { return }
                    for row in 0..<order { unsafe Self.invert(factor, row, into: inverted) }
                    for row in 0..<order { unsafe Self.square(inverted, row, into: result) }
                }
            }
        }
        return result
    }

    /// Row `row` of C⁻¹ from the rows above it.
    private static func invert(_ factor: Numbers, _ row: Int, into inverted: MutableNumbers) {
        let start = SymmetricMatrix.start(ofRow: row)
        let (own, target) = unsafe (factor + start, inverted + start)
        for column in 0..<row {
            let other = unsafe inverted + SymmetricMatrix.start(ofRow: column)
            unsafe add(own[column], other, to: target, column + 1)
        }
        for column in 0..<row { unsafe target[column] /= -own[row] }
        unsafe target[row] = 1 / own[row]
    }

    /// The part of row `row` of C⁻¹ in C⁻ᵀC⁻¹.
    private static func square(_ inverted: Numbers, _ row: Int, into result: MutableNumbers) {
        let own = unsafe inverted + SymmetricMatrix.start(ofRow: row)
        for column in 0...row {
            let target = unsafe result + SymmetricMatrix.start(ofRow: column)
            unsafe add(own[column], own, to: target, column + 1)
        }
    }
}
