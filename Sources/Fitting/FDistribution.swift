import Foundation

/// The distribution of the ratio of two mean squares.
struct FDistribution {
    let first: Double
    let second: Double

    init(_ first: Double, _ second: Double) {
        self.first = first
        self.second = second
    }

    func share(below value: Double) -> Double {
        guard value > 0 else { return 0 }
        guard value.isFinite else { return 1 }
        return incompleteBeta(first * value / (first * value + second), first / 2, second / 2)
    }

    /// The value below which a share lies, by halving; to 14 digits.
    func quantile(_ share: Double) -> Double {
        var (low, high) = (0.0, 1.0)
        while self.share(below: high) < share, high < 1e300 { high *= 4 }
        for _ in 0..<200 where high - low > 1e-15 * high {
            let middle = (low + high) / 2
            if self.share(below: middle) < share { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}

/// I_x(a, b), by Lentz's continued fraction.
///
/// Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions", 26.5.8.
func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
    var (upper, lower, fraction) = (1.0, 0.0, 1.0)
    for step in 0..<2000 {
        let half = Double(step / 2)
        let term =
            step == 0
            ? 1
            : step % 2 == 0
                ? half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
                : -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        lower = nonzero(1 + term * lower)
        lower = 1 / lower
        upper = nonzero(1 + term / upper)
        fraction *= upper * lower
        if abs(upper * lower - 1) < 1e-16, step > 1 { break }
    }
    return front * (fraction - 1) / a
}

private func nonzero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }

/// log Γ(x) for x > 0.
///
/// The recurrence up to 15, then Stirling's series: 1e-15 relative, and free of the shared state of
/// the C library's `lgamma`.
func logGamma(_ value: Double) -> Double {
    var (x, shift) = (value, 0.0)
    while x < 15 {
        shift += log(x)
        x += 1
    }
    let inverse = 1 / (x * x)
    let series =
        (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x
    return (x - 0.5) * log(x) - x + 0.5 * log(2 * .pi) + series - shift
}
