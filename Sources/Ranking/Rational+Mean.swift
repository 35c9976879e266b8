import ContestModel

extension Rational {
    /// The exact mean of one or more values.
    ///
    /// The numerators are summed over the least common denominator and one fraction is made at the
    /// end. Totals of whole sheets have denominators that divide one number (10^6 times the sum of
    /// the weights), so the denominator does not grow with the number of judges: with marks up to
    /// a million and weights in percent the sum of 100,000 totals is at most 10^25, far inside
    /// 128 bits. Only where many judges leave different criteria out can the common denominator
    /// grow too long; then every value is first rounded to twelve decimals, half away from zero.
    /// The values decide which of the two happens, and the caller's order must be a fixed one.
    static func mean(of values: [Rational]) -> Rational {
        if let mean = exactMean(of: values) { return mean }
        let digits = Int128(1_000_000_000_000)
        let sum = values.reduce(Int128(0)) { sum, value in
            let rounded = value.rounded(places: 12)
            return sum + rounded.numerator * (digits / rounded.denominator)
        }
        return Rational(sum, over: digits * Int128(values.count))
    }

    /// The mean, or `nil` where a step of the way does not fit 128 bits.
    private static func exactMean(of values: [Rational]) -> Rational? {
        guard let common = commonDenominator(of: values) else { return nil }
        var sum: Int128 = 0
        for value in values {
            let (part, isTooLong) = value.numerator.multipliedReportingOverflow(
                by: common / value.denominator)
            let (next, isTooLarge) = sum.addingReportingOverflow(part)
            guard !isTooLong, !isTooLarge else { return nil }
            sum = next
        }
        return Rational(sum, over: common).multiplied(by: Rational(1, over: Int128(values.count)))
    }

    private static func commonDenominator(of values: [Rational]) -> Int128? {
        var common: Int128 = 1
        for value in values where common % value.denominator != 0 {
            let widening = Rational(value.denominator, over: common).numerator
            let (next, isTooLong) = common.multipliedReportingOverflow(by: widening)
            guard !isTooLong else { return nil }
            common = next
        }
        return common
    }
}

extension Rational {
    /// The product; where it is beyond 128 bits, that of the factors rounded to twelve decimals.
    func times(_ other: Rational) -> Rational {
        multiplied(by: other)
            ?? rounded(places: 12).multiplied(by: other.rounded(places: 12))
            ?? rounded(places: 0).multiplied(by: other.rounded(places: 0)) ?? self
    }

    /// The exact mean of totals by their weights; `nil` where they weigh nothing together.
    static func mean(of totals: [JudgeTotal]) -> Rational? {
        let counted = totals.filter { $0.weight > Mark(0) }
        guard let first = counted.first else { return nil }
        if counted.allSatisfy({ $0.weight == first.weight }) {
            return mean(of: counted.map(\.total))
        }
        let whole = counted.reduce(Int128(0)) { $0 + Int128($1.weight.scaled) }
        return counted.reduce(zero) { sum, total in
            sum + total.total.times(Rational(Int128(total.weight.scaled), over: whole))
        }
    }
}
