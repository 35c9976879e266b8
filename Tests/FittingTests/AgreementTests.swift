import Fitting
import Testing

@Suite struct AgreementTests {
    /// Shrout and Fleiss 1979, table 2.
    private let targets: [[Double]] = [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]

    /// Krippendorff's example of four observers and twelve units, three of them with gaps.
    private let observers = """
        1 1 . 1
        2 2 3 2
        3 3 3 3
        3 3 3 3
        2 2 2 2
        1 2 3 4
        4 4 4 4
        1 1 2 1
        2 2 2 2
        . 5 5 5
        . . 1 1
        . 3 . .
        """

    /// Figures of krippendorff 0.9.
    @Test(arguments: [
        (MeasurementLevel.nominal, 0.743421052631579), (.ordinal, 0.8153875037548814),
        (.interval, 0.8491071428571428), (.ratio, 0.7974027747116121),
    ])
    func `alpha equals the reference`(level: MeasurementLevel, reference: Double) throws {
        let alpha = try #require(krippendorffAlpha(try sheets(observers), level: level))
        #expect(abs(alpha - reference) < 1e-12)
    }

    @Test func `alpha needs two sheets of one entry and values that differ`() throws {
        #expect(krippendorffAlpha(try sheets("1 .\n. 2"), level: .interval) == nil)
        for level in MeasurementLevel.allCases {
            #expect(krippendorffAlpha(try sheets("3 3\n3 3"), level: level) == nil)
        }
    }

    /// Figures of pingouin 0.7.
    @Test func `the six correlations equal the reference`() throws {
        let found = try #require(IntraclassCorrelations(try RatingTable(targets)))
        let values = [
            0.1657417684054755, 0.28976377952755916, 0.7148407148407154, 0.44279713367926876,
            0.6200505475989893, 0.9093155423770697,
        ]
        #expect(distance(found.values.map(\.value), values) < 1e-12)
        #expect(abs(found.values[0].f - 1.7946784922394683) < 1e-12)
        #expect(abs(found.values[1].f - 11.027247956403299) < 1e-12)
        #expect(abs(found.values[0].p - 0.16476880834463953) < 1e-9)
        #expect(abs(found.values[2].p - 0.000134566516484335) < 1e-11)
        #expect(found.values.map(\.freedom.1) == [18, 15, 15, 18, 15, 15])
        let low = found.values.map(\.interval.lowerBound)
        let high = found.values.map(\.interval.upperBound)
        #expect(distance(low, [-0.13, 0.02, 0.34, -0.88, 0.07, 0.68]) < 0.0051)
        #expect(distance(high, [0.72, 0.76, 0.95, 0.91, 0.93, 0.99]) < 0.0051)
    }

    @Test func `judges who agree wholly have no correlation to test`() throws {
        #expect(IntraclassCorrelations(try RatingTable([[1, 2], [2, 3], [5, 6]])) == nil)
        #expect(throws: FittingError.self) { try RatingTable([[1, 2], [3]]) }
        #expect(throws: FittingError.self) { try RatingTable(try sheets("1 2\n. 3\n4 .")) }
    }

    @Test func `Cronbach's alpha is the correlation of fixed judges' means`() throws {
        let table = try RatingTable(targets)
        #expect(abs((cronbachAlpha(table) ?? 0) - 0.9093155423770694) < 1e-12)
        #expect(cronbachAlpha(try RatingTable([[1, 2], [2, 1]])) == nil)
    }

    @Test func `Kendall's W follows ties and textbook cases`() throws {
        let same = try #require(
            KendallConcordance(try RatingTable([[1, 10, 5], [2, 20, 6], [3, 30, 7]])))
        #expect(abs(same.w - 1) < 1e-12)
        #expect(abs(same.chiSquare - 6) < 1e-12)
        // Ranks 1 2 3 4 against 4 3 2 1.
        let opposite = try #require(
            KendallConcordance(try RatingTable([[1, 4], [2, 3], [3, 2], [4, 1]])))
        #expect(opposite.w == 0)
        #expect(opposite.p == 1)
        // One judge ties the first two: rank sums 2.5, 3.5, 6; W = 12·6.5 / (4·24 - 2·6).
        let tied = try #require(KendallConcordance(try RatingTable([[1, 1], [1, 2], [2, 3]])))
        #expect(abs(tied.w - 78.0 / 84) < 1e-12)
        #expect(KendallConcordance(try RatingTable([[1, 1], [1, 1]])) == nil)
    }

    @Test func `Fleiss' kappa equals the reference`() throws {
        #expect(abs((fleissKappa(try RatingTable(targets)) ?? 0) + 1.0 / 9) < 1e-12)
        #expect(fleissKappa(try RatingTable([[1, 1], [2, 2]])) == 1)
        #expect(fleissKappa(try RatingTable([[1, 1], [1, 1]])) == nil)
    }

    @Test func `a study of one criterion is the two-way analysis`() throws {
        let study = try Generalizability(marks: targets.map { $0.map { [$0] } })
        let found = try #require(IntraclassCorrelations(try RatingTable(targets)))
        #expect(abs((study.relative(judges: 1) ?? 0) - (found[.fixed]?.value ?? 1)) < 1e-12)
        #expect(abs((study.absolute(judges: 4) ?? 0) - (found[.randomMean]?.value ?? 1)) < 1e-12)
        #expect(study.judgesNeeded(forRelative: 0.9) == 4)
        #expect(study.judgesNeeded(forRelative: 0.7) == 1)
    }

    @Test func `a study of criteria finds what the marks were made of`() throws {
        // Synthetic: entries 0, 4; judges 0, 2; criteria 0, 1; nothing else.
        let marks = [0.0, 4].map { entry in
            [0.0, 2].map { judge in [0.0, 1].map { entry + judge + $0 } }
        }
        let study = try Generalizability(marks: marks)
        #expect([study.entry, study.judge, study.criterion] == [8, 2, 0.5])
        #expect([study.entryJudge, study.entryCriterion, study.residual] == [0, 0, 0])
        #expect(study.relative(judges: 1, criteria: 1) == 1)
        #expect(abs((study.absolute(judges: 2, criteria: 2) ?? 0) - 8 / 9.25) < 1e-12)
    }

    @Test func `reviews needed grow with noise`() {
        let variances = Variances(entry: 1, judge: 0.2, residual: 0.64)
        #expect(abs((variances.reviews(forReliability: 0.8) ?? 0) - 2.56) < 1e-12)
        #expect(abs((variances.reviews(forReliability: 0.9) ?? 0) - 5.76) < 1e-12)
        #expect(abs((variances.reliability(reviews: 2.56) ?? 0) - 0.8) < 1e-12)
    }
}
