import ContestModel
import Ranking
import Testing

/// What holds for every kind, on synthetic records made by a seed.
@Suite struct KindPropertyTests {
    private let rules = [
        PointRule(
            key: "telat", title: Bilingual("Telat"), worth: .fixed(Mark(-1)), per: Mark(2),
            most: Mark(2)),
        PointRule(key: "bonus", title: Bilingual("Bonus"), worth: .fixed(Mark(1))),
        PointRule(key: "jiplak", title: Bilingual("Jiplak"), worth: .zero),
    ]

    private func contest(_ numbers: inout SeededNumbers) -> Contest {
        var contest = Contest(
            key: "x", title: Bilingual("X"), organizer: "X (sintetis)", zone: .wib,
            numberPrefix: "X")
        contest.categories = ["a", "b"].map { Category(key: $0, title: Bilingual($0)) }
        contest.rubrics = [rubric("tema", "pesan")]
        contest.judges = (0...2).map {
            Judge(key: "J\($0)", name: "J\($0)", weight: Mark($0))
        }
        contest.tieBreaks =
            [
                [.criterion("tema"), .judge("J0"), .lot],
                [.firstPlaces, .median, .headToHead, .plenary],
            ].randomElement(using: &numbers) ?? []
        var counted = stage("hitung") {
            $0.metric = Metric(
                measures: ["m", "n"].map {
                    Measure(key: $0, title: Bilingual($0), points: Mark(50))
                }, total: .ratio)
        }
        counted.cut = Cut(top: 6, ties: Cut.Ties.allCases.randomElement(using: &numbers) ?? .all)
        let final = stage {
            $0.rubric = "contoh"
            $0.points = rules
            $0.carry = Carry(shares: [
                .init(stage: "hitung", weight: Mark(1)), .init(stage: "final", weight: Mark(2)),
            ])
        }
        contest.stages = [counted, final]
        return contest
    }

    private func record(_ seed: Int) -> ContestRecord {
        var numbers = SeededNumbers(seed: UInt64(seed) &* 6_364_136_223)
        var record = ContestRecord(contest: contest(&numbers), entries: [], digest: testDigest)
        record.proceedings.seed = "undian"
        for index in 0..<20 {
            let number = "E\(index)"
            record.entries.append(
                Entry(
                    number: number, entrant: number, title: "Karya",
                    category: index % 2 == 0 ? "a" : "b", received: Instant(milliseconds: 0)))
            for measure in ["m", "n"] where Int.random(in: 0..<9, using: &numbers) > 0 {
                record.proceedings.readings.append(
                    Reading(
                        entry: number, stage: "hitung", measure: measure,
                        count: Mark(Int.random(in: 0...3, using: &numbers)),
                        taken: Instant(milliseconds: 0), evidence: "bukti.png"))
            }
            for judge in 0...2 where Int.random(in: 0..<5, using: &numbers) > 0 {
                let marks = ["tema", "pesan"].map {
                    ($0, Mark(Int.random(in: 1...3, using: &numbers)))
                }
                record.sheets.append(
                    ScoreSheet(
                        judge: "J\(judge)", entry: number, stage: "final",
                        marks: Dictionary(uniqueKeysWithValues: marks)))
            }
            if let rule = rules.randomElement(using: &numbers), index % 3 == 0 {
                record.proceedings.lines.append(
                    PointLine(
                        entry: number, stage: "final", rule: rule.key,
                        count: Mark(Int.random(in: 0...5, using: &numbers))))
            }
        }
        return record
    }

    @Test(arguments: 1...60)
    func `the order of rows never matters, and recomputing gives the same`(seed: Int) {
        var shuffled = record(seed)
        let standings = shuffled.standings()
        #expect(record(seed).standings() == standings)
        var numbers = SeededNumbers(seed: UInt64(seed))
        shuffled.entries.shuffle(using: &numbers)
        shuffled.sheets.shuffle(using: &numbers)
        shuffled.proceedings.readings.shuffle(using: &numbers)
        shuffled.proceedings.lines.shuffle(using: &numbers)
        #expect(shuffled.standings() == standings)
    }

    @Test(arguments: 1...60)
    func `everyone who takes part is placed or unscored, once`(seed: Int) {
        let record = record(seed)
        var members = record.entries.map(\.number)
        for table in record.standings() {
            let all = table.divisions.flatMap { $0.places.map(\.entry) + $0.unscored }
            #expect(all.sorted() == members.sorted())
            members = table.divisions.flatMap { $0.advancing ?? all }
        }
    }

    @Test(arguments: 1...60)
    func `what is missing is never zero`(seed: Int) {
        let record = record(seed)
        for table in record.standings().flatMap(\.divisions) {
            for place in table.places where table.stage == "hitung" {
                let read = record.proceedings.readings.filter { $0.entry == place.entry }
                #expect(Set(read.map(\.measure)) == ["m", "n"])
            }
            for place in table.places where table.stage == "final" {
                let isZero = place.parts.contains { $0.kind == .zero }
                #expect(isZero || place.totals.contains { $0.weight > Mark(0) })
            }
            for entry in table.unscored where table.stage == "final" {
                let judges = record.sheets.filter { $0.entry == entry }.map(\.judge)
                #expect(Set(judges).isSubset(of: ["J0"]))
            }
        }
    }

    @Test(arguments: 1...60)
    func `the parts of a score add up to it`(seed: Int) {
        for place in record(seed).standings().flatMap(\.divisions).flatMap(\.places) {
            let stages = place.parts.filter { $0.kind == .stage }
            let parts = stages.isEmpty ? place.parts : stages
            #expect(parts.reduce(Rational.zero) { $0 + $1.amount } == place.score)
        }
    }

    @Test(arguments: 1...40)
    func `a sheet, a count or a line of somebody else moves nobody`(seed: Int) {
        var record = record(seed)
        let standings = record.standings()
        record.sheets.append(
            ScoreSheet(judge: "J1", entry: "X", stage: "final", marks: ["tema": Mark(3)]))
        record.proceedings.lines.append(PointLine(entry: "X", stage: "final", rule: "bonus"))
        record.proceedings.lines.append(PointLine(entry: "E0", stage: "lain", rule: "jiplak"))
        record.proceedings.readings.append(
            Reading(
                entry: "X", stage: "hitung", measure: "m", count: Mark(999),
                taken: Instant(milliseconds: 0), evidence: "bukti.png"))
        #expect(record.standings() == standings)
    }
}
