import ContestModel
import ContestReading
import Testing

/// What the keys of ranking become.
@Suite struct RankingReadingTests {
    private let stages = """
        stages:
          - key: hitungan
            title: Hitungan
            kind: selection
            metric:
              total: ratio
              snapshot: 2024-06-30 23:59:59
              measures:
                - {key: tonton, title: Tonton, points: 50}
                - {key: suka, title: Suka, points: "12,5"}
            advance: {top: 5, per: regency, ties: none, pass-mark: 10, label: Lima besar}
          - key: bukti
            title: Bukti
            kind: selection
            points:
              - {key: akun, title: Akun, points: {from: 5, to: 10}, most: 20}
              - {key: tautan, title: Tautan, points: [3, 5, 7]}
              - {key: telat, title: Telat, points: -1, per: 30, count: started, unit: detik}
              - {key: palsu, title: Palsu, points: zero-score}
          - key: final
            title: Final
            kind: final
            rubric: final
            partners: Mahasiswa
            carry: {stages: {final: 60, hitungan: 40}, total: weighted-sum}
          - {key: pleno, title: Pleno, kind: plenary, order: plenary}

        """

    private func read(adding lines: String = "") throws -> Contest {
        let head = Sample.contest.split(separator: "stages:").first ?? ""
        return try ContestFile.contest(
            from: Array("\(head)\(stages)\(lines)".utf8), file: "x.yaml")
    }

    @Test func `a metric has its measures, its total and its moment`() throws {
        let stage = try read().stages[0]
        #expect(stage.metric?.total == .ratio)
        #expect(stage.metric?.measures.map(\.points) == [Mark(50), Mark("12.5")])
        #expect(stage.metric?.snapshot?.iso8601(in: .wib) == "2024-06-30T23:59:59+07:00")
        #expect(
            stage.cut == Cut(top: 5, passMark: Mark(10), group: .regency, ties: .none))
        #expect(stage.advanceLabel == Bilingual("Lima besar"))
    }

    @Test func `a point rule is worth a number, a scale or zero`() throws {
        let rules = try read().stages[1].points
        #expect(
            rules.map(\.worth) == [
                .given(.range(from: Mark(5), to: Mark(10), step: nil)),
                .given(.values([Mark(3), Mark(5), Mark(7)])), .fixed(Mark(-1)), .zero,
            ])
        #expect(rules.map(\.most) == [Mark(20), nil, nil, nil])
        #expect(rules[2].per == Mark(30) && rules[2].countsStarted)
        #expect(rules[2].unit == Bilingual("detik"))
    }

    @Test func `carried stages stand in the order of the contest`() throws {
        let contest = try read()
        #expect(
            contest.stages[2].carry
                == Carry(
                    total: .weightedSum,
                    shares: [
                        .init(stage: "hitungan", weight: Mark(40)),
                        .init(stage: "final", weight: Mark(60)),
                    ]))
        #expect(contest.stages[2].partners == Bilingual("Mahasiswa"))
        #expect(contest.stages[3].order == .plenary && contest.stages[3].isRanked)
        #expect(contest.scoredStages.count == 4 && contest.judgedStages.map(\.key) == ["final"])
    }

    @Test func `judges' weights, awards, the overall champion and aliases are read`() throws {
        let contest = try read(
            adding: """
                judges: [{key: a, name: A, role: honorary, weight: "0,5"}, {key: b, name: B}]
                awards: [{key: favorit, title: Favorit, category: utama, count: 2}]
                overall: {title: Juara Umum, points: [7, 5, 3], by: regency, main: [utama]}
                aliases: {KIM Mbois Ilakes: [KIM Bois Ilakes, KIM Mbois]}

                """)
        #expect(contest.judges.map(\.counted) == [Mark("0.5"), Mark(1)])
        #expect(
            contest.awards
                == [Award(key: "favorit", title: Bilingual("Favorit"), category: "utama", count: 2)]
        )
        #expect(
            contest.overall
                == OverallRule(
                    title: Bilingual("Juara Umum"), points: [Mark(7), Mark(5), Mark(3)],
                    collector: .regency, main: ["utama"]))
        #expect(contest.aliases == ["KIM Mbois Ilakes": ["KIM Bois Ilakes", "KIM Mbois"]])
    }

    @Test func `a chain may name a judge, and a lot may end it`() throws {
        let lines = """
            judges: [{key: juri-1, name: Satu}]
            tie-breaks: [{judge: juri-1}, lot]

            """
        #expect(
            try ContestFile.contest(from: Array(Sample.contest(adding: lines).utf8), file: "x.yaml")
                .tieBreaks == [.judge("juri-1"), .lot])
    }
}
