import Fitting
import Testing

@Suite struct PairwiseTests {
    private let pairs = [(0, 1), (0, 2), (1, 2), (2, 3), (3, 0), (1, 3), (0, 3), (0, 1), (4, 2)]
        .map { Comparison(winner: $0.0, loser: $0.1) }

    /// Figures of choix 0.4 (opt_pairwise and opt_rankings, alpha 0.1).
    @Test func `Bradley-Terry equals the reference`() throws {
        let found = try Strengths.bradleyTerry(entries: 5, pairs)
        let reference = [
            0.7645114770516147, -0.010828580237487775, -0.7874240639092294, -0.7949591374435852,
            0.8287003045386877,
        ]
        #expect(distance(found.values, reference) < 1e-9)
        #expect(found == (try Strengths.bradleyTerry(entries: 5, pairs.reversed())))
        let errors = try #require(found.standardErrors)
        #expect(errors[4] > errors[0])
    }

    @Test func `Plackett-Luce equals the reference`() throws {
        let lists = [[0, 1, 2, 3], [1, 0, 4], [3, 2, 1, 0, 4], [0, 4, 2]]
        let found = try Strengths.plackettLuce(entries: 5, rankings: lists)
        let reference = [
            0.5197300075605743, 0.8093629007245, -0.24143917044752497, -0.16430430955520217,
            -0.9233494282823469,
        ]
        #expect(distance(found.values, reference) < 1e-7)
        #expect(found == (try Strengths.plackettLuce(entries: 5, rankings: lists.reversed())))
    }

    @Test func `an entry that always won is strong, not infinite`() throws {
        let wins = (1..<4).map { Comparison(winner: 0, loser: $0, count: 100) }
        let found = try Strengths.bradleyTerry(entries: 4, wins)
        #expect(found.values[0] > 3 && found.values[0] < 20)
        #expect(abs(found.values.reduce(0, +)) < 1e-9)
        #expect(try Strengths.bradleyTerry(entries: 2, []).values == [0, 0])
    }

    @Test func `comparisons of unknown entries are refused`() {
        for pair in [Comparison(winner: 0, loser: 2), Comparison(winner: 1, loser: 1)] {
            let error = #expect(throws: FittingError.self) {
                try Strengths.bradleyTerry(entries: 2, [pair])
            }
            #expect(error?.code == .outOfRange)
        }
    }

    @Test func `sheets become pairs of each judge, equal values a draw`() throws {
        let found = Comparison.all(in: try sheets("5 1\n3 1\n. 2"))
        #expect(
            found == [
                Comparison(winner: 0, loser: 1, judge: 0),
                Comparison(winner: 0, loser: 1, judge: 1, count: 0.5),
                Comparison(winner: 1, loser: 0, judge: 1, count: 0.5),
                Comparison(winner: 2, loser: 0, judge: 1),
                Comparison(winner: 2, loser: 1, judge: 1),
            ])
    }

    /// Figures of Gavel's own update, five votes of two judges.
    @Test func `the online update equals Gavel's`() {
        var crowd = CrowdVoting(entries: 3, judges: 2)
        for (judge, winner, loser) in [(0, 0, 1), (1, 2, 1), (0, 2, 0), (1, 1, 2), (0, 1, 0)] {
            crowd.vote(winner: winner, loser: loser, judge: judge)
        }
        let means = [-0.27719112008963814, 0.01564645778688578, 0.31336140399251444]
        let variances = [0.6531780664339587, 0.6583938991323178, 0.7300377876258126]
        #expect(distance(crowd.entries.map(\.mean), means) < 1e-12)
        #expect(distance(crowd.entries.map(\.variance), variances) < 1e-12)
        #expect(
            distance(crowd.judges.map(\.alpha), [9.788519479167848, 9.377791023001754]) < 1e-10)
        #expect(
            distance(crowd.judges.map(\.beta), [1.0048195261510422, 1.034573890384844]) < 1e-10)
        let information = crowd.expectedInformation(0, 2, judge: 0)
        #expect(abs(information - 0.11161924077317871) < 1e-10)
    }

    @Test func `the next entry is one seen by few, else the one that tells most`() {
        var crowd = CrowdVoting(entries: 4, judges: 1)
        for _ in 0..<6 { crowd.vote(winner: 0, loser: 3, judge: 0) }
        var generator = SeededGenerator(seed: 1)
        var rare: Set<Int> = []
        var told: [Int: Int] = [:]
        for _ in 0..<200 {
            rare.insert(
                crowd.next(
                    after: 0, judge: 0, candidates: [1, 2, 3], views: [9, 9, 1, 9],
                    using: &generator) ?? -1)
            let next = crowd.next(
                after: 1, judge: 0, candidates: [0, 2, 3], views: [9, 9, 9, 9],
                using: &generator)
            told[next ?? -1, default: 0] += 1
        }
        #expect(rare == [2])
        let most = [0, 2, 3].max {
            crowd.expectedInformation(1, $0, judge: 0) < crowd.expectedInformation(1, $1, judge: 0)
        }
        #expect(told.max { $0.value < $1.value }?.key == most)
        #expect(told.count == 3)
        #expect(
            crowd.next(after: 1, judge: 0, candidates: [], views: [], using: &generator) == nil)
    }

    @Test func `the batch form finds the careless judge in any order of votes`() throws {
        // Synthetic: judges 0 to 3 vote by number, judge 4 the other way round.
        var votes: [Comparison] = []
        for left in 0..<6 {
            for right in (left + 1)..<6 {
                votes += (0..<4).map { Comparison(winner: left, loser: right, judge: $0) }
                votes.append(Comparison(winner: right, loser: left, judge: 4))
            }
        }
        let found = try CrowdStrengths(entries: 6, judges: 5, votes)
        #expect(places(of: found.values) == [1, 2, 3, 4, 5, 6])
        #expect(found.care[4] < 0.5 && found.care[0] > 0.9)
        #expect(found == (try CrowdStrengths(entries: 6, judges: 5, votes.reversed())))
        #expect(throws: FittingError.self) {
            try CrowdStrengths(entries: 6, judges: 4, votes)
        }
    }
}
