/// A symmetric matrix, or a lower triangular one: its lower half, row after row.
struct SymmetricMatrix: Sendable {
    let order: Int
    var values: [Double]

    init(order: Int) {
        self.order = order
        values = Array(repeating: 0, count: order * (order + 1) / 2)
    }

    static func start(ofRow row: Int) -> Int { row * (row + 1) / 2 }

    private static func position(_ row: Int, _ column: Int) -> Int {
        row >= column ? start(ofRow: row) + column : start(ofRow: column) + row
    }

    subscript(row: Int, column: Int) -> Double {
        get { values[Self.position(row, column)] }
        set { values[Self.position(row, column)] = newValue }
    }

    mutating func addToDiagonal(_ value: Double) {
        for row in 0..<order { self[row, row] += value }
    }

    mutating func scale(by factor: Double) {
        for position in values.indices { values[position] *= factor }
    }

    /// The product with a vector.
    func times(_ vector: [Double]) -> [Double] {
        var product = Array(repeating: 0.0, count: order)
        for row in 0..<order {
            let start = Self.start(ofRow: row)
            var sum = values[start + row] * vector[row]
            for column in 0..<row {
                sum += values[start + column] * vector[column]
                product[column] += values[start + column] * vector[row]
            }
            product[row] += sum
        }
        return product
    }
}
