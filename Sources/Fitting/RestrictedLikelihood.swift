import Foundation

/// The restricted likelihood of g = judge variance / residual variance: a function of one variable
/// once the information matrix is tridiagonal.
///
/// Source: H. D. Patterson and R. Thompson, "Recovery of inter-block information when block sizes
/// are unequal", Biometrika 58 (1971), 545-554.
struct RestrictedLikelihood {
    private let tridiagonal: Tridiagonal
    private let turned: [Double]
    private let within: Double
    private let freedom: Double

    /// 4/3·J³ operations; every evaluation after that is O(J).
    init(_ information: JudgeInformation) {
        tridiagonal = Tridiagonal(information.matrix)
        turned = tridiagonal.turned(information.right)
        within = information.within
        freedom = Double(information.freedom)
    }

    /// Minus twice the restricted log likelihood, without its constant.
    func deviance(at g: Double) -> Double {
        let (logs, square) = tridiagonal.shifted(by: g, turned)
        return logs + freedom * log(max(within - g * square, 1e-14 * within) / freedom)
    }

    func residualVariance(at g: Double) -> Double {
        max(within - g * tridiagonal.shifted(by: g, turned).square, 0) / freedom
    }

    /// v̂ = (L + I/g)⁻¹r.
    func leniency(at g: Double) -> [Double] {
        tridiagonal.turnedBack(tridiagonal.solve(shift: g, turned)).map { g * $0 }
    }

    /// The ratio with the smallest deviance; 0 where judges do not measurably differ.
    ///
    /// Searched on the root of g: a coarse walk from 0.001 to 10,000, since there can be more than
    /// one valley, then the golden section around the lowest point.
    func bestRatio() -> Double {
        let roots = (0...48).map { pow(10, -3 + 7 * Double($0) / 48) }
        let deviances = roots.map { deviance(at: $0 * $0) }
        var lowest = 0
        for position in deviances.indices where deviances[position] < deviances[lowest] {
            lowest = position
        }
        let left = lowest > 0 ? roots[lowest - 1] : 0
        let root = goldenSection(left, roots[min(lowest + 1, roots.count - 1)]) {
            deviance(at: $0 * $0)
        }
        let best = deviance(at: root * root)
        return deviance(at: 0) <= best + 1e-9 * (1 + abs(best)) ? 0 : root * root
    }
}

/// The place of the smallest value of a function with one valley between two numbers.
func goldenSection(_ low: Double, _ high: Double, _ value: (Double) -> Double) -> Double {
    let share = (5.0.squareRoot() - 1) / 2
    var (low, high) = (low, high)
    var (left, right) = (high - share * (high - low), low + share * (high - low))
    var (leftValue, rightValue) = (value(left), value(right))
    for _ in 0..<80 where high - low > 1e-9 * high {
        if leftValue <= rightValue {
            (high, right, rightValue) = (right, left, leftValue)
            left = high - share * (high - low)
            leftValue = value(left)
        } else {
            (low, left, leftValue) = (left, right, rightValue)
            right = low + share * (high - low)
            rightValue = value(right)
        }
    }
    return (low + high) / 2
}
