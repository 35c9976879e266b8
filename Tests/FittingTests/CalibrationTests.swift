import Fitting
import Testing

/// Synthetic events drawn from the model: entries of deviation 10, judges of 6, noise of 8, three
/// sheets each.
@Suite struct CalibrationTests {
    private struct Event {
        let truth: [Double]
        let sheets: Sheets
    }

    private func bell(_ generator: inout SeededGenerator) -> Double {
        (0..<12).reduce(-6.0) { sum, _ in sum + generator.uniform() }
    }

    private func event(_ generator: inout SeededGenerator, hasTracks: Bool) throws -> Event {
        let leniency = (0..<16).map { _ in 6 * bell(&generator) }
        var truth: [Double] = []
        var rows: [Sheets.Row] = []
        for entry in 0..<60 {
            // Tracks: the halves of the event see halves of the judges and differ in strength;
            // every sixth entry has one judge of the other half.
            let track = hasTracks ? entry % 2 : 0
            truth.append(70 + 10 * bell(&generator) + (track == 1 ? 8 : 0))
            let own = hasTracks ? (0..<8).map { $0 + 8 * track } : Array(0..<16)
            var panel = Array(own.shuffled(using: &generator).prefix(3))
            if hasTracks, entry % 6 < 2 { panel[0] = (panel[0] + 8) % 16 }
            for judge in panel {
                let value = truth[entry] + leniency[judge] + 8 * bell(&generator)
                rows.append(Sheets.Row(entry: entry, judge: judge, value: value))
            }
        }
        return Event(truth: truth, sheets: try Sheets(entries: 60, judges: 16, rows: rows))
    }

    @Test(arguments: [false, true])
    func `nine of ten intervals hold the truth, and adjusting beats the mean`(
        hasTracks: Bool
    ) throws {
        var generator = SeededGenerator(seed: 11)
        var (inside, all, gain, chance, hits) = (0, 0, 0.0, 0.0, 0.0)
        for _ in 0..<40 {
            let event = try event(&generator, hasTracks: hasTracks)
            let fit = JudgeAdjusted(event.sheets)
            let entries = fit.entries.compactMap(\.self)
            let scores = entries.map(\.score)
            // Relative to the field, as the errors are.
            let shift = (zip(event.truth, scores).reduce(0) { $0 + $1.0 - $1.1 }) / 60
            for (entry, truth) in zip(entries, event.truth) {
                let miss = abs(truth - shift - entry.score)
                inside += miss <= 1.645 * entry.scoreError ? 1 : 0
                all += 1
            }
            let ours = OrderComparison(scores, event.truth).tau ?? 0
            gain += ours - (OrderComparison(entries.map(\.mean), event.truth).tau ?? 0)
            let order = scores.indices.sorted { scores[$0] > scores[$1] }
            let (first, later) = (order[3], order[8])
            chance += fit.chance(of: first, before: later) ?? 0
            hits += event.truth[first] > event.truth[later] ? 1 : 0
        }
        let share = Double(inside) / Double(all)
        #expect(share > 0.87 && share < 0.93)
        #expect(gain / 40 > 0.02)
        #expect(abs(chance - hits) / 40 < 0.15)
    }
}
