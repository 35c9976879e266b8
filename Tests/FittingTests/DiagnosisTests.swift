import Fitting
import Testing

@Suite struct DiagnosisTests {
    /// Synthetic: twelve entries, five judges, everyone scores everything. Judge 1 is 12 points
    /// milder; judge 2 gives nearly everything 70; judge 3 turns the order round.
    private func panel() throws -> JudgeAdjusted {
        var rows: [Sheets.Row] = []
        for entry in 0..<12 {
            let quality = 60 + Double(entry) * 2
            let noise = [0.4, -0.3, 0.1, -0.2][entry % 4]
            let values = [
                quality + noise, quality + 12 - noise, 70 + noise, 142 - quality,
                quality + 1 + 2 * noise,
            ]
            rows += values.enumerated().map {
                Sheets.Row(entry: entry, judge: $0.offset, value: $0.element)
            }
        }
        return JudgeAdjusted(try Sheets(entries: 12, judges: 5, rows: rows))
    }

    @Test func `flags name what each judge does`() throws {
        let found = try panel().diagnoses()
        #expect(found[3].flags.contains(.inconsistent))
        #expect(found[2].flags.contains(.flat))
        #expect(found[0].consistency ?? 0 > 0.9)
        #expect(found[3].consistency ?? 0 < -0.9)
        #expect(found[2].scaleUse ?? 1 < 0.1)
        #expect(!found[0].flags.contains(.flat) && !found[0].flags.contains(.inconsistent))
        #expect(found[3].outfit ?? 0 > found[0].outfit ?? 9)
        #expect(found.map(\.distinctValues) == [12, 12, 4, 12, 12])
    }

    @Test func `a lenient judge among many is flagged, and only that one`() throws {
        // Synthetic: five judges, ten entries; judge 4 is eight points milder.
        let noise = [0.3, -0.2, 0.5, -0.4, 0.1, -0.5, 0.2]
        let rows = (0..<50).map { number in
            let (entry, judge) = (number / 5, number % 5)
            let value = 60 + Double(entry % 4) + noise[number % 7] + (judge == 4 ? 8 : 0)
            return Sheets.Row(entry: entry, judge: judge, value: value)
        }
        let fit = JudgeAdjusted(try Sheets(entries: 10, judges: 5, rows: rows))
        let flagged = fit.diagnoses().filter { $0.flags.contains(.leniency) }.map(\.judge)
        #expect(flagged.contains(4))
        let strictest = try #require(fit.judges.map(\.leniency).max())
        #expect(strictest == fit.judges[4].leniency)
    }

    @Test func `residuals add up to nothing and show the odd sheet`() throws {
        let fit = JudgeAdjusted(try sheets(sparseTable))
        for entry in 0..<8 {
            let own = fit.residuals.filter { $0.entry == entry }
            #expect(abs(own.reduce(0) { $0 + $1.residual }) < 1e-9)
        }
        let odd = JudgeAdjusted(
            try sheets("70 71 69\n80 81 79\n60 61 90\n75 76 74\n66 67 65"))
        let worst = odd.residuals.max { abs($0.standardised) < abs($1.standardised) }
        #expect(worst?.entry == 2 && worst?.judge == 2)
        let single = JudgeAdjusted(try sheets(sparseTable + "\n. 70 . . . .")).residuals
        #expect(single.filter { $0.entry == 8 }.map(\.standardised) == [0])
    }

    @Test func `one mark for every criterion is a halo`() throws {
        let fit = try panel()
        let details = (0..<12).flatMap { entry in
            (0..<4).map { judge in
                let spread = judge == 0 ? 0.1 : 1.0
                return JudgeAdjusted.SheetDetail(
                    entry: entry, judge: judge, marks: [5 - spread, 5, 5 + spread])
            }
        }
        let found = fit.diagnoses(details: details)
        #expect(found.map { $0.flags.contains(.halo) } == [true, false, false, false, false])
        #expect(abs((found[0].halo ?? 0) - 0.99) < 1e-9)
        #expect(fit.diagnoses().allSatisfy { $0.halo == nil && $0.drift == nil })
    }

    @Test func `a judge who grows milder over the day drifts`() throws {
        // Synthetic: judge 2 adds a point with each of twelve entries.
        let rows = (0..<36).map { number in
            let (entry, judge) = (number / 3, number % 3)
            let noise = [0.2, -0.3, 0.1, 0.25, -0.15][number % 5]
            let drift = judge == 2 ? Double(entry) : 0
            let value = 60 + Double(entry * 7 % 12) / 3 + noise + drift
            return Sheets.Row(entry: entry, judge: judge, value: value)
        }
        let fit = JudgeAdjusted(try Sheets(entries: 12, judges: 3, rows: rows))
        let details = (0..<12).flatMap { entry in
            (0..<3).map { JudgeAdjusted.SheetDetail(entry: entry, judge: $0, order: entry) }
        }
        let found = fit.diagnoses(details: details)
        #expect(found[2].flags.contains(.drift))
        // Two thirds of 11 points stay in the residuals; the rest went into the entries' means.
        #expect(abs((found[2].drift?.slope ?? 0) - 22.0 / 3) < 0.5)
    }
}
