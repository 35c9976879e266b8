import Fitting
import Testing

@Suite struct SensitivityTests {
    @Test func `leaving a judge out equals a fit of the other sheets`() throws {
        let table = try sheets(sparseTable + "\n. 70 . . . .")
        let fit = JudgeAdjusted(table)
        let without = try fit.leavingOutEachJudge()
        #expect(without.count == 6)
        for one in without {
            let rest = JudgeAdjusted(
                table.without { $1 == one.judge }, holding: fit.variances)
            for (left, right) in zip(one.scores, rest.entries) {
                #expect((left == nil) == (right == nil))
                #expect(abs((left ?? 0) - (right?.score ?? 0)) < 1e-9)
            }
        }
        #expect(without[1].scores[8] == nil)
    }

    @Test func `leaving out works where nothing is adjusted`() throws {
        let fit = JudgeAdjusted(try sheets("1 2 .\n. 2 1\n2 . 1\n5 6 .\n. 5 6\n6 . 5"))
        let without = try fit.leavingOut(0)
        #expect(places(of: without.scores) == [4, 5, 6, 1, 2, 3])
    }

    @Test func `places are shared and gaps have none`() {
        #expect(places(of: [3, nil, 5, 3, 1]) == [2, nil, 1, 2, 4])
    }

    @Test func `the winner stays first between the crossings`() throws {
        // The first leads on criterion 0 by 10, the second on criterion 1 by 4; they meet where
        // 10t = 4(1 - t), at 2/7.
        let found = try WeightSensitivity(scores: [[80, 70], [70, 74]], weights: [2, 3])
        #expect(found.winner == 0)
        #expect(abs(found.intervals[0].lowerBound - 2.0 / 7) < 1e-12)
        #expect(found.intervals[0].upperBound == 1)
        #expect(abs(found.intervals[1].upperBound - 5.0 / 7) < 1e-12)
        #expect(found.intervals[1].lowerBound == 0)
    }

    @Test func `a winner on every criterion stays first with any weights`() throws {
        let found = try WeightSensitivity(
            scores: [[90, 90, 91], [80, 89, 90], [70, 60, 50]], weights: [1, 1, 1])
        #expect(found.intervals == [0...1, 0...1, 0...1])
        let draws = found.stability(top: 2, seed: 1)
        #expect([draws.winner, draws.podium, draws.samePlaces] == [1, 1, 1])
    }

    @Test func `close winners change with drawn weights`() throws {
        let found = try WeightSensitivity(scores: [[80, 70], [70, 80.1]], weights: [1, 1])
        let draws = found.stability(top: 1, draws: 4000, seed: 3)
        #expect(abs(draws.winner - 0.5) < 0.1)
        #expect(draws == found.stability(top: 1, draws: 4000, seed: 3))
        #expect(throws: FittingError.self) {
            try WeightSensitivity(scores: [[1, 2]], weights: [0, 0])
        }
    }

    @Test func `tau counts pairs the wrong way round and ties`() {
        #expect(OrderComparison([1, 2, 3, 4], [1, 2, 3, 4]).tau == 1)
        #expect(OrderComparison([1, 2, 3, 4], [4, 3, 2, 1]).tau == -1)
        // scipy 1.17: kendalltau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]).
        let tied = OrderComparison([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
        #expect(abs((tied.tau ?? 0) + 0.47140452079103173) < 1e-12)
        #expect(OrderComparison([1, 1], [1, 2]).tau == nil)
        let moved = OrderComparison([9, 8, 7, 6], [6, 8, 9, 7], podium: 2)
        #expect(moved.moves == [-3, 0, 2, 1])
        #expect(!moved.sameWinner && !moved.samePodium)
        #expect(moved.moved(byMoreThan: 1) == 2)
    }
}
