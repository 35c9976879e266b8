import Fitting
import Testing

@Suite struct SheetsTests {
    @Test(arguments: [
        (Sheets.Row(entry: 2, judge: 0, value: 1), FittingError.Code.outOfRange),
        (Sheets.Row(entry: 0, judge: -1, value: 1), .outOfRange),
        (Sheets.Row(entry: 0, judge: 0, value: .nan), .notANumber),
        (Sheets.Row(entry: 0, judge: 0, value: .infinity), .notANumber),
        (Sheets.Row(entry: 0, judge: 0, value: 1, confidence: 0), .notANumber),
        (Sheets.Row(entry: 1, judge: 1, value: 9), .repeated),
    ])
    func `wrong rows are refused`(row: Sheets.Row, code: FittingError.Code) throws {
        let error = #expect(throws: FittingError.self) {
            try Sheets(
                entries: 2, judges: 2, rows: [Sheets.Row(entry: 1, judge: 1, value: 3), row])
        }
        #expect(error?.code == code)
    }

    @Test func `rows stand by entry, then by judge`() throws {
        let table = try Sheets(
            entries: 2, judges: 3,
            rows: [(1, 2, 5.0), (0, 1, 4), (1, 0, 3), (0, 0, 2)].map {
                Sheets.Row(entry: $0.0, judge: $0.1, value: $0.2)
            })
        #expect(table.values == [2, 4, 3, 5])
        #expect(table.judgeLoads == [2, 1, 1])
        #expect(table.without { entry, judge in entry == 1 && judge == 2 }.values == [2, 4, 3])
    }

    @Test func `rooms without a shared judge are components`() throws {
        let components = Components(
            try sheets("1 2 . . .\n. . 3 4 .\n2 . . . .\n. . . . .\n. . 1 . ."))
        #expect(components.count == 2)
        #expect(components.ofEntries == [0, 1, 0, nil, 1])
        #expect(components.ofJudges == [0, 0, 1, 1, nil])
        #expect(components.members == [[0, 2], [1, 4]])
    }

    @Test func `one bridge joins two rooms`() throws {
        #expect(Components(try sheets("1 2 . .\n. . 3 4\n2 . . 5")).count == 1)
    }

    @Test func `scores of rooms are relative to their own room unless it is assumed`() throws {
        let rooms = try sheets(
            "70 75 . .\n60 62 . .\n50 57 . .\n. . 90 91\n. . 80 85\n. . 70 73")
        let apart = JudgeAdjusted(rooms)
        #expect(apart.fields == [[0, 1, 2], [3, 4, 5]])
        let room = apart.entries.prefix(3).compactMap { $0?.score }
        let mean = room.reduce(0.0, +) / 3
        #expect(abs(mean - 62.333333) < 1e-5)
        let together = JudgeAdjusted(rooms, field: .all)
        #expect(together.fields == [[0, 1, 2, 3, 4, 5]])
        let (near, far) = (try #require(apart.entries[0]), try #require(together.entries[0]))
        #expect(far.score > near.score)
        #expect(together.components.count == 2)
    }
}
