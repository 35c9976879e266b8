import Foundation

/// The generator of every drawn number: xoshiro256**, filled from one seed by splitmix64.
///
/// The same seed gives the same numbers on every machine.
///
/// Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM
/// Transactions on Mathematical Software 47 (2021).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    package init(seed: UInt64) {
        var counter = seed
        func next() -> UInt64 {
            counter &+= 0x9E37_79B9_7F4A_7C15
            var mixed = counter
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
        state = (next(), next(), next(), next())
    }

    @inline(__always)
    package mutating func next() -> UInt64 {
        let product = state.1 &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = (state.3 << 45) | (state.3 >> 19)
        return result
    }

    /// From 0 to below 1, in steps of 2⁻⁵³.
    @inline(__always)
    package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}

/// Draws from the normal distribution by the ziggurat: 128 layers of equal area, exact.
///
/// Source: J. A. Doornik, "An improved ziggurat method to generate normal random samples", 2005,
/// after G. Marsaglia and W. W. Tsang, Journal of Statistical Software 5 (2000).
struct NormalDraws: Sendable {
    private let edges: [Double]
    private let ratios: [Double]
    private static let start = 3.442_619_855_899

    init() {
        let area = 9.912_563_035_262_17e-3
        var density = exp(-0.5 * Self.start * Self.start)
        var edges = [area / density, Self.start]
        for _ in 2..<128 {
            let last = edges[edges.count - 1]
            edges.append((-2 * log(area / last + density)).squareRoot())
            density = exp(-0.5 * edges[edges.count - 1] * edges[edges.count - 1])
        }
        edges.append(0)
        self.edges = edges
        ratios = (0..<128).map { edges[$0 + 1] / edges[$0] }
    }

    @inline(__always)
    func next(_ generator: inout SeededGenerator) -> Double {
        while true {
            let bits = generator.next()
            let layer = Int(bits & 127)
            // The upper 53 bits: independent of the seven that chose the layer.
            let position = Double(bits >> 11) * 0x1p-52 - 1
            if abs(position) < ratios[layer] { return position * edges[layer] }
            if let value = atEdge(layer, position, &generator) { return value }
        }
    }

    /// The tail, or the wedge between two layers.
    private func atEdge(
        _ layer: Int, _ position: Double, _ generator: inout SeededGenerator
    ) -> Double? {
        if layer == 0 {
            while true {
                let far = -log(1 - generator.uniform()) / Self.start
                let height = -log(1 - generator.uniform())
                if 2 * height > far * far {
                    return position < 0 ? -(Self.start + far) : Self.start + far
                }
            }
        }
        let value = position * edges[layer]
        let lower = exp(-0.5 * (edges[layer] * edges[layer] - value * value))
        let upper = exp(-0.5 * (edges[layer + 1] * edges[layer + 1] - value * value))
        return upper + generator.uniform() * (lower - upper) < 1 ? value : nil
    }
}

/// Φ: the share of the normal distribution below a number.
package func normalShare(below value: Double) -> Double {
    0.5 * erfc(-value / 2.0.squareRoot())
}
