import Fitting
import Testing

/// Figures of numpy 2.4 (lstsq) and statsmodels 0.15 (MixedLM with crossed components, REML).
@Suite struct MixedModelTests {
    @Test func `least squares equals the reference`() throws {
        let fit = try Additive(try sheets(sparseTable))
        let leniency = [
            -2.195298853193542, 4.997000075947469, -2.2764107237791364, 2.3064099643046987,
            -3.770600744284849, 0.9389002810055871,
        ]
        let scores = [
            63.98963317384365, 76.44683678894215, 56.05509987088941, 86.48906356801092,
            72.64999620262772, 66.58020050125315, 51.08646616541348, 80.023505734032,
        ]
        #expect(distance(fit.leniency, leniency) < 1e-10)
        #expect(distance(fit.scores.compactMap(\.self), scores) < 1e-10)
    }

    @Test func `least squares centres each component by itself`() throws {
        let fit = try Additive(try sheets("1 3 . . .\n2 4 . . .\n. . 5 5 .\n. . 7 9 .\n. . . . ."))
        #expect(fit.components.count == 2)
        #expect(distance(fit.leniency, [-1, 1, -0.5, 0.5, 0]) < 1e-12)
        #expect(distance(fit.scores.compactMap(\.self), [2, 3, 5, 8]) < 1e-12)
        #expect(fit.scores[4] == nil)
        #expect(try Additive(try sheets("1 3 .\n. 2 4")).residualVariance == nil)
    }

    @Test func `random effects equal the reference`() throws {
        let fit = try RandomEffects(try sheets(sparseTable))
        #expect(abs(fit.variances.entry / 140.083026 - 1) < 1e-4)
        #expect(abs(fit.variances.judge / 8.513742 - 1) < 1e-4)
        #expect(abs(fit.variances.residual / 8.704074 - 1) < 1e-4)
        #expect(abs(fit.criterion - 146.914009) < 1e-5)
        #expect(abs(fit.mean - 69.091157) < 1e-3)
        let leniency = [-1.973807, 3.808167, -1.526078, 1.920423, -2.636299, 0.407592]
        #expect(distance(fit.leniency, leniency) < 1e-3)
        let effects = [
            -5.052531, 7.523132, -12.962854, 17.188738, 3.713853, -2.949419, -17.149937, 9.689017,
        ]
        #expect(distance(fit.scores.compactMap { $0.map { $0 - fit.mean } }, effects) < 1e-3)
    }

    @Test func `values that do not differ have no variances`() throws {
        let error = #expect(throws: FittingError.self) {
            try RandomEffects(try sheets("5 5\n5 5"))
        }
        #expect(error?.code == .tooFew)
    }

    @Test func `on a complete panel every method keeps the order of the means`() throws {
        let table = try sheets("70 75 68\n80 86 77\n60 64 55\n74 80 75\n66 69 61")
        let order = { (values: [Double]) in values.indices.sorted { values[$0] > values[$1] } }
        let means = order([71, 81, 59.666, 76.333, 65.333])
        #expect(order(try Additive(table).scores.compactMap(\.self)) == means)
        #expect(order(try RandomEffects(table).scores.compactMap(\.self)) == means)
        #expect(order(JudgeAdjusted(table).entries.compactMap { $0?.score }) == means)
    }
}
