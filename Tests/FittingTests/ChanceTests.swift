import Fitting
import Testing

@Suite struct ChanceTests {
    @Test func `xoshiro gives the published numbers`() {
        // From the state that splitmix64 makes of 0: its own first outputs are published.
        var generator = SeededGenerator(seed: 0)
        #expect(generator.next() == 0x99EC_5F36_CB75_F2B4)
        #expect(generator.next() == 0xBF6E_1F78_4956_452A)
    }

    @Test func `chances of places add up to one for each entry and each place`() throws {
        let fit = JudgeAdjusted(try sheets(sparseTable))
        let found = try #require(
            fit.placeChances(among: fit.fields[0], counted: 8, draws: 4000, seed: 1))
        for entry in 0..<8 {
            #expect(abs(found.places[entry].reduce(0, +) - 1) < 1e-9)
            #expect(abs(found.places.reduce(0.0) { $0 + $1[entry] } - 1) < 1e-9)
        }
        #expect(found == fit.placeChances(among: fit.fields[0], counted: 8, draws: 4000, seed: 1))
        #expect(found != fit.placeChances(among: fit.fields[0], counted: 8, draws: 4000, seed: 2))
    }

    @Test func `drawn pairs agree with the exact chance of one before the other`() throws {
        let fit = JudgeAdjusted(try sheets(sparseTable))
        for (left, right) in [(1, 7), (0, 5), (4, 1), (2, 6)] {
            let found = try #require(
                fit.placeChances(among: [left, right], counted: 2, draws: 40000, seed: 5))
            let exact = try #require(fit.chance(of: left, before: right))
            #expect(abs(found.places[0][0] - exact) < 0.01)
        }
    }

    @Test func `pruned chances of the podium agree with those of all draws`() throws {
        let fit = JudgeAdjusted(try sheets(sparseTable))
        let pruned = try #require(
            fit.chances(ofTop: 2, among: fit.fields[0], draws: 20000, seed: 3))
        let full = try #require(
            fit.placeChances(among: fit.fields[0], counted: 2, draws: 20000, seed: 4))
        #expect(distance(pruned, full.chances(ofTop: 2)) < 0.02)
        #expect(pruned[6] == 0)
        #expect(abs(pruned.reduce(0, +) - 2) < 1e-9)
    }

    @Test func `the interval holds nine of ten draws`() throws {
        let fit = JudgeAdjusted(try sheets(sparseTable))
        let found = try #require(
            fit.placeChances(among: fit.fields[0], counted: 8, draws: 8000, seed: 9))
        for (chances, interval) in zip(found.places, found.intervals) {
            let inside = interval.reduce(0.0) { $0 + chances[$1 - 1] }
            #expect(inside >= 0.9 - 1e-9)
            let below = chances.prefix(interval.lowerBound).reduce(0, +)
            #expect(below > 0.05)
        }
        let means = found.places.map { chances in
            chances.enumerated().reduce(0.0) { $0 + Double($1.offset + 1) * $1.element }
        }
        #expect(distance(means, found.expected) < 1e-9)
    }

    @Test func `without repeats there are no chances, without differences all share a place`()
        throws
    {
        let single = JudgeAdjusted(try sheets("70 .\n. 80"))
        #expect(single.placeChances(among: [0, 1], seed: 1) == nil)
        #expect(single.chances(ofTop: 1, among: [0, 1], seed: 1) == nil)
        #expect(single.chance(of: 0, before: 1) == nil)
        let equal = JudgeAdjusted(try sheets("5 5\n5 5"))
        let found = try #require(equal.placeChances(among: [0, 1], seed: 1))
        #expect(found.places == [[1, 0], [1, 0]])
        #expect(equal.chance(of: 0, before: 1) == 0.5)
    }

    @Test func `a tie is a pair whose order is less sure than eight in ten`() throws {
        let fit = JudgeAdjusted(try sheets(sparseTable))
        let order = fit.fields[0].sorted {
            (fit.entries[$0]?.score ?? 0) > (fit.entries[$1]?.score ?? 0)
        }
        let first = try #require(fit.chance(of: order[0], before: order[1]))
        #expect(first > 0.99)
        #expect(fit.isTied(order[0], order[1]) == false)
        #expect(fit.isTied(order[1], order[2]) == true)
    }
}
