/// The judges' side of a fit: variance ratio, leniencies and how they err together.
struct JudgePart: Sendable {
    let state: FitState
    let judgeVariance: Double
    let residualVariance: Double
    let leniency: [Double]
    /// Cov(v̂ - v); `nil` where the judge variance is 0.
    let covariance: SymmetricMatrix?
    /// Of L + I/g; `nil` where the judge variance is 0.
    let factor: Cholesky?

    init(_ information: JudgeInformation, holding held: Variances?) {
        let count = information.right.count
        if let state = Self.simpleState(information) {
            self.init(without: state, information, count: count, held)
            return
        }
        let likelihood = held == nil ? RestrictedLikelihood(information) : nil
        let ratio = likelihood?.bestRatio() ?? Self.ratio(of: held)
        guard ratio > 0, let factor = Self.factor(information, ratio) else {
            self.init(without: .noJudgeDifferences, information, count: count, held)
            return
        }
        let residual = likelihood?.residualVariance(at: ratio) ?? held?.residual ?? 0
        self.init(
            ratio: ratio, residual: residual, factor: factor,
            leniency: likelihood?.leniency(at: ratio) ?? factor.solve(information.right))
    }

    private init(ratio: Double, residual: Double, factor: Cholesky, leniency: [Double]) {
        var covariance = factor.inverse()
        covariance.scale(by: residual)
        state = .estimated
        judgeVariance = ratio * residual
        residualVariance = residual
        self.leniency = leniency
        self.covariance = covariance
        self.factor = factor
    }

    /// Where no leniency is taken out.
    private init(
        without state: FitState, _ information: JudgeInformation, count: Int, _ held: Variances?
    ) {
        self.state = state
        judgeVariance = 0
        let freedom = Double(information.freedom)
        residualVariance =
            held?.residual ?? (state == .noRepeats ? .infinity : information.within / freedom)
        leniency = Array(repeating: 0, count: count)
        covariance = nil
        factor = nil
    }

    private static func simpleState(_ information: JudgeInformation) -> FitState? {
        if information.freedom == 0 { return .noRepeats }
        if information.within == 0 { return .allEqual }
        return information.residualFreedom == 0 ? .notSeparable : nil
    }

    private static func ratio(of held: Variances?) -> Double {
        guard let held, held.residual > 0, held.residual.isFinite else { return 0 }
        return held.judge / held.residual
    }

    private static func factor(_ information: JudgeInformation, _ ratio: Double) -> Cholesky? {
        var matrix = information.matrix
        matrix.addToDiagonal(1 / ratio)
        return Cholesky(matrix)
    }

    func standardError(of judge: Int) -> Double {
        covariance.map { $0[judge, judge].squareRoot() } ?? 0
    }
}
