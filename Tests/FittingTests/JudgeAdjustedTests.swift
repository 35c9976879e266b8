import Fitting
import Testing

@Suite struct JudgeAdjustedTests {
    /// Figures of statsmodels 0.15 (MixedLM, REML, entries fixed, judges random); errors of numpy
    /// at these variances.
    @Test func `variances, leniencies, scores and errors equal the reference`() throws {
        let fit = JudgeAdjusted(try sheets(sparseTable))
        #expect(fit.state == .estimated)
        #expect(abs(fit.variances.judge / 8.62305889 - 1) < 1e-5)
        #expect(abs(fit.variances.residual / 8.670546975 - 1) < 1e-5)
        let leniency = [-1.814670, 3.817470, -1.588064, 1.897889, -2.791237, 0.478613]
        #expect(distance(fit.judges.map(\.leniency), leniency) < 1e-5)
        let adjusted = [
            63.929480, 76.763994, 55.834948, 86.691960, 72.812723, 66.160471, 51.506196, 79.189651,
        ]
        #expect(distance(fit.entries.compactMap { $0?.adjusted }, adjusted) < 1e-5)
        let errors = [
            2.165594, 2.167011, 2.166126, 2.167500, 2.174940, 2.187245, 2.187245, 2.573628,
        ]
        #expect(distance(fit.entries.compactMap { $0?.adjustedError }, errors) < 1e-5)
    }

    @Test func `a complete panel keeps the order and the distances of the means`() throws {
        let fit = JudgeAdjusted(
            try sheets("70 75 68\n80 86 77\n60 64 55\n74 80 75\n66 69 61"))
        let entries = fit.entries.compactMap(\.self)
        #expect(distance(entries.map(\.adjusted), entries.map(\.mean)) < 1e-9)
        #expect(fit.variances.judge > 0)
        let order = { (values: [Double]) in values.indices.sorted { values[$0] > values[$1] } }
        #expect(order(entries.map(\.score)) == order(entries.map(\.mean)))
    }

    @Test func `a complete panel has the variances of the analysis of variance`() throws {
        let fit = JudgeAdjusted(try sheets("9 2 5 8\n6 1 3 2\n8 4 6 8\n7 1 2 6\n10 5 6 9\n6 2 4 7"))
        // Shrout and Fleiss 1979: mean squares 11.24, 32.49 and 1.02.
        #expect(abs(fit.variances.residual - 1.019444) < 1e-5)
        #expect(abs(fit.variances.judge - (32.486111 - 1.019444) / 6) < 1e-4)
        #expect(abs(fit.variances.entry - (11.241667 - 1.019444) / 4) < 1e-5)
    }

    @Test func `the order of rows never changes a bit`() throws {
        let table = try sheets(sparseTable)
        let fit = JudgeAdjusted(table)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5 {
            let shuffled = try Sheets(
                entries: table.entryCount, judges: table.judgeCount,
                rows: rows(table).shuffled(using: &random))
            #expect(shuffled == table)
            let other = JudgeAdjusted(shuffled)
            #expect(other.entries == fit.entries)
            #expect(other.judges == fit.judges)
        }
    }

    @Test func `judges who agree but for noise are not adjusted`() throws {
        let fit = JudgeAdjusted(try sheets("1 2 .\n. 2 1\n2 . 1\n5 6 .\n. 5 6\n6 . 5"))
        #expect(fit.state == .noJudgeDifferences)
        #expect(fit.variances.judge == 0)
        #expect(fit.judges.allSatisfy { $0.leniency == 0 && $0.standardError == 0 })
        let entries = fit.entries.compactMap(\.self)
        #expect(entries.map(\.adjusted) == entries.map(\.mean))
    }

    @Test func `equal sheets leave nothing to explain`() throws {
        let fit = JudgeAdjusted(try sheets("0.1 0.1 0.1\n0.1 0.1 .\n. 0.1 0.1"))
        #expect(fit.state == .allEqual)
        #expect(fit.variances == Variances(entry: 0, judge: 0, residual: 0))
        #expect(fit.entries.allSatisfy { $0?.score == 0.1 && $0?.scoreError == 0 })
    }

    @Test func `one sheet each says nothing of noise`() throws {
        let fit = JudgeAdjusted(try sheets("70 .\n. 80\n75 ."))
        #expect(fit.state == .noRepeats)
        #expect(fit.entries.map { $0?.score } == [70, 80, 75])
        #expect(fit.entries.allSatisfy { $0?.scoreError == .infinity })
    }

    @Test func `differences that leniency explains wholly are taken for noise`() throws {
        let fit = JudgeAdjusted(try sheets("70 80 .\n. 60 66"))
        #expect(fit.state == .notSeparable)
        #expect(fit.judges.map(\.leniency) == [0, 0, 0])
        #expect(fit.variances.residual == 34)
    }

    @Test func `an entry with one sheet is adjusted by its judge and less sure`() throws {
        let fit = JudgeAdjusted(try sheets(sparseTable + "\n. 70 . . . .\n. . . . 70 ."))
        let (lenient, strict) = (try #require(fit.entries[8]), try #require(fit.entries[9]))
        #expect(lenient.adjusted < 70 && strict.adjusted > 70)
        #expect(abs(lenient.adjusted - (70 - fit.judges[1].leniency)) < 1e-12)
        let others = fit.entries.prefix(8).compactMap(\.self)
        #expect(others.allSatisfy { $0.adjustedError < lenient.adjustedError })
    }

    @Test func `an entry nobody scored has no score, a judge without sheets no leniency`() throws {
        let fit = JudgeAdjusted(try sheets(sparseTable + "\n. . . . . . ."))
        #expect(fit.entries[8] == nil)
        #expect(fit.judges[6].sheets == 0)
        #expect(fit.judges[6].leniency == 0)
        let error = fit.judges[6].standardError
        #expect(abs(error * error / fit.variances.judge - 1) < 1e-9)
        #expect(fit.components.ofJudges[6] == nil)
    }

    @Test func `confidence counts as much as so many sheets`() throws {
        let table = try sheets(sparseTable)
        var doubled = rows(table)
        for position in doubled.indices { doubled[position].confidence = 4 }
        let weighted = JudgeAdjusted(try Sheets(entries: 8, judges: 6, rows: doubled))
        let plain = JudgeAdjusted(table)
        #expect(abs(weighted.variances.residual / plain.variances.residual - 4) < 1e-5)
        #expect(
            distance(weighted.judges.map(\.leniency), plain.judges.map(\.leniency)) < 1e-5)
        doubled[0].confidence = 400
        let sure = JudgeAdjusted(try Sheets(entries: 8, judges: 6, rows: doubled))
        #expect(abs((sure.entries[0]?.mean ?? 0) - 62) < 0.2)
    }

    @Test func `variances of an earlier fit can be held`() throws {
        let table = try sheets(sparseTable)
        let fit = JudgeAdjusted(table)
        let again = JudgeAdjusted(table, holding: fit.variances)
        #expect(abs(again.variances.judge - fit.variances.judge) < 1e-9)
        #expect(
            distance(
                again.entries.compactMap { $0?.score }, fit.entries.compactMap { $0?.score })
                < 1e-9)
    }
}
